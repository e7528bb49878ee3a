import type { ArticleDraft } from '../contracts/article.contract.ts';
import type { FrontierAddress } from '../contracts/frontier.contract.ts';
import type { PageFetched } from '../contracts/messages.contract.ts';
import { BrokenInvariant, TemporaryFailure } from '../errors.ts';
import { extract } from '../extraction/extract.ts';
import { findTextRejection } from '../page/judge-text.ts';
import { type ReadPage, readPage } from '../page/read-page.ts';
import { findPortal } from '../portals/index.ts';
import type { ArticleStore, FrontierStore, ObjectStore } from '../store/store.port.ts';

export interface ExtractDeps {
  articles: Pick<ArticleStore, 'saveArticle'>;
  frontier: Pick<FrontierStore, 'readAddress' | 'updateAddress'>;
  objects: Pick<ObjectStore, 'getObject'>;
}

/** What became of one message. `superseded`: a newer page or a withdrawal has taken its place, nothing was done. */
export interface ExtractOutcome {
  addressId: string;
  state: FrontierAddress['state'] | 'superseded';
  reason: string | null;
  articleId: string | null;
  /** What the page reader missed, for the portal's health. */
  problems: string[];
}

type RawPage = NonNullable<Awaited<ReturnType<ObjectStore['getObject']>>>;
type Reading = { page: ReadPage; draft: ArticleDraft } | { page?: ReadPage; rest: Rest };
type Rest = Pick<FrontierAddress, 'reason'> & { state: 'failed' | 'not-vietnamese' | 'too-short' };

/**
 * Turns one fetched page into an article and rests its address in a final state. May be repeated: the second time
 * writes nothing. A page that cannot be read or extracted rests as `failed` with the reason, since it would fail again
 * at every delivery; only what may pass (the store, a race) is thrown.
 *
 * @throws TemporaryFailure when it is worth trying again; BrokenInvariant for an address that nobody enrolled
 */
export async function extractPage(
  deps: ExtractDeps,
  { addressId, rawKey }: PageFetched,
): Promise<ExtractOutcome> {
  const address = await deps.frontier.readAddress(addressId);
  if (address === undefined)
    throw new BrokenInvariant(
      'unknown-address',
      'A page was fetched for an address that is not in the frontier',
      {
        addressId,
      },
    );
  if (isSuperseded(address, rawKey))
    return { addressId, state: 'superseded', reason: null, articleId: address.articleId, problems: [] };
  const raw = await deps.objects.getObject(rawKey);
  const reading =
    raw === undefined ? { rest: failed('raw-page-missing') } : readArticle(address, rawKey, raw);
  const end = 'draft' in reading ? await saveDraft(deps, reading.draft) : reading.rest;
  await rest(deps, address, end);
  return { addressId, articleId: address.articleId, problems: reading.page?.problems ?? [], ...end };
}

/**
 * Fetch notes the page's key in the frontier before it sends the message, so a message of another key is an old one
 * that came again, and what it would write is older than what there is.
 */
function isSuperseded(address: FrontierAddress, rawKey: string): boolean {
  return address.state === 'withdrawn' || address.rawKey !== rawKey;
}

function readArticle(address: FrontierAddress, rawKey: string, raw: RawPage): Reading {
  try {
    const portal = findPortal(address.portalId);
    // Bytes are stored once: their metadata may be of another address, or of an upload, that came with the same page.
    const { url = address.url, contentType } =
      raw.metadata.addressId === address.addressId ? raw.metadata : {};
    const page = readPage(raw.bytes, {
      url,
      ...(contentType === undefined ? {} : { contentType }),
      selectors: portal?.selectors ?? [],
    });
    if (page.emptyReason !== null) return { page, rest: failed(page.emptyReason) };
    const rejection = findTextRejection(page.text, page.bodyWords);
    if (rejection !== undefined)
      return { page, rest: { state: rejection.code, reason: `${rejection.code}: ${rejection.reason}` } };
    const { title, text, publishedAt, author } = page;
    const extraction = extract({ url, title, text, page: { publishedAt, author } });
    const source = portal?.name ?? page.siteName ?? new URL(url).hostname;
    const otherUrls = [address.url, page.canonicalUrl ?? url].filter((other) => other !== url);
    const origin = { kind: 'portal' as const, portalId: address.portalId };
    return { page, draft: { url, otherUrls, source, origin, rawKey, extraction } };
  } catch (error) {
    return { rest: failed(`not-extracted: ${error instanceof Error ? error.message : String(error)}`) };
  }
}

async function saveDraft(deps: ExtractDeps, draft: ArticleDraft) {
  const { article, outcome } = await deps.articles.saveArticle(draft);
  const articleId = article.id;
  if (outcome === 'duplicate')
    return { state: 'duplicate' as const, reason: `same-words: ${articleId}`, articleId };
  if (article.relevant) return { state: 'extracted' as const, reason: null, articleId };
  return { state: 'not-relevant' as const, reason: article.reasons[0] ?? 'no-coordination-told', articleId };
}

function failed(reason: string): Rest {
  return { state: 'failed', reason };
}

/**
 * An address that is due again already keeps its due time. Of two deliveries of one message at once the second finds
 * its work done; anything else that changed meanwhile is looked at anew by the next delivery.
 */
async function rest(
  deps: ExtractDeps,
  address: FrontierAddress,
  end: Rest | Awaited<ReturnType<typeof saveDraft>>,
): Promise<void> {
  if (address.state === 'due' || address.state === 'queued') return;
  const { state, dueAt } = address;
  const written = await deps.frontier.updateAddress(
    address.addressId,
    { ...end, dueAt: null },
    { state, dueAt },
  );
  if (!written && !(await restsAlready(deps, address, end)))
    throw new TemporaryFailure('address-changed', 'The address changed while its page was extracted', {
      addressId: address.addressId,
    });
}

async function restsAlready(
  deps: ExtractDeps,
  { addressId, rawKey }: FrontierAddress,
  end: Pick<FrontierAddress, 'state' | 'reason'>,
): Promise<boolean> {
  const current = await deps.frontier.readAddress(addressId);
  if (current === undefined) return false;
  return (
    current.rawKey === rawKey &&
    current.dueAt === null &&
    current.state === end.state &&
    current.reason === end.reason
  );
}
