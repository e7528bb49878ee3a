import type { PortalDefinition } from '../contracts/portal.contract.ts';

/** Addresses of articles have the form /Pages/newsdetail.aspx?CatId=…&NewsId=…. */
export const congAnDongNai: PortalDefinition = {
  id: 'cong-an-dong-nai',
  name: 'Công an tỉnh Đồng Nai',
  homepage: 'https://congan.dongnai.gov.vn/',
  family: 'sharepoint',
  province: 'Đồng Nai',
  district: null,
  feeds: [],
  listings: [{ url: 'https://congan.dongnai.gov.vn/' }],
  schedule: { everyMinutes: 240, jitterMinutes: 30 },
  expectedVolume: { min: 1, max: 100 },
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
