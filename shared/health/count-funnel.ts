import { type AddressState, type FrontierAddress, OPEN_STATES } from '../contracts/frontier.contract.ts';
import type { DatedSelectors, PortalRun } from '../contracts/portal.contract.ts';
import {
  type PageReading,
  type RunFunnel,
  WATCHED_FIELDS,
  type WatchedField,
} from '../contracts/run-funnel.contract.ts';
import { findLayout } from './tell-reading.ts';

const OPEN = new Set<AddressState>(OPEN_STATES);
const FAILED = new Set<AddressState>(['gone', 'blocked', 'failed']);
/** What only an article has. */
const OF_ARTICLES = new Set<WatchedField>(['publishedAt', 'author']);
/** Reasons of a page that could not be read may carry a whole error message. */
const REASON_CHARS = 100;

/**
 * Counts what became of the pages that a run made due, as of now. A page that a later run made due again counts in both
 * runs, with its state of now.
 *
 * @param addresses of `run.addressIds`; one that is missing is a defect of the store, and counts as failed
 * @param layouts of the portal file
 */
export function countFunnel(
  run: Pick<PortalRun, 'startedAt' | 'addressIds' | 'range'>,
  addresses: readonly FrontierAddress[],
  layouts: readonly DatedSelectors[],
): RunFunnel {
  const count = (...states: AddressState[]) => addresses.filter(({ state }) => states.includes(state)).length;
  const failedByReason = countReasons(addresses);
  const lost = run.addressIds.length - addresses.length;
  if (lost > 0) failedByReason['lost: not in the frontier'] = lost;
  const sampled = addresses.filter((address) => address.sampled);
  return {
    pages: run.addressIds.length,
    open: addresses.filter(({ state }) => OPEN.has(state)).length,
    fetched: addresses.filter(({ fetchedAt }) => fetchedAt !== null && fetchedAt >= run.startedAt).length,
    extracted: count('extracted'),
    notRelevant: count('not-relevant'),
    notVietnamese: count('not-vietnamese'),
    tooShort: count('too-short'),
    duplicate: count('duplicate'),
    withdrawn: count('withdrawn'),
    failed: count(...FAILED) + lost,
    failedByReason,
    publishedOutside: countOutside(run, addresses),
    sampled: sampled.length,
    prefilterMisses: sampled.filter(({ state }) => state === 'extracted').length,
    fill: countFill(run, addresses, layouts),
  };
}

function countReasons(addresses: readonly FrontierAddress[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { state, reason } of addresses) {
    if (!FAILED.has(state)) continue;
    const told = `${state}: ${reason ?? 'no reason'}`.slice(0, REASON_CHARS);
    counts.set(told, (counts.get(told) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort());
}

function countOutside(
  { range, startedAt }: Pick<PortalRun, 'range' | 'startedAt'>,
  addresses: readonly FrontierAddress[],
): number {
  if (range === null) return 0;
  return listReadings(startedAt, addresses).filter(
    ({ publishedOn }) => publishedOn !== null && (publishedOn < range.from || publishedOn > range.to),
  ).length;
}

/** Of the pages that came since. */
function listReadings(startedAt: string, addresses: readonly FrontierAddress[]): PageReading[] {
  return addresses
    .filter(({ fetchedAt }) => fetchedAt !== null && fetchedAt >= startedAt)
    .flatMap(({ reading }) => reading ?? []);
}

function countFill(
  { startedAt }: Pick<PortalRun, 'startedAt'>,
  addresses: readonly FrontierAddress[],
  layouts: readonly DatedSelectors[],
): RunFunnel['fill'] {
  const readings = listReadings(startedAt, addresses);
  const countField = (field: WatchedField) => {
    // A page too short to be an article is none that should be dated or signed; that it has no body is counted there.
    const due = OF_ARTICLES.has(field)
      ? readings.filter(({ fields }) => fields.body !== 'missing')
      : readings;
    const filled = due.filter(({ layoutFrom, fields }) => {
      const hasSelector = findLayout(layouts, layoutFrom)?.[field] !== undefined;
      return hasSelector ? fields[field] === 'selector' : fields[field] !== 'missing';
    });
    return { read: due.length, filled: filled.length };
  };
  const fill = Object.fromEntries(WATCHED_FIELDS.map((field) => [field, countField(field)]));
  return fill as RunFunnel['fill'];
}
