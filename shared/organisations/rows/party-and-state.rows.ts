import type { OrganisationType } from '../organisation-type.ts';
import { AND, OPEN, OWNED, PLACELESS, row } from './row.ts';

/** Party committees, councils, people’s committees, the Front and the mass unions. */
export const PARTY_AND_STATE_ROWS: readonly OrganisationType[] = [
  row('party_committee', 'told', 'dang-uy', 'dang bo(?= (?:ubnd|uy ban nhan dan|mttq|uy ban mttq))', OWNED),
  row('party_committee', 'told', 'dang-uy-co-quan-dang', 'dang bo (?:khoi )?(?:cac )?co quan(?: dang)?'),
  row('mass_mobilization', 'told', 'ban-dan-van', '(?:co quan dai dien )?ban dan ?van'),
  row('mass_mobilization', 'told', 'ban-dan-van', `ban tuyen giao${AND}(?: )?dan van|ban tg ?& ?dv|ban tgdv`),
  row('mass_mobilization', 'commune', 'khoi-dan-van', 'khoi dan ?van'),

  row('peoples_committee', 'told', 'ubnd', '(?:thuong truc |tt )?(?:(?:uy|ui|u) ?ban nhan ?dan|ubnd|ub nd)'),
  row('peoples_committee', 'told', 'ubnd', 'chinh quyen', { lowerCase: true }),

  row('party_caucus', 'told', 'ban-can-su', 'ban can su(?: dang)?', OWNED),
  row('party_caucus', 'told', 'dang-doan', 'dang doan', OWNED),

  row('party_committee', 'province', 'cap-uy', '(?:(?:ban thuong vu|thuong vu|btv|thuong truc) )?tinh uy'),
  row('party_committee', 'told', 'cap-uy', '(?:(?:ban thuong vu|thuong vu|btv|thuong truc) )?thanh uy'),
  row(
    'party_committee',
    'district',
    'cap-uy',
    '(?:(?:ban thuong vu|thuong vu|btv|thuong truc) )?(?:huyen|quan|thi) uy',
  ),
  row(
    'party_committee',
    'told',
    'dang-uy',
    '(?:(?:ban thuong vu|thuong vu|btv|thuong truc) )?dang uy(?: quan su)?',
    {
      owned: true,
      lowerCase: true,
    },
  ),
  row(
    'party_committee',
    'told',
    'dang-uy-co-quan-dang',
    '(?:(?:ban thuong vu|thuong vu|btv|thuong truc) )?dang uy (?:khoi )?(?:cac )?co quan(?: dang)?(?:(?:,| va) (?:doan the|doanh nghiep|dan chinh dang))*',
  ),
  row(
    'party_committee',
    'province',
    'dang-uy-khoi',
    '(?:(?:ban thuong vu|thuong vu|btv|thuong truc) )?dang uy khoi (?:cac )?doanh nghiep',
  ),
  row(
    'party_committee',
    'central',
    'dang-uy-canh-sat-bien',
    'dang uy canh sat bien(?: viet nam)?',
    PLACELESS,
  ),
  row('party_committee', 'central', 'ban-bi-thu', 'ban bi thu|bo chinh tri', PLACELESS),

  row('peoples_council', 'told', 'hdnd', '(?:thuong truc |tt[.\\s])?(?:hoi dong nhan dan|hdnd)'),
  row(
    'assembly_delegation',
    'province',
    'doan-dbqh',
    'doan (?:dai bieu quoc hoi|dbqh)(?: (?:va|-|,) (?:hdnd|hoi dong nhan dan))?',
  ),

  row(
    'fatherland_front',
    'told',
    'mttq',
    '(?:ban thuong truc |btt )?(?:(?:(?:uy|ui) ?ban|ub) ?(?:trung uong |tw |tu )?)?(?:mat tran to quoc|mat tran tq|mttq) ?(?:viet nam|vn)?',
  ),
  row(
    'fatherland_front',
    'told',
    'mttq',
    '(?:ban thuong truc |btt )?(?:ubmttqvn|ubmttq|ubmt|ubtwmttq) ?(?:viet nam|vn)?',
  ),
  row('fatherland_front', 'told', 'mttq', '(?:ban thuong truc |btt )?(?:(?:uy|ui) ban )?mat tran(?! quan)'),
  row('fatherland_front', 'told', 'mttq', 'ban thuong truc (?:(?:uy|ui) ban )?(?:mttq|mat tran)'),

  row(
    'womens_union',
    'told',
    'hoi-phu-nu',
    '(?:(?:tinh|huyen|thanh|quan|thi|xa|phuong) )?hoi (?:lien hiep phu nu|lhpn|phu nu|lhpnvn) ?(?:viet nam|vn)?',
  ),
  row(
    'farmers_union',
    'told',
    'hoi-nong-dan',
    '(?:(?:tinh|huyen|thanh|quan|thi|xa|phuong) )?hoi (?:nong dan|ndvn|nd) ?(?:viet nam|vn)?',
  ),
  row(
    'youth_union',
    'told',
    'doan-thanh-nien',
    '(?:ban thuong vu )?(?:trung uong )?doan (?:thanh nien cong san ho chi minh|thanh nien cshcm|thanh nien cs hcm|tncs ?hcm|tncs ho chi minh|tncs|thanh nien|tn)',
  ),
  row('youth_union', 'told', 'doan-co-so', '(?:chi doan|doan co so|doan truong|doan khoi)', OWNED),
  row('youth_union', 'province', 'doan-thanh-nien', '(?:ban thuong vu )?tinh doan'),
  row('youth_union', 'told', 'doan-thanh-nien', '(?:ban thuong vu )?thanh doan'),
  row('youth_union', 'district', 'doan-thanh-nien', '(?:ban thuong vu )?(?:huyen|quan|thi) doan'),
  row('youth_union', 'commune', 'doan-thanh-nien', '(?:xa|phuong) doan'),
  row(
    'veterans_association',
    'told',
    'hoi-ccb',
    '(?:(?:tinh|huyen|thanh|quan|thi|xa|phuong) )?hoi (?:cuu chien binh|ccb) ?(?:viet nam|vn)?',
  ),
  row('trade_union', 'told', 'ldld', '(?:tong )?(?:lien doan lao dong|ldld|lien doan ld) ?(?:viet nam|vn)?'),
  row('trade_union', 'told', 'cong-doan', 'cong doan (?:nganh|vien chuc)', OPEN),
  row('trade_union', 'told', 'cong-doan', 'cong doan'),
];
