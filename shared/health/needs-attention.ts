import type { PortalRun } from '../contracts/portal.contract.ts';

/** Code of the problem of a run that was not made, since somebody had switched the portal off. */
export const SWITCHED_OFF = 'switched-off';

/** @returns whether somebody should look at the run; one of a portal that somebody has switched off is as wanted */
export function needsAttention({ outcome, problems, drift }: PortalRun): boolean {
  if (problems.some((problem) => problem.startsWith(`${SWITCHED_OFF}:`))) return false;
  return outcome !== 'complete' || drift.length > 0;
}
