import type { PortalFile } from './families.ts';

/** Addresses of articles have had the forms /channel/…/yyyymm/slug-number/ and slug-postNUMBER.html. */
export const baoGiaLai: PortalFile = {
  id: 'bao-gia-lai',
  name: 'Báo Gia Lai',
  homepage: 'https://baogialai.com.vn/',
  family: 'newspaper',
  province: 'Gia Lai',
  district: null,
  listings: [{ url: 'https://baogialai.com.vn/' }],
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
