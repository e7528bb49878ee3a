import { z } from 'zod';

/** Parts of a page whose finding is watched, each by itself. */
export const WATCHED_FIELDS = ['title', 'body', 'publishedAt', 'author'] as const;
const WatchedField = z.enum(WATCHED_FIELDS);

/** `selector`: by its own selector of the portal file; `otherwise`: without one, or although it found nothing. */
const FieldReading = z.enum(['selector', 'otherwise', 'missing']);

/** How the parts of one page were found, when it was read last. */
export const PageReading = z.object({
  /** Date of the layout that fitted; null when none did, or the portal has none. */
  layoutFrom: z.string().nullable(),
  fields: z.record(WatchedField, FieldReading),
  /** Day of publication by the page itself, in Vietnam; null when it tells none. */
  publishedOn: z.iso.date().nullable().default(null),
});

const count = z.int().min(0);

/**
 * What became of the pages that one run made due; the sums reconcile: pages = open + extracted + notRelevant +
 * notVietnamese + tooShort + duplicate + withdrawn + failed, and failed = the sum of failedByReason.
 */
export const RunFunnel = z.object({
  /** New ones, ones that the listing told otherwise than before, and the sample of what the prefilter left out. */
  pages: count,
  /** With work ahead still. */
  open: count,
  /** Whose bytes came, or which the site said to be unchanged. */
  fetched: count,
  extracted: count,
  notRelevant: count,
  notVietnamese: count,
  tooShort: count,
  duplicate: count,
  withdrawn: count,
  /** Gone, blocked and failed together. */
  failed: count,
  /** `gone: http-status: 404`, `blocked: robots-disallow` … */
  failedByReason: z.record(z.string(), count),
  /** Of a backfill: read, and out of its range by what their own page tells; they are kept all the same. */
  publishedOutside: count.default(0),
  /** Read although the prefilter left them out, to measure what it misses; and how many of them tell a signing. */
  sampled: count,
  prefilterMisses: count,
  /** Of the pages read: on how many a field was found, by its own selector where the portal file has one for it. */
  fill: z.record(WatchedField, z.object({ read: count, filled: count })),
});

export type WatchedField = z.infer<typeof WatchedField>;
export type FieldReading = z.infer<typeof FieldReading>;
export type PageReading = z.infer<typeof PageReading>;
export type RunFunnel = z.infer<typeof RunFunnel>;
