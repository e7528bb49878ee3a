import type { PortalDefinition } from '../contracts/portal.contract.ts';

/** Addresses of articles have the form slug-NUMBER.html. */
export const baoQuangNinh: PortalDefinition = {
  id: 'bao-quang-ninh',
  name: 'Báo Quảng Ninh',
  homepage: 'https://baoquangninh.vn/',
  family: 'newspaper',
  province: 'Quảng Ninh',
  district: null,
  feeds: [],
  listings: [{ url: 'https://baoquangninh.vn/' }],
  schedule: { everyMinutes: 60, jitterMinutes: 10 },
  expectedVolume: { min: 1, max: 200 },
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
