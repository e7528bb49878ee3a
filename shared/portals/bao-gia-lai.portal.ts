import type { PortalDefinition } from '../contracts/portal.contract.ts';

/** Addresses of articles have had the forms /channel/…/yyyymm/slug-number/ and slug-postNUMBER.html. */
export const baoGiaLai: PortalDefinition = {
  id: 'bao-gia-lai',
  name: 'Báo Gia Lai',
  homepage: 'https://baogialai.com.vn/',
  family: 'newspaper',
  province: 'Gia Lai',
  district: null,
  feeds: [],
  listings: [{ url: 'https://baogialai.com.vn/' }],
  schedule: { everyMinutes: 60, jitterMinutes: 10 },
  expectedVolume: { min: 1, max: 200 },
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
