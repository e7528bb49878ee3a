import type { PortalDefinition } from '../contracts/portal.contract.ts';

/** Addresses of articles have the form /section/yyyymm/slug-hex/. */
export const baoThaiNguyen: PortalDefinition = {
  id: 'bao-thai-nguyen',
  name: 'Báo Thái Nguyên',
  homepage: 'https://baothainguyen.vn/',
  family: 'newspaper',
  province: 'Thái Nguyên',
  district: null,
  feeds: [],
  listings: [{ url: 'https://baothainguyen.vn/' }],
  schedule: { everyMinutes: 60, jitterMinutes: 10 },
  expectedVolume: { min: 1, max: 200 },
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
