import type { Portal } from '../../../../shared/contracts/portal.contract.ts';
import { baoGiaLai } from '../../../../shared/portals/bao-gia-lai.portal.ts';
import { demo } from '../../../../shared/portals/demo.portal.ts';
import { definePortal } from '../../../../shared/portals/families.ts';

/** Stands in the place of shared/portals/index.ts: the demo's portal as one that refuses foreign addresses. */
export const PORTALS: readonly Portal[] = [
  definePortal({ ...demo, readFrom: 'country', status: 'verified' }),
  definePortal({ ...baoGiaLai, readFrom: 'country' }),
  definePortal({ ...baoGiaLai, id: 'bao-khac' }),
];

export function findPortal(portalId: string): Portal | undefined {
  return PORTALS.find((portal) => portal.id === portalId);
}
