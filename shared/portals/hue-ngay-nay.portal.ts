import type { PortalDefinition } from '../contracts/portal.contract.ts';

/** Addresses of articles have the form /section/subsection/slug-NUMBER.html. */
export const hueNgayNay: PortalDefinition = {
  id: 'hue-ngay-nay',
  name: 'Huế ngày nay',
  homepage: 'https://huengaynay.vn/',
  family: 'newspaper',
  province: 'Huế',
  district: null,
  feeds: [],
  listings: [{ url: 'https://huengaynay.vn/' }],
  schedule: { everyMinutes: 60, jitterMinutes: 10 },
  expectedVolume: { min: 1, max: 200 },
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
