import type { ArrivingPage, FrontierAddress } from '../contracts/frontier.contract.ts';
import type { PageDue } from '../contracts/messages.contract.ts';
import type { HttpExchange, PageFetch } from '../contracts/page-fetch.contract.ts';
import type { Portal } from '../contracts/portal.contract.ts';
import type { FetchedPage, FetchOutcome, PageFetcher } from '../fetching/fetch-outcome.ts';
import { HOST_BUSY } from '../fetching/polite-fetcher.ts';
import { pageFetchKey, rawPageKey } from '../store/keys.ts';
import type { FrontierStore, ObjectStore, StageQueues } from '../store/store.port.ts';
import {
  classifyFailure,
  EXTRACT_LEASE_MS,
  type FailedOutcome,
  FETCH_LEASE_MS,
  findRetryWaitMs,
} from './retry-times.ts';

export interface FetchDeps {
  fetcher: PageFetcher;
  frontier: FrontierStore;
  objects: ObjectStore;
  queues: Pick<StageQueues, 'sendPageFetched'>;
  findPortal: (portalId: string) => Portal | undefined;
  now: () => Date;
}

/**
 * What a message came to, for the log.
 * - `stale`: the address had moved on since it was sent, so nothing was fetched
 * - `passed-on`: fetched by an earlier delivery that may not have told extract of it
 */
export interface PageFetchResult {
  result: FetchOutcome['kind'] | 'stale' | 'passed-on';
  reason: string | null;
}

/**
 * Fetches one page that is due: the key of its bytes noted → raw bytes → state with their key → message to extract. Each
 * step may be repeated, and after whichever a crash comes, the redelivered message goes on from there.
 *
 * @throws only what the store throws: then the message comes again
 */
export async function fetchPage(deps: FetchDeps, message: PageDue): Promise<PageFetchResult> {
  const address = await claimAddress(deps, message);
  if (!address) return { result: 'stale', reason: null };
  const { addressId, arriving } = address;
  if (address.state !== 'queued') {
    const rawKey = arriving?.rawKey ?? address.rawKey;
    if (rawKey) await deps.queues.sendPageFetched({ addressId, rawKey });
    return { result: 'passed-on', reason: null };
  }
  if (arriving && (await deps.objects.hasObject(arriving.rawKey))) {
    await passOn(deps, address, arriving);
    return { result: 'passed-on', reason: null };
  }
  const outcome = await deps.fetcher.fetchPage({
    url: address.url,
    expect: 'page',
    // Only with the bytes at hand is "not modified" an answer.
    etag: address.rawKey && address.etag,
    lastModified: address.rawKey && address.lastModified,
    robotsOptOut: address.portalId === null ? null : deps.findPortal(address.portalId)?.robotsOptOut,
  });
  await settle(deps, address, outcome);
  return { result: outcome.kind, reason: 'reason' in outcome ? outcome.reason : null };
}

/**
 * Marks the address as queued, unless the tick has done so already, so that nobody else changes it while it is fetched.
 * One that was withdrawn while an earlier delivery died over its page is returned too: extract is to take the bytes away.
 *
 * @returns undefined when the message is no longer about what the address waits for
 */
async function claimAddress(deps: FetchDeps, message: PageDue): Promise<FrontierAddress | undefined> {
  const address = await deps.frontier.readAddress(message.addressId);
  if (address?.state === 'queued' || address?.state === 'fetched') return address;
  if (address?.state === 'withdrawn' && address.arriving) return address;
  if (address?.state !== 'due') return undefined;
  if (address.dueAt === null || address.dueAt > message.dueAt) return undefined;
  const lease = { state: 'queued' as const, dueAt: laterIso(deps, FETCH_LEASE_MS) };
  const isClaimed = await deps.frontier.updateAddress(message.addressId, lease, {
    state: address.state,
    dueAt: address.dueAt,
  });
  return isClaimed ? { ...address, ...lease } : claimAddress(deps, message);
}

async function settle(deps: FetchDeps, address: FrontierAddress, outcome: FetchOutcome): Promise<void> {
  switch (outcome.kind) {
    case 'fetched': {
      const page = {
        rawKey: rawPageKey(outcome.bytes),
        etag: outcome.headers.etag ?? null,
        lastModified: outcome.headers['last-modified'] ?? null,
      };
      if (await keepRawPage(deps, address, page, outcome)) await passOn(deps, address, page);
      return;
    }
    case 'not-modified': {
      const rawKey = address.rawKey ?? '';
      await noteFetch(deps, address, rawKey, outcome.exchanges);
      return passOn(deps, address, { rawKey });
    }
    default:
      return retryOrRest(deps, address, outcome);
  }
}

