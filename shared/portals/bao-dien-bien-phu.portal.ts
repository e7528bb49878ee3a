import type { PortalDefinition } from '../contracts/portal.contract.ts';

/**
 * Addresses of articles have the form /tin-bai/section/slug. Section pages are filled by script, the home page is
 * not.
 */
export const baoDienBienPhu: PortalDefinition = {
  id: 'bao-dien-bien-phu',
  name: 'Báo Điện Biên Phủ',
  homepage: 'https://baodienbienphu.vn/',
  family: 'newspaper',
  province: 'Điện Biên',
  district: null,
  feeds: [],
  listings: [{ url: 'https://baodienbienphu.vn/' }],
  schedule: { everyMinutes: 60, jitterMinutes: 10 },
  expectedVolume: { min: 1, max: 200 },
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
