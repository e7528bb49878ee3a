import type { RunAnswer } from '../../shared/contracts/answers.contract.ts';
import type { Portal, PortalRun } from '../../shared/contracts/portal.contract.ts';
import { needsAttention } from '../../shared/health/needs-attention.ts';
import { isCounted, recountFrom } from '../../shared/stages/recount-runs.ts';
import type { QueryPorts } from './query-ports.ts';

/**
 * Runs as the public sees them. Their pages are counted as of now while some of them have work ahead: those of all runs
 * by one read.
 *
 * @param runs each with its portal
 */
export async function showRuns(
  { frontier }: Pick<QueryPorts, 'frontier'>,
  runs: readonly { portal: Portal; run: PortalRun }[],
): Promise<RunAnswer[]> {
  const open = runs.flatMap(({ run }) => (isCounted(run) ? [] : run.addressIds));
  const addresses = open.length === 0 ? [] : await frontier.readAddresses(open);
  const byId = new Map(addresses.map((address) => [address.addressId, address]));
  return runs.map(({ portal, run }) => {
    const { addressIds, ...told } = recountFrom(byId, portal, run);
    return { ...told, needsAttention: needsAttention(run) };
  });
}
