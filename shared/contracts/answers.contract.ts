import { z } from 'zod';
import { RegisterRecord, StoredArticle } from './article.contract.ts';
import { ADDRESS_STATES } from './frontier.contract.ts';
import { Portal, PortalRun } from './portal.contract.ts';

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

/** One record with the evidence of its values, and the text that its evidence points into. */
export const RecordAnswer = RegisterRecord.extend({
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

/** The portals and how each one's last run went. */
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
      /** Null when it has not run yet. */
      lastRun: PortalRun.nullable(),
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
  articleId: z.string().nullable(),
  recordIds: z.array(z.string()),
  /** Article-level reasons, e.g. why an article with a signing sentence led to no record. */
  articleReasons: z.array(z.string()),
});

export type ArticleReference = z.infer<typeof ArticleReference>;
export type RecordItem = z.infer<typeof RecordItem>;
export type DeletedRecord = z.infer<typeof DeletedRecord>;
export type RecordsAnswer = z.infer<typeof RecordsAnswer>;
export type RecordAnswer = z.infer<typeof RecordAnswer>;
export type ArticleAnswer = z.infer<typeof ArticleAnswer>;
export type PortalsAnswer = z.infer<typeof PortalsAnswer>;
export type WhyAnswer = z.infer<typeof WhyAnswer>;
