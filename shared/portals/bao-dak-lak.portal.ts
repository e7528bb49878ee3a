import type { PortalDefinition } from '../contracts/portal.contract.ts';

/**
 * Addresses of articles have the form /section/yyyymm/slug-hex. Phú Yên became part of the province on 2025-07-01.
 */
export const baoDakLak: PortalDefinition = {
  id: 'bao-dak-lak',
  name: 'Báo Đắk Lắk',
  homepage: 'https://baodaklak.vn/',
  family: 'newspaper',
  province: 'Đắk Lắk',
  district: null,
  feeds: [],
  listings: [{ url: 'https://baodaklak.vn/' }],
  schedule: { everyMinutes: 60, jitterMinutes: 10 },
  expectedVolume: { min: 1, max: 200 },
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
