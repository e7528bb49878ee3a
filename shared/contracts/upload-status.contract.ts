import { z } from 'zod';
import { ADDRESS_STATES, FetchFailure } from './frontier.contract.ts';

/** Where every upload that could not be answered at once tells what becomes of it, followed by its id. */
export const UPLOAD_STATUS_LINK = '/v1/uploads/';

/** States that only a file has; otherwise it has those of an address. */
export const FILE_ONLY_STATES = ['awaited', 'received', 'rejected', 'expired'] as const;

/** What has become of something that was sent and could not be answered at once. */
export const UploadStatus = z.object({
  id: z.string(),
  /** An address to be fetched, or a file that is sent by a link of its own. */
  kind: z.enum(['address', 'file']),
  /**
   * `waiting`: ask again later. `done`: it is an article. `rejected`: it is none, and `reason` says why. `expired`: the
   * file did not come while its link held.
   */
  status: z.enum(['waiting', 'done', 'rejected', 'expired']),
  url: z.string().nullable(),
  /** Of an address, as `GET /v1/why` tells it; a file is `awaited` until it comes, then `received` until it is read. */
  state: z.enum([...ADDRESS_STATES, ...FILE_ONLY_STATES]),
  /** Stable code, of an address with an optional detail after a colon; of a file the end of `problem.type`. */
  reason: z.string().nullable(),
  /** When it is tried next, or a file looked for; null when it rests. */
  dueAt: z.string().nullable(),
  attempts: z.int().min(0),
  /** Of an address: why the last try to fetch it failed, also while it is to be tried again at `dueAt`; else null. */
  lastFailure: FetchFailure.nullable(),
  articleId: z.string().nullable(),
  recordIds: z.array(z.string()),
  /** Of a file that is `rejected` (of an address `state` and `reason` tell): the problem that `POST /v1/articles` answers to such bytes. */
  problem: z
    .looseObject({ type: z.string(), title: z.string(), status: z.int(), detail: z.string() })
    .nullable(),
  /** What was announced of a file; null for an address. */
  file: z
    .object({
      name: z.string().nullable(),
      contentType: z.string(),
      bytes: z.int().min(1),
      linkExpiresAt: z.iso.datetime(),
    })
    .nullable(),
});

export type UploadStatus = z.infer<typeof UploadStatus>;
