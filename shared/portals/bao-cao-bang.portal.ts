import type { PortalFile } from './families.ts';

/** Addresses of articles have the form slug-NUMBER.html. */
export const baoCaoBang: PortalFile = {
  id: 'bao-cao-bang',
  name: 'Báo Cao Bằng',
  homepage: 'https://baocaobang.vn/',
  family: 'newspaper',
  province: 'Cao Bằng',
  district: null,
  listings: [{ url: 'https://baocaobang.vn/' }],
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
