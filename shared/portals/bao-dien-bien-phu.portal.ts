import type { PortalFile } from './families.ts';

/**
 * Addresses of articles have the form /tin-bai/section/slug. Section pages are filled by script, the home page is
 * not.
 */
export const baoDienBienPhu: PortalFile = {
  id: 'bao-dien-bien-phu',
  name: 'Báo Điện Biên Phủ',
  homepage: 'https://baodienbienphu.vn/',
  family: 'newspaper',
  province: 'Điện Biên',
  district: null,
  listings: [{ url: 'https://baodienbienphu.vn/' }],
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
