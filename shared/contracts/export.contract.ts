import { z } from 'zod';

/** The formats in which a whole view is given. */
export const EXPORT_FORMATS = ['csv', 'jsonl'] as const;

/** What became of an export: a whole view that is larger than one answer, as a file to be fetched. */
export const ExportAnswer = z.object({
  id: z.string(),
  /** `pending` until the file is whole; ask again after as many seconds as Retry-After says. */
  status: z.enum(['pending', 'ready']),
  format: z.enum(EXPORT_FORMATS),
  /** When the view was asked for, to ten minutes; what was stored before is in the file. */
  requestedAt: z.iso.datetime(),
  /** Where this very answer can be asked for again. */
  statusUrl: z.string(),
  /** Null while it is pending. */
  file: z
    .object({
      /** Fetch it there, without a token, before `urlExpiresAt`; later ask here for another link. */
      url: z.url(),
      urlExpiresAt: z.iso.datetime(),
      bytes: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      /** Rows of the view: lines of JSON, or lines of CSV below the head. */
      rows: z.int().min(0),
      madeAt: z.iso.datetime(),
      /** It is kept at least so long. */
      keptUntil: z.iso.datetime(),
    })
    .nullable(),
});

export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export type ExportAnswer = z.infer<typeof ExportAnswer>;
