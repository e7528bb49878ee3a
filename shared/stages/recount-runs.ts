import type { FrontierAddress } from '../contracts/frontier.contract.ts';
import type { Portal, PortalRun } from '../contracts/portal.contract.ts';
import type { RunFunnel } from '../contracts/run-funnel.contract.ts';
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
  portal: Pick<Portal, 'selectors'>,
  run: PortalRun,
): Promise<PortalRun & { funnel: RunFunnel }> {
  const isToRead = !isCounted(run) && run.addressIds.length > 0;
  const addresses = isToRead ? await frontier.readAddresses(run.addressIds) : [];
  return recountFrom(new Map(addresses.map((address) => [address.addressId, address])), portal, run);
}

/** @returns whether all its pages rest, so that they need not be counted again */
export function isCounted({ funnel }: PortalRun): boolean {
  return funnel !== null && funnel.open === 0;
}

/**
 * The same from addresses at hand.
 *
 * @param addresses of the run's pages among others, by id
 */
export function recountFrom(
  addresses: ReadonlyMap<string, FrontierAddress>,
  { selectors }: Pick<Portal, 'selectors'>,
  run: PortalRun,
): PortalRun & { funnel: RunFunnel } {
  if (run.funnel !== null && isCounted(run)) return { ...run, funnel: run.funnel };
  const own = run.addressIds.flatMap((id) => addresses.get(id) ?? []);
  return { ...run, funnel: countFunnel(run, own, selectors) };
}
