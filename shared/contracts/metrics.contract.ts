/** Runs that somebody should look at (see needs-attention.ts), which the stack has an alarm on: CloudWatch knows a metric by namespace, service and name. */
export const PORTAL_RUNS_TO_LOOK_AT = {
  namespace: 'Kyket',
  service: 'discover',
  name: 'PortalRunsToLookAt',
} as const;
