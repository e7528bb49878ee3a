import type { PortalFile } from './families.ts';

/** Addresses of articles have the form /section/yyyymm/slug-hex/. */
export const baoThaiNguyen: PortalFile = {
  id: 'bao-thai-nguyen',
  name: 'Báo Thái Nguyên',
  homepage: 'https://baothainguyen.vn/',
  family: 'newspaper',
  province: 'Thái Nguyên',
  district: null,
  listings: [{ url: 'https://baothainguyen.vn/' }],
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
