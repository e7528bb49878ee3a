import type { ArticleDraft, StoredArticle } from '../contracts/article.contract.ts';
import { reviewArticle } from '../corrections/review-article.ts';
import { RejectedInput } from '../errors.ts';
import { mintRecordIds } from '../store/article/article-identity.ts';
import type { InventoryEntry } from '../store/inventory.port.ts';
import type { ReviewStore } from '../store/review.port.ts';
import type { ArticleStore } from '../store/store.port.ts';
import { compareExtraction } from './compare-extraction.ts';
import type { ExtractDeps } from './extract.ts';
import { readRawPage } from './read-raw-page.ts';
import { readRawUpload } from './read-raw-upload.ts';

export interface ReextractDeps extends Omit<ExtractDeps, 'articles'> {
  articles: Pick<ArticleStore, 'saveArticle' | 'readArticle'>;
  reviews: Pick<ReviewStore, 'readReview'>;
  /** Puts a page that is read again in its place; leaves everything as it is in a dry run. */
  finishPage: (message: { addressId: string; rawKey: string }) => Promise<unknown>;
  saveUpload: (draft: ArticleDraft) => Promise<unknown>;
}

/** What reading an entry again came to. */
export interface Reextraction {
  articleId: string | null;
  outcome: 'same' | 'changed' | 'new' | 'no-article' | 'raw-page-missing';
  /** See compareExtraction; for `no-article` the reason. */
  changes: string[];
}

/**
 * Reads the raw page behind one entry again with the extractor of this version. An address counts by the page that it
 * had last, an uploaded article by its file; pages that were replaced since tell nothing that the register holds.
 *
 * @returns undefined when there is nothing to read: no page yet, withdrawn, or an article that is read by its address
 */
export async function reextract(
  deps: ReextractDeps,
  entry: InventoryEntry,
): Promise<Reextraction | undefined> {
  return entry.kind === 'address' ? reextractAddress(deps, entry.id) : reextractUpload(deps, entry.id);
}

async function reextractAddress(deps: ReextractDeps, addressId: string): Promise<Reextraction | undefined> {
  const address = await deps.frontier.readAddress(addressId);
  if (!address || address.rawKey === null || address.state === 'withdrawn') return undefined;
  const { rawKey, articleId } = address;
  const raw = await deps.objects.getObject(rawKey);
  if (raw === undefined) return { articleId, outcome: 'raw-page-missing', changes: [rawKey] };
  const portal = address.portalId === null ? undefined : deps.findPortal(address.portalId);
  const reading = readRawPage(address, rawKey, raw, portal);
  const stored = articleId === null ? undefined : await deps.articles.readArticle(articleId);
  await deps.finishPage({ addressId, rawKey });
  if ('rest' in reading) return { articleId, outcome: 'no-article', changes: [reading.rest.reason ?? ''] };
  // A copy at another address: the article tells what it was read from itself.
  if (address.state === 'duplicate') return { articleId, outcome: 'same', changes: [] };
  return tell(deps, stored, reading.draft);
}

async function reextractUpload(deps: ReextractDeps, articleId: string): Promise<Reextraction | undefined> {
  const stored = await deps.articles.readArticle(articleId);
  if (stored?.id !== articleId || stored.origin.kind !== 'upload') return undefined;
  const raw = await deps.objects.getObject(stored.rawKey);
  if (raw === undefined) return { articleId, outcome: 'raw-page-missing', changes: [stored.rawKey] };
  const { contentType = '' } = raw.metadata;
  try {
    const upload = { bytes: raw.bytes, contentType, urlParameter: stored.url ?? undefined };
    const draft = { ...(await readRawUpload(upload)), rawKey: stored.rawKey };
    await deps.saveUpload(draft);
    return await tell(deps, stored, draft);
  } catch (error) {
    if (!(error instanceof RejectedInput)) throw error;
    return { articleId, outcome: 'no-article', changes: [`${error.type}: ${error.message}`] };
  }
}

/** What reviewers corrected is laid over both: a value that was read wrong is read so again, and changes nothing. */
async function tell(
  { reviews }: Pick<ReextractDeps, 'reviews'>,
  stored: StoredArticle | undefined,
  { extraction }: ArticleDraft,
): Promise<Reextraction> {
  if (stored === undefined) return { articleId: null, outcome: 'new', changes: [] };
  const { corrections = [] } = (await reviews.readReview(stored.id)) ?? {};
  const ids = mintRecordIds(stored.id, extraction.records);
  const records = extraction.records.map((record, i) => ({
    ...record,
    id: ids[i] ?? '',
    articleId: stored.id,
    extractorVersion: extraction.extractorVersion,
  }));
  const reviewed = reviewArticle(records, corrections).records;
  const changes = compareExtraction(stored, { ...extraction, records: reviewed });
  return { articleId: stored.id, outcome: changes.length === 0 ? 'same' : 'changed', changes };
}
