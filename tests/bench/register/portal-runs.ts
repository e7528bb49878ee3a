import { PORTALS } from '../../../shared/portals/index.ts';
import type { PortalRunStore } from '../../../shared/store/store.port.ts';

const DAYS = 30;
const DAY_MS = 86_400_000;

/** A run a day of each portal, for a month, as they stand in a store where all went well. */
export async function savePortalRuns(runs: PortalRunStore, now: Date): Promise<void> {
  for (let day = DAYS - 1; day >= 0; day -= 1) {
    const startedAt = new Date(now.getTime() - day * DAY_MS).toISOString();
    await Promise.all(
      PORTALS.map(({ id }) =>
        runs.saveRun({
          portalId: id,
          startedAt,
          finishedAt: startedAt,
          outcome: 'complete',
          pagesExpected: 1,
          pagesSeen: 1,
          listed: 30,
          known: 28,
          new: 1,
          filtered: 1,
          range: null,
          before: 0,
          after: 0,
          undated: 0,
          changedLater: 0,
          older: 0,
          problems: [],
          readAgain: 0,
          sampled: 0,
          drift: [],
          addressIds: [],
          funnel: null,
        }),
      ),
    );
  }
}
