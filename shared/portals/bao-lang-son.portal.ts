import type { PortalFile } from './families.ts';

/**
 * Addresses of articles have the form slug-NUMBER.html. Others report that its robots.txt keeps crawlers out; it is
 * honoured.
 */
export const baoLangSon: PortalFile = {
  id: 'bao-lang-son',
  name: 'Báo Lạng Sơn',
  homepage: 'https://baolangson.vn/',
  family: 'newspaper',
  province: 'Lạng Sơn',
  district: null,
  listings: [{ url: 'https://baolangson.vn/' }],
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
