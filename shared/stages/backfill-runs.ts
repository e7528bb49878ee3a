import type { Backfill } from '../contracts/backfill.contract.ts';
import type { Portal, PortalRun } from '../contracts/portal.contract.ts';
import type { Clock } from '../fetching/host-turns.ts';
import { judgeDrift } from '../health/judge-drift.ts';
import type { FrontierStore, PortalRunStore } from '../store/store.port.ts';
import type { EnrolmentCounts } from './count-enrolments.ts';
import { beginRun, UNFINISHED } from './portal-run.ts';
import { recountRuns } from './recount-runs.ts';

export interface BackfillRunDeps {
  frontier: Pick<FrontierStore, 'readAddresses'>;
  runs: PortalRunStore;
  clock: Clock;
}

/** Days of publication, both inclusive. */
export type BackfillRange = NonNullable<PortalRun['range']>;

/** Runs that are read at once. */
const RUNS_A_READ = 120;

/** What one page came to, for the backfill and for the run. */
export interface PageCounts extends EnrolmentCounts {
  pagesSeen: number;
  listed: number;
  before: number;
  after: number;
  undated: number;
  changedLater: number;
}

/** @returns all there are, newest first, with their pages counted again */
export async function listRunsOfRange(
  deps: Pick<BackfillRunDeps, 'frontier' | 'runs'>,
  portal: Portal,
  { from, to }: BackfillRange,
): Promise<PortalRun[]> {
  const own: PortalRun[] = [];
  let runs: PortalRun[];
  let before: string | undefined;
  do {
    runs = await deps.runs.listBackfillRuns(portal.id, RUNS_A_READ, before);
    own.push(...runs.filter(({ range }) => range?.from === from && range.to === to));
    before = runs.at(-1)?.startedAt;
  } while (runs.length === RUNS_A_READ);
  return recountRuns(deps, portal, own);
}

/** By pages of this archive alone: those of today's listings may have another layout. */
export async function openRun(
  { runs, clock }: BackfillRunDeps,
  portal: Portal,
  range: BackfillRange,
  pastRuns: readonly PortalRun[],
): Promise<PortalRun> {
  const last = await Promise.all([runs.listBackfillRuns(portal.id, 1), runs.listRuns(portal.id, 1)]);
  // Runs are told apart by their beginning, and a reader goes on from it through those over listings and archive alike.
  const taken = last.flat().map(({ startedAt }) => Date.parse(startedAt) + 1);
  const startedAtMs = Math.max(clock.now().getTime(), ...taken);
  const run = { ...beginRun(portal.id, new Date(startedAtMs), range), drift: judgeDrift(portal, pastRuns) };
  await runs.saveRun(run);
  return run;
}

/** @returns when the run kept its last page that died before it kept the next one; null when the last run ended */
export function findUnfinishedSince(pastRuns: readonly PortalRun[]): string | null {
  let since: string | null = null;
  for (const { problems, startedAt, finishedAt, pagesSeen } of pastRuns) {
    if (!problems.includes(UNFINISHED)) break;
    if (pagesSeen > 0) return finishedAt;
    since = startedAt;
  }
  return since;
}

/** @param keptAt when the backfill kept the page @param problem why the page could not be read, or null */
export function addPage(
  run: PortalRun,
  { counts, keptAt, problem }: { counts: PageCounts; keptAt: string; problem: string | null },
): PortalRun {
  const addressIds = [...new Set([...run.addressIds, ...counts.addressIds])];
  const problems = problem === null ? [] : [problem];
  return {
    ...addCounts(run, counts),
    addressIds,
    readAgain: run.readAgain + counts.readAgain,
    sampled: run.sampled + counts.sampled,
    finishedAt: keptAt,
    problems: [...run.problems, ...problems],
  };
}

/** @param state where the call ends; null where another run goes on at once */
export function endRun(run: PortalRun, state: Backfill | null): PortalRun {
  const unread = run.problems.filter((problem) => problem !== UNFINISHED);
  const left = state?.pending.length ?? 0;
  const problems = [
    ...unread,
    ...(left > 0 ? [`stopped: ${left} pages are left; repeat the command to go on`] : []),
  ];
  const outcome = problems.length === 0 ? 'complete' : run.pagesSeen > 0 ? 'partial' : 'failed';
  return { ...run, outcome, problems, pagesExpected: run.pagesSeen + unread.length + left };
}

const COUNTED = [
  ...(['pagesSeen', 'listed', 'known', 'new', 'filtered', 'before', 'after'] as const),
  ...(['undated', 'changedLater'] as const),
];

/** @param sums of a run, or of the whole backfill */
export function addCounts<T extends Record<(typeof COUNTED)[number], number>>(
  sums: T,
  counts: PageCounts,
): T {
  return { ...sums, ...Object.fromEntries(COUNTED.map((name) => [name, sums[name] + counts[name]])) };
}
