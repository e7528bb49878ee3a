import { z } from 'zod';
import { type ArticleDraft, RegisterRecord, StoredArticle } from '../../contracts/article.contract.ts';
import { findContentFingerprint, findRevision, mintRecordIds } from '../article/article-identity.ts';
import { articleKey, readArticleId, recordKey, recordPrefix } from '../keys.ts';
import type { ListedArticle, ObjectStore, Withdrawal } from '../store.port.ts';
import type { TableItem } from './dynamo-table.ts';
import { packItem, readContent, unpackItem } from './packed-item.ts';

/** What may be large and is read only with one whole article. */
const LARGE = { text: true, documents: true, people: true, evidence: true } as const;
const LargeParts = StoredArticle.pick(LARGE);
/** Heads written before the register knew figures have them among the large parts. */
const FiguresAside = StoredArticle.pick({ figures: true });

const HeadFacts = StoredArticle.omit({ ...LARGE, records: true })
  .partial({ figures: true })
  .extend({
    /** See findContentFingerprint: of the text as it now is. */
    fingerprint: z.string(),
    /** Key of the large parts. */
    contentKey: z.string(),
    recordCount: z.int().min(0),
    /** Of all earlier versions, without those that this version has again. */
    formerRecordIds: z.array(z.string()).default([]),
  });
type HeadFacts = z.infer<typeof HeadFacts>;

/** What conditions look at: kept beside the body. */
const HeadAttributes = z.object({
  pk: z.string(),
  sk: z.literal('article'),
  /** Counts the replacements; makes every commit conditional on what was read before it. */
  version: z.int().min(1),
  /** See findRevision. */
  revision: z.string(),
  /** Time of the change entry that tells of this version. */
  changedAt: z.string(),
});
type HeadAttributes = z.infer<typeof HeadAttributes>;

/** The item whose writing makes a version of an article visible, all at once. */
export interface ArticleHead {
  attributes: HeadAttributes;
  facts: HeadFacts;
}

/** Stands in place of the head of an article that was found to be another one. */
const Redirect = HeadAttributes.extend({
  revision: z.literal('redirect'),
  redirectTo: z.string(),
  /** All records that the article ever had. */
  formerRecordIds: z.array(z.string()).default([]),
});
type Redirect = z.infer<typeof Redirect>;

/** @returns where the item leads to; undefined for a head */
export function readRedirect(item: TableItem): Redirect | undefined {
  return item.revision === 'redirect' ? Redirect.parse(item) : undefined;
}

export function toRedirectItem(
  articleId: string,
  redirect: Omit<Redirect, 'pk' | 'sk' | 'revision'>,
): TableItem {
  return { ...articleKey(articleId), revision: 'redirect', ...redirect };
}

/** Stands in place of the head of an article that was withdrawn, for good: nothing of what it told, only that it was. */
const Tombstone = HeadAttributes.extend({
  revision: z.literal('withdrawn'),
  reason: z.string(),
  formerRecordIds: z.array(z.string()),
});
type Tombstone = z.infer<typeof Tombstone>;

/** @returns what is left of a withdrawn article; undefined for any other item */
export function readTombstone(item: TableItem): Withdrawal | undefined {
  if (item.revision !== 'withdrawn') return undefined;
  const { pk, reason, changedAt, formerRecordIds } = Tombstone.parse(item);
  return { articleId: readArticleId(pk), reason, withdrawnAt: changedAt, formerRecordIds };
}

export function toTombstoneItem(
  articleId: string,
  tombstone: Omit<Tombstone, 'pk' | 'sk' | 'revision'>,
): TableItem {
  return { ...articleKey(articleId), revision: 'withdrawn', ...tombstone };
}

/** One version of an article, ready to be written. */
export interface ArticleVersion {
  article: StoredArticle;
  version: number;
  revision: string;
}

