import type { PortalDefinition } from '../contracts/portal.contract.ts';

/** Sóc Trăng and Hậu Giang became part of the city on 2025-07-01. */
export const baoCanTho: PortalDefinition = {
  id: 'bao-can-tho',
  name: 'Báo Cần Thơ',
  homepage: 'https://baocantho.com.vn/',
  family: 'newspaper',
  province: 'Cần Thơ',
  district: null,
  feeds: [],
  listings: [{ url: 'https://baocantho.com.vn/' }],
  schedule: { everyMinutes: 60, jitterMinutes: 10 },
  expectedVolume: { min: 1, max: 200 },
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
