import { z } from 'zod';
import { RunFunnel } from './run-funnel.contract.ts';

/** Where to read which part of a page, from the day the layout is known to hold. A new layout adds one of these. */
export const DatedSelectors = z.object({
  from: z.iso.date(),
  title: z.string().optional(),
  body: z.string().optional(),
  author: z.string().optional(),
  publishedAt: z.string().optional(),
  /** What to take out of the body before it is read. */
  remove: z.array(z.string()).default([]),
});

const share = z.number().min(0).max(1);

/** Share of pages at least, under which something about the site or its portal file has changed. */
const ExpectedShares = z.object({
  /** Of the pages that were asked for, those that came. */
  fetched: share.default(0.5),
  /** Of the pages read, those with the field: by its own selector, where the portal file has one for it. */
  title: share.default(0.95),
  /** A page that is too short to be an article has none: galleries, videos. */
  body: share.default(0.8),
  publishedAt: share.default(0.8),
  /** Many articles are unsigned. */
  author: share.default(0),
});

/**
 * From where a portal's pages are asked for: `cloud`, by the deployed functions; `country`, only by `npm run collect` on a
 * machine in the country, since the site refuses foreign addresses.
 */
export const ReadFrom = z.enum(['cloud', 'country']);

/** One news site or government portal: data only. */
export const Portal = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  homepage: z.url(),
  /** What it has in common with others, see portals/families.ts. */
  family: z.string(),
  /** Province and district that the portal itself stands for, as told by its name. */
  province: z.string().nullable(),
  district: z.string().nullable(),
  feeds: z.array(z.url()).default([]),
  /** Listing pages with the selector of the links in them; without one, every link on the site's own host. */
  listings: z.array(z.object({ url: z.url(), links: z.string().optional() })).default([]),
  sitemaps: z.array(z.url()).default([]),
  /**
   * Pages that list the articles of one day or month: `https://…/{yyyy}/{mm}/{dd}`, also {m} and {d} without the zero.
   * Only a backfill reads them.
   */
  archives: z
    .array(
      z.object({ url: z.url().regex(/\{yyyy\}.*\{mm?\}|\{mm?\}.*\{yyyy\}/), links: z.string().optional() }),
    )
    .default([]),
  /** Oldest first; empty where nothing is known of the markup: such pages take the generic path. */
  selectors: z.array(DatedSelectors).default([]),
  schedule: z.object({ everyMinutes: z.int().min(5), jitterMinutes: z.int().min(0) }),
  /** Articles listed per run; under `min` is an error, over `max` a warning. */
  expectedVolume: z.object({ min: z.int().min(0), max: z.int().min(1) }),
  /** To widen one is one line here: `expectedShares: { publishedAt: 0.6 }`. */
  expectedShares: ExpectedShares.prefault({}),
  readFrom: ReadFrom.default('cloud'),
  /** Terms of use or licence of the content, or what is known of them. */
  licence: z.string(),
  /** `unverified` portals are deployed switched off. `retired` ones are kept so that their old pages stay readable. */
  status: z.enum(['verified', 'unverified', 'retired', 'demo']),
  validUntil: z.iso.date().nullable().default(null),
  successor: z.string().nullable().default(null),
  /** Set only with a reason to leave robots.txt aside, e.g. a written permission. */
  robotsOptOut: z.string().nullable().default(null),
});

/**
 * What became of one run over a portal's listings, or over its archive (see backfill.contract.ts); the sums reconcile:
 * listed = known + new + filtered + before + after.
 */
export const PortalRun = z.object({
  portalId: z.string(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  outcome: z.enum(['complete', 'partial', 'failed']),
  pagesExpected: z.int().min(0),
  pagesSeen: z.int().min(0),
  listed: z.int().min(0),
  known: z.int().min(0),
  new: z.int().min(0),
  /** Left out by the keyword prefilter. */
  filtered: z.int().min(0),
  /** Of a backfill: the days of publication that it is about, both inclusive; null for a run over the listings. */
  range: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable().default(null),
  /** Of a backfill: left out, since what names them says that they are of before or after the range. */
  before: z.int().min(0).default(0),
  after: z.int().min(0).default(0),
  /** Of a backfill: taken in although nothing tells their day; among known, new and filtered. */
  undated: z.int().min(0).default(0),
  /** The same of those of which only a change after the range is told: their own page tells when they came out. */
  changedLater: z.int().min(0).default(0),
  /** Of a run over the listings: entries of sitemaps that it left to a backfill, since they were changed over a week ago; not among `listed`. */
  older: z.int().min(0).default(0),
  problems: z.array(z.string()),
  /** Known articles that are read again, since the listing told them otherwise than before; among `known`. */
  readAgain: z.int().min(0).default(0),
  /** Left out by the prefilter and read all the same, to measure what it misses; among `filtered`. */
  sampled: z.int().min(0).default(0),
  /** What is wrong with the pages of the last runs, with what to do about it: `fill-rate: …`, `not-fetched: …`. */
  drift: z.array(z.string()).default([]),
  /** The addresses that this run made due. */
  addressIds: z.array(z.string()).default([]),
  /** What became of them, as last counted; null before the first count. */
  funnel: RunFunnel.nullable().default(null),
});

export type DatedSelectors = z.infer<typeof DatedSelectors>;
/** As written in a portal file; defaults may be left out. */
export type PortalDefinition = z.input<typeof Portal>;
export type Portal = z.infer<typeof Portal>;
export type PortalRun = z.infer<typeof PortalRun>;
