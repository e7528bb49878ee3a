import { z } from 'zod';
import { type ArticleDraft, RegisterRecord, StoredArticle } from '../../contracts/article.contract.ts';
import { findContentFingerprint, findRevision, mintRecordIds } from '../article/article-identity.ts';
import { articleKey, recordKey, recordPrefix } from '../keys.ts';
import type { ListedArticle, ObjectStore } from '../store.port.ts';
import type { TableItem } from './dynamo-table.ts';
import { packItem, readContent, unpackItem } from './packed-item.ts';

/** What may be large and is read only with one whole article. */
const LARGE = { text: true, figures: true, documents: true, people: true, evidence: true } as const;
const LargeParts = StoredArticle.pick(LARGE);

const HeadFacts = StoredArticle.omit({ ...LARGE, records: true }).extend({
  /** See findContentFingerprint: of the text as it now is. */
  fingerprint: z.string(),
  /** Key of the large parts. */
  contentKey: z.string(),
  recordCount: z.int().min(0),
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
const Redirect = HeadAttributes.extend({ revision: z.literal('redirect'), redirectTo: z.string() });

/** @returns the id of the article that the item leads to; undefined for a head */
export function readRedirect(item: TableItem): string | undefined {
  return item.revision === 'redirect' ? Redirect.parse(item).redirectTo : undefined;
}

export function toRedirectItem(
  articleId: string,
  version: number,
  redirectTo: string,
  changedAt: string,
): TableItem {
  return { ...articleKey(articleId), version, revision: 'redirect', changedAt, redirectTo };
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

export async function toHeadItem(
  objects: ObjectStore,
  { article, version, revision }: ArticleVersion,
  contentKey: string,
  changedAt: string,
): Promise<TableItem> {
  const facts: HeadFacts = HeadFacts.parse({
    ...article,
    fingerprint: findContentFingerprint(article),
    contentKey,
    recordCount: article.records.length,
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
  const { fingerprint: _fingerprint, contentKey: _contentKey, recordCount: _count, ...listed } = facts;
  return { ...listed, records };
}

export async function joinLargeParts(
  objects: ObjectStore,
  { attributes, facts }: ArticleHead,
  listed: ListedArticle,
): Promise<StoredArticle> {
  const parts = LargeParts.parse(await readContent(objects, facts.contentKey, attributes));
  return { ...listed, ...parts };
}
