import type { PortalDefinition } from '../contracts/portal.contract.ts';

/**
 * Addresses of articles have the form slug-NUMBER.html. Others report that its robots.txt keeps crawlers out; it is
 * honoured.
 */
export const baoLangSon: PortalDefinition = {
  id: 'bao-lang-son',
  name: 'Báo Lạng Sơn',
  homepage: 'https://baolangson.vn/',
  family: 'newspaper',
  province: 'Lạng Sơn',
  district: null,
  feeds: [],
  listings: [{ url: 'https://baolangson.vn/' }],
  schedule: { everyMinutes: 60, jitterMinutes: 10 },
  expectedVolume: { min: 1, max: 200 },
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
