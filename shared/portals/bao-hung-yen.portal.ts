import type { PortalDefinition } from '../contracts/portal.contract.ts';

/**
 * Addresses of articles have had the forms /section/yyyymm/slug-NUMBER/ and slug-NUMBER.html. Thái Bình became part
 * of the province on 2025-07-01.
 */
export const baoHungYen: PortalDefinition = {
  id: 'bao-hung-yen',
  name: 'Báo Hưng Yên',
  homepage: 'https://baohungyen.vn/',
  family: 'newspaper',
  province: 'Hưng Yên',
  district: null,
  feeds: [],
  listings: [{ url: 'https://baohungyen.vn/' }],
  schedule: { everyMinutes: 60, jitterMinutes: 10 },
  expectedVolume: { min: 1, max: 200 },
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
