import type { PortalDefinition } from '../contracts/portal.contract.ts';

/** Addresses of articles have the form slug-NUMBER.html. */
export const baoNgheAn: PortalDefinition = {
  id: 'bao-nghe-an',
  name: 'Báo Nghệ An',
  homepage: 'https://baonghean.vn/',
  family: 'newspaper',
  province: 'Nghệ An',
  district: null,
  feeds: [],
  listings: [{ url: 'https://baonghean.vn/' }],
  schedule: { everyMinutes: 60, jitterMinutes: 10 },
  expectedVolume: { min: 1, max: 200 },
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
