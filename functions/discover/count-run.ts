import { type Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { INCOMPLETE_PORTAL_RUNS } from '../../shared/contracts/metrics.contract.ts';
import type { PortalRun } from '../../shared/contracts/portal.contract.ts';
import { needsAttention } from '../../shared/stages/discover.ts';

/** Counts a run that somebody should look at, and 0 for any other: so the metric exists before the first one fails. */
export function countRun(metrics: Metrics, run: PortalRun): void {
  metrics.addMetric(INCOMPLETE_PORTAL_RUNS.name, MetricUnit.Count, needsAttention(run) ? 1 : 0);
}
