import { z } from 'zod';

/** What a schedule sends to `discover`: read one portal's listings, or put what is due on the fetch queue. */
export const ScheduleFired = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('portal'), portalId: z.string() }),
  z.object({ kind: z.literal('tick') }),
]);

/** What a schedule, or an operator, sends to `publish`. */
export const PublishFired = z.object({
  kind: z.literal('publish'),
  /** Build the register anew from the whole store instead of from the last file. */
  fromScratch: z.boolean().default(false),
});

/** tick → fetch, on the FIFO queue with the host as message group. The address's own state is in the frontier. */
export const PageDue = z.object({ addressId: z.string(), url: z.url(), dueAt: z.iso.datetime() });

/** What a schedule, or an operator, sends to `publish` for a release of the whole register. */
export const ReleaseFired = z.object({ kind: z.literal('release') });

/** query → export: a view that is larger than an answer may be. The id says which (see register/exports/export-id.ts). */
export const ExportRequested = z.object({ exportId: z.string().min(1) });

/**
 * S3 → receive: objects have come in. The part of S3's own event notification that is needed (Amazon S3 User Guide, "Event
 * message structure"); keys are written as in a query, with `+` for a space. When the notification is set up, S3 sends one
 * test event without records.
 */
export const FilesArrived = z.object({
  Records: z.array(z.object({ s3: z.object({ object: z.object({ key: z.string() }) }) })).default([]),
});

/** What a schedule sends to `receive`: find announced files whose notification was lost, and those that never came. */
export const ReconcileFired = z.object({ kind: z.literal('reconcile') });

/** fetch → extract. Everything else about the page is in its frontier item and in the metadata of the raw object. */
export const PageFetched = z.object({ addressId: z.string(), rawKey: z.string().min(1) });

export type ScheduleFired = z.infer<typeof ScheduleFired>;
export type PublishFired = z.infer<typeof PublishFired>;
export type PageDue = z.infer<typeof PageDue>;
export type ReleaseFired = z.infer<typeof ReleaseFired>;
export type ExportRequested = z.infer<typeof ExportRequested>;
export type FilesArrived = z.infer<typeof FilesArrived>;
export type ReconcileFired = z.infer<typeof ReconcileFired>;
export type PageFetched = z.infer<typeof PageFetched>;
