import { z } from 'zod';
import { RegisterRecord, StoredArticle } from './article.contract.ts';
import { Backfill } from './backfill.contract.ts';
import { DAY_STATES } from './coverage.contract.ts';
import { ADDRESS_STATES, FetchFailure } from './frontier.contract.ts';
import { Portal, PortalRun } from './portal.contract.ts';
import { Figure, Party } from './record.contract.ts';
import { RunFunnel } from './run-funnel.contract.ts';

/** What a record is cited by. */
export const ArticleReference = StoredArticle.pick({
  id: true,
  title: true,
  url: true,
  source: true,
  publishedAt: true,
});

/** One row of a list: the record without its evidence, citable as it stands. */
export const RecordItem = RegisterRecord.omit({ evidence: true }).extend({
  article: ArticleReference,
  /** When the record, or its article, last changed in the register. */
  updatedAt: z.iso.datetime(),
});

/** A record that was in the register and is no more. */
export const DeletedRecord = z.object({ id: z.string(), deletedAt: z.iso.datetime() });

/** One page of a filtered view. */
export const RecordsAnswer = z.object({
  items: z.array(RecordItem),
  /** Ask with it for the next page of the same view; null on the last page. */
  cursor: z.string().nullable(),
  /** Records in the whole view. */
  total: z.int().min(0),
  /** Records that are left out only because the date or period that a filter asks for is not known. */
  excludedUnknown: z.int().min(0),
  /**
   * With `updatedSince`: records that are gone since, whatever they told, spread over the pages. One that changed so that
   * the other filters find it no more is not among them: to keep a whole copy, follow without other filters.
   */
  deleted: z.array(DeletedRecord).optional(),
  /** With `updatedSince`: the `updatedSince` to ask with next. Take it from the first page. Some may come twice. */
  followFrom: z.iso.datetime().optional(),
});

const Count = z.int().min(0);

/** Numbers of records by one or two properties. */
export const StatsAnswer = z.object({
  by: z.array(z.string()),
  rows: z.array(
    z.object({
      /** One for each of `by`; null where it is not known. */
      keys: z.array(z.string().nullable()),
      records: Count,
    }),
  ),
  /** Records in the whole view. A record with several parties may stand in several rows. */
  total: Count,
  excludedUnknown: Count,
});

/** A page of a list that is no list of records; `total` counts the entries of the whole list. */
const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), cursor: z.string().nullable(), total: Count });

/** Parties by the number of records they are in, most first. */
export const PartiesAnswer = pageOf(
  Party.pick({
    /** As printed most often. */
    name: true,
    type: true,
    level: true,
    province: true,
    district: true,
    commune: true,
    provinceNow: true,
  }).extend({
    /** False where the articles do not tell of which place it is: every district has one, so it is listed for one article alone. */
    ownPlaceKnown: z.boolean(),
    records: Count,
  }),
);

/** Places by the number of records, most first. */
export const PlacesAnswer = pageOf(
  z.object({
    kind: z.string(),
    name: z.string(),
    /** Official code; null where the article does not tell which of several namesakes it is. */
    code: z.string().nullable(),
    /** What a district or commune lies in, as told. */
    province: z.string().nullable(),
    district: z.string().nullable(),
    records: Count,
  }),
);

/** Figures with the article that reports each, and that article's records. */
export const FiguresAnswer = pageOf(
  Figure.extend({ article: ArticleReference, recordIds: z.array(z.string()) }),
);

/** One record with the evidence of its values, and the text that its evidence points into. */
export const RecordAnswer = RegisterRecord.extend({
  /** The programme that it tells of. */
  programmeId: z.string(),
  article: ArticleReference.extend({ text: StoredArticle.shape.text }),
});

/** One article with what it tells. Evidence offsets point into `article.title` and `article.text`. */
export const ArticleAnswer = z.object({
  article: StoredArticle.omit({ records: true, figures: true, documents: true, people: true, rawKey: true }),
  relevant: z.boolean(),
  records: StoredArticle.shape.records,
  figures: StoredArticle.shape.figures,
  documents: StoredArticle.shape.documents,
  people: StoredArticle.shape.people,
});

