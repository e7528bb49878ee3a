import type { PortalFile } from './families.ts';

/** Addresses of articles have the form /section/subsection/slug-NUMBER.html. */
export const hueNgayNay: PortalFile = {
  id: 'hue-ngay-nay',
  name: 'Huế ngày nay',
  homepage: 'https://huengaynay.vn/',
  family: 'newspaper',
  province: 'Huế',
  district: null,
  listings: [{ url: 'https://huengaynay.vn/' }],
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
