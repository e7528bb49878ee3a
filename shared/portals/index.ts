import { Portal, type PortalDefinition } from '../contracts/portal.contract.ts';
import { baoGiaLai } from './bao-gia-lai.portal.ts';
import { baoThaiBinh } from './bao-thai-binh.portal.ts';
import { baoThaiNguyen } from './bao-thai-nguyen.portal.ts';
import { demo } from './demo.portal.ts';
import { dongHungThaiBinh } from './dong-hung-thai-binh.portal.ts';

const DEFINITIONS: PortalDefinition[] = [demo, baoGiaLai, baoThaiBinh, baoThaiNguyen, dongHungThaiBinh];

/** Every portal that Kyket knows, retired ones included, since their old pages are read again. */
export const PORTALS: readonly Portal[] = DEFINITIONS.map((definition) => Portal.parse(definition));

export function findPortal(portalId: string): Portal | undefined {
  return PORTALS.find((portal) => portal.id === portalId);
}
