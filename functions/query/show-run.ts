import type { RunAnswer } from '../../shared/contracts/answers.contract.ts';
import type { Portal, PortalRun } from '../../shared/contracts/portal.contract.ts';
import { needsAttention } from '../../shared/health/needs-attention.ts';
import { recountRun } from '../../shared/stages/recount-runs.ts';
import type { QueryPorts } from './query-ports.ts';

/** A run as the public sees it. Its pages are counted as of now while some of them have work ahead. */
export async function showRun(
  { frontier }: Pick<QueryPorts, 'frontier'>,
  portal: Portal,
  run: PortalRun,
): Promise<RunAnswer> {
  const { addressIds, ...told } = await recountRun(frontier, portal, run);
  return { ...told, needsAttention: needsAttention(run) };
}
