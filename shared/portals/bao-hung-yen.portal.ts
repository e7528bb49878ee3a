import type { PortalFile } from './families.ts';

/**
 * Addresses of articles have had the forms /section/yyyymm/slug-NUMBER/ and slug-NUMBER.html. Thái Bình became part
 * of the province on 2025-07-01.
 */
export const baoHungYen: PortalFile = {
  id: 'bao-hung-yen',
  name: 'Báo Hưng Yên',
  homepage: 'https://baohungyen.vn/',
  family: 'newspaper',
  province: 'Hưng Yên',
  district: null,
  listings: [{ url: 'https://baohungyen.vn/' }],
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
