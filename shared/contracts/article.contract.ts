import { z } from 'zod';
import { RecordReview } from './correction.contract.ts';
import { ARTICLE_ORIGINS } from './enumerations.contract.ts';
import { Evidence } from './evidence.contract.ts';
import { Extraction } from './extraction.contract.ts';
import { Document, ExtractedRecord, Figure, Person } from './record.contract.ts';

/** How an article came in; `portalId` is null for all but `portal`. */
const ArticleOrigin = z.object({
  kind: z.enum(ARTICLE_ORIGINS),
  portalId: z.string().nullable(),
});

/** A record of the register: what was extracted, and what it belongs to. */
export const RegisterRecord = ExtractedRecord.extend({
  /** `<article id>-<8 hex of action, instrument and sorted party keys>`: the same after re-extraction. */
  id: z.string(),
  articleId: z.string(),
  extractorVersion: z.string(),
  /** Absent while no person has looked at it. Corrected values stand in their fields. */
  review: RecordReview.optional(),
});

/** An article as the store keeps it. `title` and `text` are the stored forms that evidence points into. */
export const StoredArticle = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  url: z.string().nullable(),
  /** Site name or host, for citing: the portal's name, else the address's host, else null. */
  source: z.string().nullable(),
  origin: ArticleOrigin,
  /** Key of the raw bytes in the bucket. */
  rawKey: z.string(),
  publishedAt: z.string().nullable(),
  author: z.string().nullable(),
  relevant: z.boolean(),
  records: z.array(RegisterRecord),
  figures: z.array(Figure),
  documents: z.array(Document),
  people: z.array(Person),
  evidence: z.array(Evidence),
  reasons: z.array(z.string()),
  extractorVersion: z.string(),
});

/** What a stage hands to the store: the article as read and its extraction; ids are the store's business. */
export const ArticleDraft = z.object({
  url: z.string().nullable(),
  /** Further addresses of the same page: before its redirects, the one it calls canonical. Only to find it by. */
  otherUrls: z.array(z.string()).optional(),
  source: z.string().nullable(),
  origin: ArticleOrigin,
  rawKey: z.string(),
  extraction: Extraction,
});

export type RegisterRecord = z.infer<typeof RegisterRecord>;
export type StoredArticle = z.infer<typeof StoredArticle>;
export type ArticleDraft = z.infer<typeof ArticleDraft>;
