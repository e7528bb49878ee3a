/** What `discover` counts and the stack has an alarm on: CloudWatch knows a metric by namespace, service and name. */
export const INCOMPLETE_PORTAL_RUNS = {
  namespace: 'Kyket',
  service: 'discover',
  name: 'IncompletePortalRuns',
} as const;
