import type { PortalDefinition } from '../contracts/portal.contract.ts';

/** Bình Phước became part of the province on 2025-07-01. */
export const baoDongNai: PortalDefinition = {
  id: 'bao-dong-nai',
  name: 'Báo Đồng Nai',
  homepage: 'https://baodongnai.com.vn/',
  family: 'newspaper',
  province: 'Đồng Nai',
  district: null,
  feeds: [],
  listings: [{ url: 'https://baodongnai.com.vn/' }],
  schedule: { everyMinutes: 60, jitterMinutes: 10 },
  expectedVolume: { min: 1, max: 200 },
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