/** One run over a portal's listings, and what has become of the pages that it made due by now. */
export const RunAnswer = PortalRun.omit({ addressIds: true }).extend({
  funnel: RunFunnel,
  /** Whether somebody should look at it; `problems` and `drift` say at what. */
  needsAttention: z.boolean(),
});

/** A portal's runs, newest first. */
export const RunsAnswer = z.object({
  items: z.array(RunAnswer),
  /** Ask with it for the runs before these; null when there are none. */
  cursor: z.string().nullable(),
});

/** Which portals were read on which days, so that a day without records is not taken for one without signings. */
export const CoverageAnswer = z.object({
  /** Days of Vietnam's calendar, both inclusive. */
  from: z.iso.date(),
  to: z.iso.date(),
  items: z.array(
    Portal.pick({ id: true, name: true, status: true, validUntil: true, successor: true }).extend({
      /** How many of the days were in which state. */
      totals: z.record(z.enum(DAY_STATES), z.int().min(0)),
      /** Ranges of days of publication for which the archive was read, or is being read. */
      archives: z.array(
        Backfill.pick({ from: true, to: true, startedAt: true, updatedAt: true, finishedAt: true }).extend({
          /** Pages of the archive that could not be read so far. */
          unread: z.int().min(0),
        }),
      ),
      /** Each day with a run; on all others the portal was not read. */
      days: z.array(
        z.object({
          day: z.iso.date(),
          state: z.enum(DAY_STATES),
          runs: z.int().min(1),
          completeRuns: z.int().min(0),
        }),
      ),
    }),
  ),
});

/** Neither listings nor pages are asked for meanwhile. */
export const SwitchedOffAnswer = z.object({ reason: z.string(), since: z.iso.datetime() });

/** The portals, whether they are switched off, and how each one's last run went. */
export const PortalsAnswer = z.object({
  items: z.array(
    Portal.pick({
      id: true,
      name: true,
      homepage: true,
      province: true,
      district: true,
      status: true,
    }).extend({
      everyMinutes: z.int(),
      /** Why and since when somebody has switched it off; null when it is on. */
      switchedOff: SwitchedOffAnswer.nullable(),
      /** Null when it has not run yet. */
      lastRun: RunAnswer.nullable(),
    }),
  ),
});

/** What became of an address. */
export const WhyAnswer = z.object({
  /** As asked. */
  url: z.string(),
  /** The form under which all twins of the address are one. */
  canonicalUrl: z.string(),
  state: z.enum(ADDRESS_STATES),
  /** Stable code with an optional detail after a colon; null while there is work ahead, and for extracted pages. */
  reason: z.string().nullable(),
  /** The portal that listed it; null for an uploaded article. */
  portalId: z.string().nullable(),
  foundAt: z.string().nullable(),
  /** When it is fetched next; null when it rests. */
  dueAt: z.string().nullable(),
  attempts: z.int().min(0),
  /** Why the last try to fetch it failed, also while it is to be tried again at `dueAt`; null when none did. */
  lastFailure: FetchFailure.nullable(),
  articleId: z.string().nullable(),
  recordIds: z.array(z.string()),
  /** Article-level reasons, e.g. why an article with a signing sentence led to no record. */
  articleReasons: z.array(z.string()),
});

export type ArticleReference = z.infer<typeof ArticleReference>;
export type RecordItem = z.infer<typeof RecordItem>;
export type DeletedRecord = z.infer<typeof DeletedRecord>;
export type RecordsAnswer = z.infer<typeof RecordsAnswer>;
export type StatsAnswer = z.infer<typeof StatsAnswer>;
export type PartiesAnswer = z.infer<typeof PartiesAnswer>;
export type PlacesAnswer = z.infer<typeof PlacesAnswer>;
export type FiguresAnswer = z.infer<typeof FiguresAnswer>;
export type RecordAnswer = z.infer<typeof RecordAnswer>;
export type ArticleAnswer = z.infer<typeof ArticleAnswer>;
export type RunAnswer = z.infer<typeof RunAnswer>;
export type RunsAnswer = z.infer<typeof RunsAnswer>;
export type CoverageAnswer = z.infer<typeof CoverageAnswer>;
export type PortalsAnswer = z.infer<typeof PortalsAnswer>;
export type WhyAnswer = z.infer<typeof WhyAnswer>;
