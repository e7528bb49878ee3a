import type { PortalFile } from './families.ts';

/** Sóc Trăng and Hậu Giang became part of the city on 2025-07-01. */
export const baoCanTho: PortalFile = {
  id: 'bao-can-tho',
  name: 'Báo Cần Thơ',
  homepage: 'https://baocantho.com.vn/',
  family: 'newspaper',
  province: 'Cần Thơ',
  district: null,
  listings: [{ url: 'https://baocantho.com.vn/' }],
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
