import type { PortalFile } from './families.ts';

/** Addresses of articles have the form /tin-tuc/section/number/slug. The province became part of Hưng Yên on 2025-07-01. */
export const baoThaiBinh: PortalFile = {
  id: 'bao-thai-binh',
  name: 'Báo Thái Bình',
  homepage: 'https://baothaibinh.com.vn/',
  family: 'newspaper',
  province: 'Thái Bình',
  district: null,
  listings: [{ url: 'https://baothaibinh.com.vn/' }],
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
  validUntil: '2025-06-30',
  successor: 'bao-hung-yen',
};