export function draftVersion(draft: ArticleDraft, articleId: string, version: number): ArticleVersion {
  const { extraction, otherUrls: _aliasesOnly, ...told } = draft;
  const ids = mintRecordIds(articleId, extraction.records);
  const records = extraction.records.map((record, i) => ({
    ...record,
    id: ids[i],
    articleId,
    extractorVersion: extraction.extractorVersion,
  }));
  const article = StoredArticle.parse({ ...told, ...extraction, id: articleId, records });
  return { article, version, revision: findRevision(draft) };
}

export function pickLargeParts(article: StoredArticle): z.infer<typeof LargeParts> {
  return LargeParts.parse(article);
}

export async function toRecordItems(
  objects: ObjectStore,
  { article, version, revision }: ArticleVersion,
): Promise<TableItem[]> {
  return Promise.all(
    article.records.map((record, i) =>
      packItem(objects, recordKey(article.id, version, revision, i), record),
    ),
  );
}

/** @param before the version that this one replaces, if any */
export async function toHeadItem(
  objects: ObjectStore,
  { article, version, revision }: ArticleVersion,
  { contentKey, changedAt, before }: { contentKey: string; changedAt: string; before?: ListedArticle },
): Promise<TableItem> {
  const facts: HeadFacts = HeadFacts.parse({
    ...article,
    fingerprint: findContentFingerprint(article),
    contentKey,
    recordCount: article.records.length,
    formerRecordIds: before === undefined ? [] : findFormerIds(before, article.records),
  });
  return packItem(objects, { ...articleKey(article.id), version, revision, changedAt }, facts);
}

export async function readHead(objects: ObjectStore, item: TableItem): Promise<ArticleHead> {
  return {
    attributes: HeadAttributes.parse(item),
    facts: await unpackItem(objects, item, HeadFacts),
  };
}

/**
 * @param items whatever the article's partition held while it was read
 * @returns undefined when the records of the head's version are not all there: it was replaced meanwhile, read again
 */
export async function joinRecords(
  objects: ObjectStore,
  { attributes, facts }: ArticleHead,
  items: TableItem[],
): Promise<ListedArticle | undefined> {
  const prefix = recordPrefix(attributes.version, attributes.revision);
  const own = items.filter((item) => item.sk.startsWith(prefix));
  if (own.length !== facts.recordCount) return undefined;
  const records = await Promise.all(own.map((item) => unpackItem(objects, item, RegisterRecord)));
  const { fingerprint: _fingerprint, contentKey, recordCount: _count, ...listed } = facts;
  const figures =
    listed.figures ?? FiguresAside.parse(await readContent(objects, contentKey, attributes)).figures;
  return { ...listed, figures, records, decisions: [] };
}

/** @returns the head among the items of a partition; undefined where a redirect or a tombstone stands, or nothing yet */
export function findArticleHead(items: TableItem[]): TableItem | undefined {
  return items.find(
    (item) => item.sk === 'article' && item.revision !== 'redirect' && item.revision !== 'withdrawn',
  );
}

/** @returns how many records of the head's version are not among the items */
export function countMissingRecords({ attributes, facts }: ArticleHead, items: TableItem[]): number {
  const prefix = recordPrefix(attributes.version, attributes.revision);
  return facts.recordCount - items.filter(({ sk }) => sk.startsWith(prefix)).length;
}

/** @returns the ids of all records that were ever told, but for those that are told now */
export function findFormerIds(before: ListedArticle, now: { id: string }[] = []): string[] {
  const ids = new Set([...before.formerRecordIds, ...before.records.map(({ id }) => id)]);
  for (const { id } of now) ids.delete(id);
  return [...ids];
}

export async function joinLargeParts(
  objects: ObjectStore,
  { attributes, facts }: ArticleHead,
  listed: ListedArticle,
): Promise<StoredArticle> {
  const parts = LargeParts.parse(await readContent(objects, facts.contentKey, attributes));
  const { formerRecordIds: _former, decisions: _decisions, ...article } = listed;
  return { ...article, ...parts };
}
