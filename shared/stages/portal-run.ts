import type { PortalRun } from '../contracts/portal.contract.ts';

/** Problem of a run that is under way, or died. */
export const UNFINISHED =
  'unfinished: the run began and did not end; the next one takes over what it had found';

/**
 * A run as it is stored before it begins to read, so that one that dies is seen.
 *
 * @param range of a backfill; null for a run over the listings
 */
export function beginRun(portalId: string, startedAt: Date, range: PortalRun['range'] = null): PortalRun {
  const counts = { pagesExpected: 0, pagesSeen: 0, listed: 0, known: 0, new: 0, filtered: 0 };
  const outside = { range, before: 0, after: 0, undated: 0, changedLater: 0, older: 0 };
  const times = { startedAt: startedAt.toISOString(), finishedAt: startedAt.toISOString() };
  const pages = { readAgain: 0, sampled: 0, drift: [], addressIds: [], funnel: null };
  return { portalId, ...times, outcome: 'failed', ...counts, ...outside, ...pages, problems: [UNFINISHED] };
}
