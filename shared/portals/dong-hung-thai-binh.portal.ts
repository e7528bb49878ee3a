import type { PortalFile } from './families.ts';

/** Districts ended on 2025-06-30: expect this site to move or to fall silent. */
export const dongHungThaiBinh: PortalFile = {
  id: 'dong-hung-thai-binh',
  name: 'Trang thông tin điện tử huyện Đông Hưng',
  homepage: 'https://donghung.thaibinh.gov.vn/',
  family: 'unknown',
  province: 'Thái Bình',
  district: 'Đông Hưng',
  listings: [{ url: 'https://donghung.thaibinh.gov.vn/' }],
  licence: 'All rights reserved; facts are recorded with a link, texts are not republished',
  status: 'unverified',
  validUntil: '2025-06-30',
};
