import { Portal } from '../../../shared/contracts/portal.contract.ts';
import { portalOf, TEMPERS } from './simulated-web.ts';

/** Stands in the place of shared/portals/index.ts in the bundles of the simulated week. */
export const PORTALS: readonly Portal[] = TEMPERS.map((temper) => Portal.parse(portalOf(temper)));

export function findPortal(portalId: string): Portal | undefined {
  return PORTALS.find((portal) => portal.id === portalId);
}
