import { type Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { PORTAL_RUNS_TO_LOOK_AT } from '../../shared/contracts/metrics.contract.ts';
import type { PortalRun } from '../../shared/contracts/portal.contract.ts';
import { needsAttention } from '../../shared/health/needs-attention.ts';

/** Counts a run that somebody should look at, and 0 for any other: so the metric exists before the first one fails. */
export function countRun(metrics: Metrics, run: PortalRun): void {
  metrics.addMetric(PORTAL_RUNS_TO_LOOK_AT.name, MetricUnit.Count, needsAttention(run) ? 1 : 0);
}
