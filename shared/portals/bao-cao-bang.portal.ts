import type { PortalDefinition } from '../contracts/portal.contract.ts';

/** Addresses of articles have the form slug-NUMBER.html. */
export const baoCaoBang: PortalDefinition = {
  id: 'bao-cao-bang',
  name: 'Báo Cao Bằng',
  homepage: 'https://baocaobang.vn/',
  family: 'newspaper',
  province: 'Cao Bằng',
  district: null,
  feeds: [],
  listings: [{ url: 'https://baocaobang.vn/' }],
  schedule: { everyMinutes: 60, jitterMinutes: 10 },
  expectedVolume: { min: 1, max: 200 },
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
