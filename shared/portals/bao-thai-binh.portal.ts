import type { PortalDefinition } from '../contracts/portal.contract.ts';

/** Addresses of articles have the form /tin-tuc/section/number/slug. The province became part of Hưng Yên on 2025-07-01. */
export const baoThaiBinh: PortalDefinition = {
  id: 'bao-thai-binh',
  name: 'Báo Thái Bình',
  homepage: 'https://baothaibinh.com.vn/',
  family: 'newspaper',
  province: 'Thái Bình',
  district: null,
  feeds: [],
  listings: [{ url: 'https://baothaibinh.com.vn/' }],
  schedule: { everyMinutes: 60, jitterMinutes: 10 },
  expectedVolume: { min: 1, max: 200 },
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
  validUntil: '2025-06-30',
  successor: 'bao-hung-yen',
};
