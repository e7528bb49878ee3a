import { z } from 'zod';
import { UPLOAD_STATUS_LINK, UploadStatus } from './upload-status.contract.ts';

/** Where a link for a file is asked for. */
export const SENT_FILES_LINK = '/v1/uploads';
/** A file that does not fit into a request may have so many bytes; the function that reads it has memory for it. */
export const SENT_FILE_BYTES_MAX = 25 * 1024 * 1024;
/** How long a link takes the file: for 25 MB over a slow line. */
export const SENT_FILE_LINK_SECONDS = 30 * 60;
/** Links of one caller that may wait for their file at once: a bound on what a leaked token can store. */
export const AWAITED_FILES_MAX = 100;
/** Of all callers together: far more than one may have, so that none shuts the others out. */
export const AWAITED_FILES_TOTAL_MAX = 1_000;

/** Body of `POST /v1/uploads`: what is going to be sent. Other keys are refused, so that a misspelt one is noticed. */
export const SentFileRequest = z.strictObject({
  /** Exact length of the file: the link takes so many bytes and no other number. */
  bytes: z.int().min(1),
  /** Media type as for `POST /v1/articles`; may be left out when the file name's ending tells it. */
  contentType: z.string().trim().min(1).max(200).optional(),
  fileName: z.string().trim().min(1).max(255).optional(),
  /** Where the article stands. */
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .nullable()
    .optional(),
});

/** Why a file could not be taken, in the words of the error that the same bytes had met in a request. */
const Rejection = z.object({
  code: z.string(),
  message: z.string(),
  detail: z.record(z.string(), z.unknown()),
});

/**
 * States of a file that is sent apart from the request which announced it: awaited until it comes (`received`) or its
 * time is over (`expired`; should it come after all, it is read).
 */
export const SENT_FILE_STATES = [
  'awaited',
  'received',
  'extracted',
  'not-relevant',
  'rejected',
  'expired',
] as const;

/** One file that somebody announced. Kept for good: it tells what became of it. */
export const SentFile = z.object({
  fileId: z.string().regex(/^[0-9a-f]{32}$/),
  contentType: z.string(),
  fileName: z.string().nullable(),
  bytes: z.int().min(1),
  url: z.url().nullable(),
  /** Who announced it, by the subject of the token; never shown. Null of files that were announced when none was noted. */
  subject: z.string().nullable().default(null),
  requestedAt: z.iso.datetime(),
  /** Until then the link takes the file. */
  linkExpiresAt: z.iso.datetime(),
  state: z.enum(SENT_FILE_STATES),
  /** When it is looked for, should nobody have told that it came; null once it has its answer. */
  dueAt: z.iso.datetime().nullable(),
  /** Readings that were begun and have not ended: a file that ends its reader is not read for ever. */
  attempts: z.int().min(0),
  lastTriedAt: z.iso.datetime().nullable(),
  articleId: z.string().nullable(),
  rejection: Rejection.nullable(),
});

/** Answer of `POST /v1/uploads`: its status, and how the file is to be sent. */
export const SentFileTicket = UploadStatus.extend({
  statusUrl: z.string().startsWith(UPLOAD_STATUS_LINK),
  send: z.object({
    method: z.literal('PUT'),
    /** Takes the file without a token, once, until `expiresAt`. */
    url: z.url(),
    /** To be sent with it exactly so; the link is signed for them. */
    headers: z.object({ 'content-type': z.string(), 'content-length': z.string() }),
    expiresAt: z.iso.datetime(),
  }),
});

export type SentFileRequest = z.infer<typeof SentFileRequest>;
export type SentFileState = (typeof SENT_FILE_STATES)[number];
export type SentFile = z.infer<typeof SentFile>;
export type SentFileTicket = z.infer<typeof SentFileTicket>;
