import type { PortalFile } from './families.ts';

/**
 * The journal of the central mass mobilization commission, which merged with the propaganda commission in 2025.
 * Addresses of articles have had the form /Home/section/subsection/NUMBER/slug.
 */
export const danVan: PortalFile = {
  id: 'dan-van',
  name: 'Tạp chí Dân vận',
  homepage: 'http://danvan.vn/',
  family: 'unknown',
  province: null,
  district: null,
  listings: [{ url: 'http://danvan.vn/' }],
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
