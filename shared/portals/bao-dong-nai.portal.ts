import type { PortalFile } from './families.ts';

/** Bình Phước became part of the province on 2025-07-01. */
export const baoDongNai: PortalFile = {
  id: 'bao-dong-nai',
  name: 'Báo Đồng Nai',
  homepage: 'https://baodongnai.com.vn/',
  family: 'newspaper',
  province: 'Đồng Nai',
  district: null,
  listings: [{ url: 'https://baodongnai.com.vn/' }],
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
