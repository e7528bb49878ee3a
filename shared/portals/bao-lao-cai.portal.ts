import type { PortalFile } from './families.ts';

/** Yên Bái became part of the province on 2025-07-01. */
export const baoLaoCai: PortalFile = {
  id: 'bao-lao-cai',
  name: 'Báo Lào Cai',
  homepage: 'https://baolaocai.vn/',
  family: 'newspaper',
  province: 'Lào Cai',
  district: null,
  feeds: ['https://baolaocai.vn/rss/home.rss'],
  listings: [{ url: 'https://baolaocai.vn/' }],
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
