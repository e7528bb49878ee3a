import type { PortalFile } from './families.ts';

/**
 * Addresses of articles have the form slug-NUMBER.html. Took over Báo Quảng Nam when the provinces merged on
 * 2025-07-01.
 */
export const baoDaNang: PortalFile = {
  id: 'bao-da-nang',
  name: 'Báo Đà Nẵng',
  homepage: 'https://baodanang.vn/',
  family: 'newspaper',
  province: 'Đà Nẵng',
  district: null,
  feeds: ['https://baodanang.vn/rss/home.rss'],
  listings: [{ url: 'https://baodanang.vn/' }],
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