/**
 * Under the hash of its bytes, never replaced, with what its reader must know: of two addresses with the same bytes the
 * first is told. Beside it, each time that it came, how.
 *
 * @returns false when the address has moved on while the page came: nothing of it is kept
 */
async function keepRawPage(
  { frontier, objects, ...deps }: FetchDeps,
  address: FrontierAddress,
  arriving: ArrivingPage,
  { bytes, headers, url, exchanges }: FetchedPage,
): Promise<boolean> {
  const { addressId, state, dueAt } = address;
  const isThere = await objects.hasObject(arriving.rawKey);
  if (!isThere && !(await frontier.updateAddress(addressId, { arriving }, { state, dueAt }))) return false;
  await noteFetch({ objects, ...deps }, address, arriving.rawKey, exchanges);
  if (!isThere)
    await objects.putObject(arriving.rawKey, bytes, {
      contentType: headers['content-type'] ?? '',
      url,
      addressId,
    });
  return true;
}

/** Before the bytes are there and the state tells of them, so that no page is passed on of which nobody knows how it came. */
async function noteFetch(
  deps: Pick<FetchDeps, 'objects' | 'now'>,
  { addressId, portalId, url }: FrontierAddress,
  rawKey: string,
  exchanges: HttpExchange[],
): Promise<void> {
  const fetchedAt = deps.now().toISOString();
  const fetch: PageFetch = { rawKey, addressId, portalId, requestUrl: url, fetchedAt, exchanges };
  const json = JSON.stringify(fetch);
  const key = pageFetchKey(rawKey, fetchedAt, json);
  await deps.objects.putObject(key, Buffer.from(json), { contentType: 'application/json' });
}

/**
 * The state first, so that extract never meets a page that the frontier does not know of. Of a page whose article was
 * withdrawn while it was kept extract is told too: it takes the bytes away.
 */
async function passOn(
  deps: FetchDeps,
  { addressId, state, dueAt }: FrontierAddress,
  page: Pick<ArrivingPage, 'rawKey'> & Partial<ArrivingPage>,
): Promise<void> {
  const lease = { state: 'fetched' as const, dueAt: laterIso(deps, EXTRACT_LEASE_MS), attempts: 0 };
  const changes = {
    ...page,
    arriving: null,
    lastFailure: null,
    fetchedAt: deps.now().toISOString(),
    ...lease,
  };
  if (!(await deps.frontier.updateAddress(addressId, changes, { state, dueAt }))) {
    const current = await deps.frontier.readAddress(addressId);
    if (current?.state !== 'withdrawn') return;
  }
  await deps.queues.sendPageFetched({ addressId, rawKey: page.rawKey });
}

async function retryOrRest(deps: FetchDeps, address: FrontierAddress, outcome: FailedOutcome): Promise<void> {
  const retryAfterMs = outcome.kind === 'temporary' ? outcome.retryAfterMs : null;
  if (outcome.reason === HOST_BUSY) return putBack(deps, address, retryAfterMs ?? 0, address.attempts);
  const failures = address.attempts + 1;
  const waitMs = findRetryWaitMs(classifyFailure(outcome), failures, retryAfterMs);
  const { kind, reason } = outcome;
  const lastFailure = { kind, reason, at: deps.now().toISOString() };
  if (waitMs !== undefined) return putBack(deps, address, waitMs, failures, lastFailure);
  return rest(deps, address, { state: kind === 'temporary' ? 'failed' : kind, reason, lastFailure });
}

/** Nothing of it is on its way any more: bytes that come to lie under the noted key later came by another address. */
async function putBack(
  deps: FetchDeps,
  { addressId, state, dueAt }: FrontierAddress,
  waitMs: number,
  attempts: number,
  lastFailure?: FrontierAddress['lastFailure'],
): Promise<void> {
  const told = lastFailure === undefined ? {} : { lastFailure };
  const dueAgain = { state: 'due' as const, dueAt: laterIso(deps, waitMs), attempts };
  const changes = { ...dueAgain, arriving: null, ...told };
  await deps.frontier.updateAddress(addressId, changes, { state, dueAt });
}

async function rest(
  deps: FetchDeps,
  { addressId, state, dueAt }: FrontierAddress,
  end: Pick<FrontierAddress, 'reason' | 'lastFailure'> & { state: 'gone' | 'failed' | 'blocked' },
): Promise<void> {
  await deps.frontier.updateAddress(addressId, { ...end, dueAt: null, arriving: null }, { state, dueAt });
}

function laterIso(deps: FetchDeps, waitMs: number): string {
  return new Date(deps.now().getTime() + waitMs).toISOString();
}
