import { type FrontierAddress, OPEN_STATES } from '../contracts/frontier.contract.ts';
import type { Portal, PortalRun } from '../contracts/portal.contract.ts';
import type { PageFetcher } from '../fetching/fetch-outcome.ts';
import type { Clock } from '../fetching/host-turns.ts';
import { withKeptCopies } from '../fetching/kept-copies.ts';
import type { PortalSwitchStore, SwitchedOff } from '../store/portal-switch.port.ts';
import type { FrontierStore, ObjectStore, PortalRunStore, StageQueues } from '../store/store.port.ts';
import { discoverPortal } from './discover.ts';
import { fetchPage } from './fetch.ts';
import { leaseForFetch } from './fetch-lease.ts';

export interface CollectDeps {
  /** As the functions have it: takes turns at each host with all others through the store. */
  fetcher: PageFetcher;
  frontier: FrontierStore;
  runs: PortalRunStore;
  objects: ObjectStore;
  queues: Pick<StageQueues, 'sendPageFetched'>;
  switches: Pick<PortalSwitchStore, 'readSwitchedOff'>;
  clock: Clock;
  /** Ends the call after the request at hand. */
  signal: AbortSignal;
  /** Told after the listings and after each page. */
  tell: (progress: Collection) => void;
}

/** What one call came to for one portal. The sums reconcile: taken = handed + putOff + the sum of ended. */
export interface Collection {
  portalId: string;
  /** Why and since when it is switched off, as last seen; null when it is on. Nothing is asked for while it is off. */
  off: SwitchedOff | null;
  /** Whether the stack has no run of it from before: it may have been deployed without the portal's file. */
  isFirst: boolean;
  /** Over its listings; null when its schedule does not ask for one yet. */
  run: PortalRun | null;
  /** Pages that were due, and taken by this call. */
  taken: number;
  /** Whose bytes, or that they are unchanged, went to extract. */
  handed: number;
  /** To be tried again later, and why: `temporary: http-status: 429` and how many. The reasons add up to it. */
  putOff: number;
  putOffFor: Record<string, number>;
  /** Have their answer, which is no page: `gone: http-status: 404` and how many. */
  ended: Record<string, number>;
  /** Due for a later call, put off ones among them, and the first time at which one is. */
  waiting: number;
  nextDueAt: string | null;
}

const MINUTE_MS = 60_000;
/** Between two looks at whether the portal is switched off. */
const TAKEN_AT_ONCE = 20;
/** A page that is due so soon is waited for: its host was taken for a moment. */
const WORTH_WAITING_MS = 2 * MINUTE_MS;
/** How often that may happen without one page coming in between: somebody else keeps the host. */
const MAX_WAITS = 5;
const COUNTED_AT_MOST = 10_000;
/** Later than anything is due. */
const LAST = '9999-12-31T23:59:59.999Z';
/** Cron does not keep to the minute. */
const EARLY_SHARE = 0.9;
/** Outcomes of a page that went to extract. */
const HANDED = new Set<string>(['fetched', 'not-modified', 'passed-on']);
const OPEN = new Set<string>(OPEN_STATES);

/**
 * Does for a portal that is read from the country what the deployed functions do for all others: reads its listings when
 * its schedule asks for it, then fetches what is due, one page after another, and tells extract. Ended anywhere, the next
 * call goes on: a page under way is due again when its lease is over.
 */
