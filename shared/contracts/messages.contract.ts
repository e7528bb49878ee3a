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

/** fetch → extract. Everything else about the page is in its frontier item and in the metadata of the raw object. */
export const PageFetched = z.object({ addressId: z.string(), rawKey: z.string() });

export type ScheduleFired = z.infer<typeof ScheduleFired>;
export type PublishFired = z.infer<typeof PublishFired>;
export type PageDue = z.infer<typeof PageDue>;
export type ReleaseFired = z.infer<typeof ReleaseFired>;
export type ExportRequested = z.infer<typeof ExportRequested>;
export type PageFetched = z.infer<typeof PageFetched>;
