import type { PortalFile } from './families.ts';

/** Addresses of articles have the form slug-NUMBER.html. */
export const baoNgheAn: PortalFile = {
  id: 'bao-nghe-an',
  name: 'Báo Nghệ An',
  homepage: 'https://baonghean.vn/',
  family: 'newspaper',
  province: 'Nghệ An',
  district: null,
  listings: [{ url: 'https://baonghean.vn/' }],
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
