import type { Portal } from '../contracts/portal.contract.ts';
import type { PortalRunStore } from '../store/store.port.ts';

export interface WatchDeps {
  runs: Pick<PortalRunStore, 'listRuns'>;
  now: () => Date;
}

/** What the deployed schedule of a portal found that is read from the country. */
export interface CollectionWatch {
  portalId: string;
  /** When `npm run collect` began to read it last; null when it never did. */
  lastRunAt: string | null;
  /** Whether nobody has read it for so long that somebody should look. */
  isOverdue: boolean;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const SCHEDULES_MISSED = 3;

/**
 * A machine that stands somewhere in the country stops without a word, and then nothing fails and nothing comes: so the
 * portal's schedule, which reads nothing there, looks whether somebody does. A night without it is nothing to wake up for.
 */
export async function watchCollection(
  { runs, now }: WatchDeps,
  { id, schedule }: Portal,
): Promise<CollectionWatch> {
  const [last] = await runs.listRuns(id, 1);
  const longestMs = Math.max(DAY_MS, SCHEDULES_MISSED * schedule.everyMinutes * MINUTE_MS);
  const isOverdue = last === undefined || now().getTime() - Date.parse(last.startedAt) > longestMs;
  return { portalId: id, lastRunAt: last?.startedAt ?? null, isOverdue };
}
