import type { Portal } from '../contracts/portal.contract.ts';
import { baoCanTho } from './bao-can-tho.portal.ts';
import { baoCaoBang } from './bao-cao-bang.portal.ts';
import { baoDaNang } from './bao-da-nang.portal.ts';
import { baoDakLak } from './bao-dak-lak.portal.ts';
import { baoDienBienPhu } from './bao-dien-bien-phu.portal.ts';
import { baoDongNai } from './bao-dong-nai.portal.ts';
import { baoGiaLai } from './bao-gia-lai.portal.ts';
import { baoHaTinh } from './bao-ha-tinh.portal.ts';
import { baoHungYen } from './bao-hung-yen.portal.ts';
import { baoLangSon } from './bao-lang-son.portal.ts';
import { baoLaoCai } from './bao-lao-cai.portal.ts';
import { baoNgheAn } from './bao-nghe-an.portal.ts';
import { baoQuangNinh } from './bao-quang-ninh.portal.ts';
import { baoThaiBinh } from './bao-thai-binh.portal.ts';
import { baoThaiNguyen } from './bao-thai-nguyen.portal.ts';
import { baoVinhLong } from './bao-vinh-long.portal.ts';
import { congAnDongNai } from './cong-an-dong-nai.portal.ts';
import { danVan } from './dan-van.portal.ts';
import { demo } from './demo.portal.ts';
import { dongHungThaiBinh } from './dong-hung-thai-binh.portal.ts';
import { definePortal, type PortalFile } from './families.ts';
import { hueNgayNay } from './hue-ngay-nay.portal.ts';

const FILES: PortalFile[] = [
  baoCanTho,
  baoCaoBang,
  baoDaNang,
  baoDakLak,
  baoDienBienPhu,
  baoDongNai,
  baoGiaLai,
  baoHaTinh,
  baoHungYen,
  baoLangSon,
  baoLaoCai,
  baoNgheAn,
  baoQuangNinh,
  baoThaiBinh,
  baoThaiNguyen,
  baoVinhLong,
  congAnDongNai,
  danVan,
  demo,
  dongHungThaiBinh,
  hueNgayNay,
];

/** Every portal that Kyket knows, retired ones included, since their old pages are read again. */
export const PORTALS: readonly Portal[] = FILES.map(definePortal);

export function findPortal(portalId: string): Portal | undefined {
  return PORTALS.find((portal) => portal.id === portalId);
}
