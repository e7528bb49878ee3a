import type { PortalDefinition } from '../contracts/portal.contract.ts';

/** Yên Bái became part of the province on 2025-07-01. */
export const baoLaoCai: PortalDefinition = {
  id: 'bao-lao-cai',
  name: 'Báo Lào Cai',
  homepage: 'https://baolaocai.vn/',
  family: 'newspaper',
  province: 'Lào Cai',
  district: null,
  feeds: ['https://baolaocai.vn/rss/home.rss'],
  listings: [{ url: 'https://baolaocai.vn/' }],
  schedule: { everyMinutes: 60, jitterMinutes: 10 },
  expectedVolume: { min: 1, max: 200 },
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
