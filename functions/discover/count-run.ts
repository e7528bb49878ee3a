import { type Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { PORTAL_RUNS_TO_LOOK_AT } from '../../shared/contracts/metrics.contract.ts';
import type { PortalRun } from '../../shared/contracts/portal.contract.ts';
import { needsAttention } from '../../shared/health/needs-attention.ts';
import type { CollectionWatch } from '../../shared/stages/watch-collection.ts';

/** Counts a run that somebody should look at, and 0 for any other: so the metric exists before the first one fails. */
export function countRun(metrics: Metrics, run: PortalRun): void {
  count(metrics, needsAttention(run));
}

/** The same of a portal that is read from the country, or should be. */
export function countWatch(metrics: Metrics, { isToLookAt }: CollectionWatch): void {
  count(metrics, isToLookAt);
}

function count(metrics: Metrics, isToLookAt: boolean): void {
  metrics.addMetric(PORTAL_RUNS_TO_LOOK_AT.name, MetricUnit.Count, isToLookAt ? 1 : 0);
}
