import type { CoverageAnswer } from '../../shared/contracts/answers.contract.ts';
import type { Backfill } from '../../shared/contracts/backfill.contract.ts';
import type { DayState, PortalDay } from '../../shared/contracts/coverage.contract.ts';
import type { Portal } from '../../shared/contracts/portal.contract.ts';
import type { QueryPorts } from './query-ports.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** @param from `yyyy-mm-dd`, as `to`; both inclusive */
export async function findCoverage(
  from: string,
  to: string,
  { runs, portals, backfills }: Pick<QueryPorts, 'runs' | 'portals' | 'backfills'>,
): Promise<CoverageAnswer> {
  const [days, archives] = await Promise.all([runs.listDays(from, to), backfills.listBackfills()]);
  const dayCount = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
  const items = portals.map((portal) => {
    const own = days.filter(({ portalId }) => portalId === portal.id).map(describeDay);
    own.sort((a, b) => (a.day < b.day ? -1 : 1));
    return {
      ...describePortal(portal),
      totals: countStates(own, dayCount),
      archives: archives.filter(({ portalId }) => portalId === portal.id).map(describeArchive),
      days: own,
    };
  });
  // The demo's portal is one only where the demo has run.
  return { from, to, items: items.filter(({ status, days }) => status !== 'demo' || days.length > 0) };
}

function describePortal({ id, name, status, validUntil, successor }: Portal) {
  return { id, name, status, validUntil, successor };
}

function describeArchive({ from, to, startedAt, updatedAt, finishedAt, unread }: Backfill) {
  return { from, to, startedAt, updatedAt, finishedAt, unread: unread.length };
}

function describeDay({ day, runs }: PortalDay) {
  const outcomes = Object.values(runs);
  const completeRuns = outcomes.filter((outcome) => outcome === 'complete').length;
  const state: DayState = completeRuns > 0 ? 'read' : outcomes.includes('partial') ? 'partly-read' : 'failed';
  return { day, state, runs: outcomes.length, completeRuns };
}

function countStates(days: { state: DayState }[], dayCount: number): Record<DayState, number> {
  const count = (state: DayState) => days.filter((day) => day.state === state).length;
  const tried = { read: count('read'), 'partly-read': count('partly-read'), failed: count('failed') };
  return { ...tried, 'not-read': dayCount - days.length };
}
