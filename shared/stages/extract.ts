import type { ArticleDraft } from '../contracts/article.contract.ts';
import type { FrontierAddress } from '../contracts/frontier.contract.ts';
import type { PageFetched } from '../contracts/messages.contract.ts';
import type { Portal } from '../contracts/portal.contract.ts';
import type { PageReading } from '../contracts/run-funnel.contract.ts';
import { BrokenInvariant, RejectedInput, TemporaryFailure } from '../errors.ts';
import { tellReading } from '../health/tell-reading.ts';
import type { ArticleStore, FrontierStore, ObjectStore } from '../store/store.port.ts';
import { failed, type RawPageReading, readRawPage } from './read-raw-page.ts';

export interface ExtractDeps {
  articles: Pick<ArticleStore, 'saveArticle'>;
  frontier: Pick<FrontierStore, 'readAddress' | 'updateAddress'>;
  objects: Pick<ObjectStore, 'getObject' | 'purgeObjects'>;
  findPortal: (portalId: string) => Portal | undefined;
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
  // Fetched while its article was withdrawn.
  if (address.state === 'withdrawn') await deps.objects.purgeObjects(rawKey);
  if (isSuperseded(address, rawKey))
    return { addressId, state: 'superseded', reason: null, articleId: address.articleId, problems: [] };
  const raw = await deps.objects.getObject(rawKey);
  const portal = address.portalId === null ? undefined : deps.findPortal(address.portalId);
  const reading: RawPageReading =
    raw === undefined ? { rest: failed('raw-page-missing') } : readRawPage(address, rawKey, raw, portal);
  const end: End = 'draft' in reading ? await saveDraft(deps, reading.draft) : reading.rest;
  await rest(deps, address, { ...end, reading: describeReading(portal, reading) });
  const { state, reason, articleId = address.articleId } = end;
  return { addressId, state, reason, articleId, problems: reading.page?.problems ?? [] };
}

/**
 * Fetch notes the page's key in the frontier before it sends the message, so a message of another key is an old one
 * that came again, and what it would write is older than what there is.
 */
function isSuperseded(address: FrontierAddress, rawKey: string): boolean {
  return address.state === 'withdrawn' || address.rawKey !== rawKey;
}

/** For the portal's health. A page too short to be an article counts as one without a body. */
function describeReading(portal: Portal | undefined, reading: RawPageReading): PageReading | null {
  if (reading.page === undefined || isForeign(reading)) return null;
  const { layoutFrom, problems, title } = reading.page;
  const { publishedAt, author } = 'draft' in reading ? reading.draft.extraction : reading.page;
  return tellReading(portal?.selectors ?? [], {
    layoutFrom,
    problems,
    has: {
      title: title !== '',
      body: 'draft' in reading,
      publishedAt: publishedAt !== null,
      author: author !== null,
    },
    publishedAt,
  });
}

function isForeign(reading: RawPageReading): boolean {
  return 'rest' in reading && reading.rest.state === 'not-vietnamese';
}

/** How an address comes to rest, and what is known of it then. */
type End = Pick<FrontierAddress, 'state' | 'reason'> &
  Partial<Pick<FrontierAddress, 'articleId' | 'rawKey' | 'reading'>>;

async function saveDraft(deps: ExtractDeps, draft: ArticleDraft): Promise<End> {
  try {
    return await saveArticle(deps, draft);
  } catch (error) {
    if (!(error instanceof RejectedInput && error.type === 'withdrawn')) throw error;
    // Found again at another address, or in flight when it was withdrawn: its bytes go too.
    await deps.objects.purgeObjects(draft.rawKey);
    return { state: 'withdrawn', reason: `withdrawn: ${error.detail.reason}`, articleId: null, rawKey: null };
  }
}

async function saveArticle(deps: ExtractDeps, draft: ArticleDraft): Promise<End> {
  const { article, outcome } = await deps.articles.saveArticle(draft);
  const articleId = article.id;
  if (outcome === 'duplicate') return { state: 'duplicate', reason: `same-words: ${articleId}`, articleId };
  if (article.relevant) return { state: 'extracted', reason: null, articleId };
  return { state: 'not-relevant', reason: article.reasons[0] ?? null, articleId };
}

/** What the site answered last counts more than a page that it gave before: due again, gone, refused, failing. */
function isFetchsToTell({ state, articleId }: FrontierAddress): boolean {
  return ['due', 'queued', 'gone', 'blocked'].includes(state) || (state === 'failed' && articleId !== null);
}

/**
 * An address that is due again already keeps its due time. Of two deliveries of one message at once the second finds
 * its work done; anything else that changed meanwhile is looked at anew by the next delivery.
 */
async function rest(deps: ExtractDeps, address: FrontierAddress, end: End): Promise<void> {
  if (isFetchsToTell(address)) return;
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