export async function collectPortal(deps: CollectDeps, portal: Portal): Promise<Collection> {
  const { fetcher, objects, clock, signal, tell } = deps;
  const counts = { taken: 0, handed: 0, putOff: 0, putOffFor: {}, ended: {}, waiting: 0, nextDueAt: null };
  const off = await findOff(deps, portal);
  const [last] = await deps.runs.listRuns(portal.id, 1);
  const isFirst = last === undefined;
  const collection: Collection = { portalId: portal.id, off, isFirst, run: null, ...counts };
  const findPortal = () => portal;
  if (isRunDue(deps, portal, last)) {
    const listings = withKeptCopies(fetcher, objects);
    collection.run = await discoverPortal(
      { ...deps, fetcher: listings, findPortal, now: clock.now },
      portal.id,
    );
  }
  tell(collection);
  let waits = 0;
  while (!signal.aborted) {
    collection.off = await findOff(deps, portal);
    if (collection.off !== null) break;
    const soonIso = new Date(clock.now().getTime() + WORTH_WAITING_MS).toISOString();
    const next = await deps.frontier.listDueAddresses(soonIso, TAKEN_AT_ONCE, portal.id);
    const due = next.filter(({ dueAt }) => msUntil(clock, dueAt) <= 0);
    if (due.length > 0) {
      const { putOff } = collection;
      for (const address of due) if (!signal.aborted) await takePage(deps, portal, address, collection);
      if (collection.putOff - putOff < due.length) waits = 0;
    } else if (next.length > 0 && waits < MAX_WAITS) {
      waits += 1;
      await clock.sleep(msUntil(clock, next[0]?.dueAt ?? null) + 1);
    } else break;
  }
  const left = await deps.frontier.listDueAddresses(LAST, COUNTED_AT_MOST, portal.id);
  return { ...collection, waiting: left.length, nextDueAt: left[0]?.dueAt ?? null };
}

/** A run that failed, or was cut off, is made again at once: whoever calls has seen it. */
function isRunDue({ clock }: CollectDeps, { schedule }: Portal, last: PortalRun | undefined): boolean {
  if (last === undefined || last.outcome === 'failed') return true;
  const ageMs = clock.now().getTime() - Date.parse(last.startedAt);
  return ageMs >= schedule.everyMinutes * MINUTE_MS * EARLY_SHARE;
}

async function findOff({ switches }: CollectDeps, { id }: Portal): Promise<SwitchedOff | null> {
  return (await switches.readSwitchedOff(id)) ?? null;
}

/**
 * Marked first and only then fetched, so that of two machines that collect one portal one has each page. With a mark of
 * its own: two that write the same one at the same moment would both take it for theirs.
 */
async function takePage(
  deps: CollectDeps,
  portal: Portal,
  address: FrontierAddress,
  collection: Collection,
): Promise<void> {
  const { addressId, url, state, dueAt } = address;
  const expected = { state, dueAt };
  const lease = leaseForFetch(
    address,
    new Date(deps.clock.now().getTime() + Math.floor(Math.random() * MINUTE_MS)),
  );
  if (lease === 'lost-too-often') {
    const end = { state: 'failed', reason: 'fetch-lost', dueAt: null } as const;
    if (!(await deps.frontier.updateAddress(addressId, end, expected))) return;
    collection.taken += 1;
    countEnd(collection, { ...address, ...end });
  } else {
    if (!(await deps.frontier.updateAddress(addressId, lease, expected))) return;
    collection.taken += 1;
    const pageDeps = { ...deps, findPortal: () => portal, now: deps.clock.now };
    const { result } = await fetchPage(pageDeps, { addressId, url, dueAt: lease.dueAt ?? '' });
    if (HANDED.has(result)) collection.handed += 1;
    else countEnd(collection, await deps.frontier.readAddress(addressId));
  }
  deps.tell(collection);
}

function countEnd(
  collection: Collection,
  address: Pick<FrontierAddress, 'state' | 'reason' | 'attempts' | 'lastFailure'> | undefined,
): void {
  if (address === undefined || OPEN.has(address.state)) {
    collection.putOff += 1;
    const failure = address !== undefined && address.attempts > 0 ? address.lastFailure : null;
    // Nobody's failure: the host was another's at the moment, or the page is another machine's by now.
    const why = failure === null ? 'another has its turn' : `${failure.kind}: ${failure.reason}`;
    collection.putOffFor[why] = (collection.putOffFor[why] ?? 0) + 1;
    return;
  }
  const told = `${address.state}: ${address.reason ?? 'no reason'}`;
  collection.ended[told] = (collection.ended[told] ?? 0) + 1;
}

function msUntil({ now }: Clock, dueAt: string | null): number {
  return dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(dueAt) - now().getTime();
}
