import type { PortalFile } from './families.ts';

/**
 * Addresses of articles have had the form /section/yyyymm/slug-NUMBER/. Bến Tre and Trà Vinh became part of the
 * province on 2025-07-01.
 */
export const baoVinhLong: PortalFile = {
  id: 'bao-vinh-long',
  name: 'Báo Vĩnh Long',
  homepage: 'https://baovinhlong.com.vn/',
  family: 'newspaper',
  province: 'Vĩnh Long',
  district: null,
  listings: [{ url: 'https://baovinhlong.com.vn/' }],
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
