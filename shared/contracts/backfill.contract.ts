import { z } from 'zod';

const count = z.int().min(0);

/** Backfills that were begun before archives were known by their `url` hold a number: their place in the portal file. */
const ArchiveUrl = z.union([z.string(), z.int().transform(String)]);

/** A page of an archive that is to be read. */
export const ArchivePage = z.discriminatedUnion('kind', [
  /** The page of one day (or month) of the archive of the portal file with this `url`; the following ones come after it. */
  z.object({ kind: z.literal('day'), archive: ArchiveUrl, day: z.iso.date() }),
  z.object({
    kind: z.literal('listing'),
    url: z.url(),
    links: z.string().optional(),
    /** Pages before this one that told only of days before the range, one after another. */
    tooOld: count,
    /** The last pages read, so that a listing that goes round is left. */
    recent: z.array(z.string()),
    /** Whether one page leads to the next in order of time; a day's pages are all of that day. */
    ofDay: z.iso.date().nullable(),
  }),
  z.object({ kind: z.literal('sitemap'), url: z.url(), nested: z.boolean() }),
]);

/** How far the archive of one portal has been read for a range of days; kept after each page, so that it goes on. */
export const Backfill = z.object({
  portalId: z.string(),
  /** Days of publication, both inclusive. */
  from: z.iso.date(),
  to: z.iso.date(),
  startedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** When there was nothing left to read; null while there is. */
  finishedAt: z.iso.datetime().nullable(),
  /** Next first. */
  pending: z.array(ArchivePage),
  /** Could not be read; the next call tries them again. */
  unread: z.array(z.object({ page: ArchivePage, problem: z.string() })),
  pagesSeen: count,
  /** Articles named by the pages; listed = known + new + filtered + before + after. */
  listed: count,
  known: count,
  new: count,
  filtered: count,
  /** Left out, since what names them says that they are of before or after the range. */
  before: count,
  after: count,
  /** Taken in although nothing tells their day; among known, new and filtered. */
  undated: count,
  /** The same of those of which only a change after the range is told: their own page tells when they came out. */
  changedLater: count.default(0),
});

export type ArchivePage = z.infer<typeof ArchivePage>;
export type Backfill = z.infer<typeof Backfill>;
