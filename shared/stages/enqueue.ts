import type { FrontierAddress } from '../contracts/frontier.contract.ts';
import type { Portal } from '../contracts/portal.contract.ts';
import type { HostPace } from '../fetching/host-pace.ts';
import type { PortalSwitchStore } from '../store/portal-switch.port.ts';
import type { FrontierStore, StageQueues } from '../store/store.port.ts';
import { leaseForFetch } from './fetch-lease.ts';
import { EXTRACT_LEASE_MS, MAX_LOST } from './retry-times.ts';

export interface EnqueueDeps {
  frontier: FrontierStore;
  queues: StageQueues;
  switches: Pick<PortalSwitchStore, 'readSwitchedOff'>;
  findPortal: (portalId: string) => Pick<Portal, 'readFrom'> | undefined;
  paceOf: (host: string) => HostPace;
  now: () => Date;
}

/** What one tick did with the addresses that were due. */
export interface Enqueued {
  sent: number;
  /** Put off to a later tick, since their host has enough to do in this one. */
  spaced: number;
  /** Put off, since their portal is switched off. */
  held: number;
  /** Sent again: their message to fetch or extract was lost, or died with the function that had it. */
  resent: number;
  /** Given up: lost too often. */
  failed: number;
  /** Left to who reads its portal from the country, as its file says by now. */
  handedOver: number;
}

const TAKEN_PER_TICK = 500;
const TICK_MS = 60_000;
/** How long after a portal is switched on its pages come at the latest. */
const HELD_TICKS = 60;

/**
 * Puts what is due on the queues: send first, then mark with a lease. A crash in between sends again at the next tick,
 * which the queue or the stale check of `fetchPage` drops; a lost message is sent again when its lease ends.
 */
export async function enqueueDuePages(deps: EnqueueDeps): Promise<Enqueued> {
  const counts: Enqueued = { sent: 0, spaced: 0, held: 0, resent: 0, failed: 0, handedOver: 0 };
  const pagesOfHost = new Map<string, number>();
  const isOff = switchReader(deps);
  const due = await deps.frontier.listDueAddresses(deps.now().toISOString(), TAKEN_PER_TICK);
  for (const address of due) {
    if (address.state === 'fetched') {
      counts[await resendToExtract(deps, address)] += 1;
      continue;
    }
    if (address.portalId !== null && deps.findPortal(address.portalId)?.readFrom === 'country') {
      await handOver(deps, address);
      counts.handedOver += 1;
      continue;
    }
    if (await isOff(address.portalId)) {
      await putOff(deps, address, HELD_TICKS);
      counts.held += 1;
      continue;
    }
    const host = new URL(address.url).hostname;
    const position = pagesOfHost.get(host) ?? 0;
    pagesOfHost.set(host, position + 1);
    const ticksLater = Math.floor(position / deps.paceOf(host).pagesPerTick);
    counts[ticksLater === 0 ? await sendToFetch(deps, address) : await putOff(deps, address, ticksLater)] +=
      1;
  }
  return counts;
}

/** Asks once a portal. */
function switchReader(deps: EnqueueDeps): (portalId: string | null) => Promise<boolean> {
  const known = new Map<string, boolean>();
  return async (portalId) => {
    if (portalId === null) return false;
    const isOff = known.get(portalId) ?? (await deps.switches.readSwitchedOff(portalId)) !== undefined;
    known.set(portalId, isOff);
    return isOff;
  };
}

async function sendToFetch(
  deps: EnqueueDeps,
  address: FrontierAddress,
): Promise<'sent' | 'resent' | 'failed'> {
  const { addressId, url, state, dueAt } = address;
  if (dueAt === null) return 'sent';
  const lease = leaseForFetch(address, deps.now());
  if (lease === 'lost-too-often') return giveUp(deps, address, 'fetch-lost');
  await deps.queues.sendPageDue({ addressId, url, dueAt });
  await deps.frontier.updateAddress(addressId, lease, { state, dueAt });
  return state === 'queued' ? 'resent' : 'sent';
}

async function handOver(deps: EnqueueDeps, { addressId, state, dueAt }: FrontierAddress): Promise<void> {
  await deps.frontier.updateAddress(addressId, { readFrom: 'country' }, { state, dueAt });
}

/** Not by leaving it due: then one host's archive would stand before all others at every tick. */
async function putOff(deps: EnqueueDeps, address: FrontierAddress, ticksLater: number): Promise<'spaced'> {
  const { addressId, state, dueAt } = address;
  await deps.frontier.updateAddress(
    addressId,
    { dueAt: laterIso(deps, ticksLater * TICK_MS) },
    { state, dueAt },
  );
  return 'spaced';
}

async function resendToExtract(deps: EnqueueDeps, address: FrontierAddress): Promise<'resent' | 'failed'> {
  const { addressId, rawKey, state, dueAt, attempts } = address;
  if (rawKey === null || attempts + 1 >= MAX_LOST) return giveUp(deps, address, 'extract-lost');
  await deps.queues.sendPageFetched({ addressId, rawKey });
  const changes = { dueAt: laterIso(deps, EXTRACT_LEASE_MS), attempts: attempts + 1 };
  await deps.frontier.updateAddress(addressId, changes, { state, dueAt });
  return 'resent';
}

async function giveUp(deps: EnqueueDeps, address: FrontierAddress, reason: string): Promise<'failed'> {
  const { addressId, state, dueAt } = address;
  await deps.frontier.updateAddress(addressId, { state: 'failed', reason, dueAt: null }, { state, dueAt });
  return 'failed';
}

function laterIso(deps: EnqueueDeps, waitMs: number): string {
  return new Date(deps.now().getTime() + waitMs).toISOString();
}
