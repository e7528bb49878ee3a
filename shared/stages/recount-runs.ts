import type { Portal, PortalRun } from '../contracts/portal.contract.ts';
import { countFunnel } from '../health/count-funnel.ts';
import type { FrontierStore, PortalRunStore } from '../store/store.port.ts';

export interface RecountDeps {
  frontier: Pick<FrontierStore, 'readAddresses'>;
  runs: Pick<PortalRunStore, 'updateRun'>;
}

/**
 * Counts again what became of the pages of runs that had some open when they were counted last, and keeps the counts
 * with the runs. Costs nothing for runs whose pages all rest.
 *
 * @returns the runs as they stand now, in the same order
 */
export async function recountRuns(
  deps: RecountDeps,
  portal: Pick<Portal, 'selectors'>,
  runs: readonly PortalRun[],
): Promise<PortalRun[]> {
  const recounted: PortalRun[] = [];
  for (const run of runs) {
    const fresh = await recountRun(deps.frontier, portal, run);
    if (JSON.stringify(fresh.funnel) !== JSON.stringify(run.funnel)) await deps.runs.updateRun(fresh);
    recounted.push(fresh);
  }
  return recounted;
}

/** @returns the run with what has become of its pages by now; nothing is stored */
export async function recountRun(
  frontier: RecountDeps['frontier'],
  { selectors }: Pick<Portal, 'selectors'>,
  run: PortalRun,
): Promise<PortalRun & { funnel: NonNullable<PortalRun['funnel']> }> {
  if (run.funnel !== null && run.funnel.open === 0) return { ...run, funnel: run.funnel };
  const addresses = run.addressIds.length === 0 ? [] : await frontier.readAddresses(run.addressIds);
  return { ...run, funnel: countFunnel(run, addresses, selectors) };
}
