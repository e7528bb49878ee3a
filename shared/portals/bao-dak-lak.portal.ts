import type { PortalFile } from './families.ts';

/**
 * Addresses of articles have the form /section/yyyymm/slug-hex. Phú Yên became part of the province on 2025-07-01.
 */
export const baoDakLak: PortalFile = {
  id: 'bao-dak-lak',
  name: 'Báo Đắk Lắk',
  homepage: 'https://baodaklak.vn/',
  family: 'newspaper',
  province: 'Đắk Lắk',
  district: null,
  listings: [{ url: 'https://baodaklak.vn/' }],
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
