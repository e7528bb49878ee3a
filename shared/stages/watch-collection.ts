import type { Portal } from '../contracts/portal.contract.ts';
import { needsAttention } from '../health/needs-attention.ts';
import type { PortalSwitchStore } from '../store/portal-switch.port.ts';
import type { PortalRunStore } from '../store/store.port.ts';
import { UNFINISHED } from './portal-run.ts';

export interface WatchDeps {
  runs: Pick<PortalRunStore, 'listRuns'>;
  switches: Pick<PortalSwitchStore, 'readSwitchedOff'>;
  now: () => Date;
}

/** What the deployed schedule of a portal found that is read from the country. */
export interface CollectionWatch {
  portalId: string;
  /** When `npm run collect` began to read it last; null when it never did. */
  lastRunAt: string | null;
  /** Whether somebody should look: nobody has read it for long, or what the last run found asks for it. */
  isToLookAt: boolean;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const SCHEDULES_MISSED = 3;
/** Reading the listings ends long before; a run that is unfinished then has died. */
const UNDER_WAY_MS = 15 * MINUTE_MS;

/**
 * A machine that stands somewhere in the country stops without a word, and then nothing fails and nothing comes; and what
 * fails there is told on its own terminal only. So the portal's schedule, which reads nothing there, looks whether
 * somebody does, and what came of it. A night without it is nothing to wake up for, and one that is switched off is as wanted.
 */
export async function watchCollection(
  { runs, switches, now }: WatchDeps,
  { id, schedule }: Portal,
): Promise<CollectionWatch> {
  const [last, former] = await runs.listRuns(id, 2);
  const nowMs = now().getTime();
  const isOlder = (longestMs: number) => last === undefined || nowMs - Date.parse(last.startedAt) > longestMs;
  const isOverdue = isOlder(Math.max(DAY_MS, SCHEDULES_MISSED * schedule.everyMinutes * MINUTE_MS));
  const isUnderWay = last?.problems.includes(UNFINISHED) && !isOlder(UNDER_WAY_MS);
  const judged = isUnderWay ? former : last;
  const isBad = isOverdue || (judged !== undefined && needsAttention(judged));
  const isToLookAt = isBad && (await switches.readSwitchedOff(id)) === undefined;
  return { portalId: id, lastRunAt: last?.startedAt ?? null, isToLookAt };
}
