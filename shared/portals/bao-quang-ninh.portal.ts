import type { PortalFile } from './families.ts';

/** Addresses of articles have the form slug-NUMBER.html. */
export const baoQuangNinh: PortalFile = {
  id: 'bao-quang-ninh',
  name: 'Báo Quảng Ninh',
  homepage: 'https://baoquangninh.vn/',
  family: 'newspaper',
  province: 'Quảng Ninh',
  district: null,
  listings: [{ url: 'https://baoquangninh.vn/' }],
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
