import type { PortalFile } from './families.ts';

/** Addresses of articles have had the forms /section/slug/number.htm and slug-postNUMBER.html. */
export const baoHaTinh: PortalFile = {
  id: 'bao-ha-tinh',
  name: 'Báo Hà Tĩnh',
  homepage: 'https://baohatinh.vn/',
  family: 'newspaper',
  province: 'Hà Tĩnh',
  district: null,
  feeds: ['https://baohatinh.vn/rss/home.rss'],
  listings: [{ url: 'https://baohatinh.vn/' }],
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
