import type { PortalFile } from './families.ts';

/** Addresses of articles have the form /Pages/newsdetail.aspx?CatId=…&NewsId=…. */
export const congAnDongNai: PortalFile = {
  id: 'cong-an-dong-nai',
  name: 'Công an tỉnh Đồng Nai',
  homepage: 'https://congan.dongnai.gov.vn/',
  family: 'sharepoint',
  province: 'Đồng Nai',
  district: null,
  listings: [{ url: 'https://congan.dongnai.gov.vn/' }],
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
};
