import type { OrganisationType } from '../organisation-type.ts';
import { AND, BOARD, OPEN, OWNED, PLACELESS, row } from './row.ts';

/** Party committees, councils, people’s committees, the Front and the mass unions. */
export const PARTY_AND_STATE_ROWS: readonly OrganisationType[] = [
  row('party_committee', 'told', 'dang-uy', 'dang bo(?= (?:ubnd|uy ban nhan dan|mttq|uy ban mttq))', OWNED),
  row('party_committee', 'told', 'dang-uy-co-quan-dang', 'dang bo (?:khoi )?(?:cac )?co quan(?: dang)?'),
  row('mass_mobilization', 'told', 'ban-dan-van', '(?:co quan dai dien )?(?:ban dan ?van|bdv)'),
  row('mass_mobilization', 'told', 'ban-dan-van', `ban tuyen giao${AND}(?: )?dan van|ban tg ?& ?dv|ban tgdv`),
  row('mass_mobilization', 'commune', 'khoi-dan-van', 'khoi dan ?van'),

  row('peoples_committee', 'told', 'ubnd', `${BOARD}(?:(?:uy|ui|u) ?ban nhan ?dan|ubnd|ub nd)`),
  row('peoples_committee', 'told', 'ubnd', 'chinh quyen', { lowerCase: true }),

  row('party_caucus', 'told', 'ban-can-su', '(?:ban can su(?: dang)?|bcsd|bcs dang)', OWNED),
  row('party_caucus', 'told', 'dang-doan', 'dang doan', OWNED),

  row('party_committee', 'province', 'cap-uy', `${BOARD}tinh uy`),
  row('party_committee', 'told', 'cap-uy', `${BOARD}thanh uy`),
  row('party_committee', 'district', 'cap-uy', `${BOARD}(?:huyen|quan|thi) uy`),
  row('party_committee', 'told', 'dang-uy', `${BOARD}dang uy(?: quan su)?`, {
    owned: true,
    lowerCase: true,
  }),
  row(
    'party_committee',
    'told',
    'dang-uy-co-quan-dang',
    `${BOARD}dang uy (?:khoi )?(?:cac )?co quan(?: dang)?(?:(?:,| va) (?:doan the|doanh nghiep|dan chinh dang))*`,
  ),
  row('party_committee', 'province', 'dang-uy-khoi', `${BOARD}dang uy khoi (?:cac )?doanh nghiep`),
  row(
    'party_committee',
    'central',
    'dang-uy-canh-sat-bien',
    'dang uy canh sat bien(?: viet nam)?',
    PLACELESS,
  ),
  row('party_committee', 'central', 'ban-bi-thu', 'ban bi thu|bo chinh tri', PLACELESS),

  row('peoples_council', 'told', 'hdnd', `${BOARD}(?:hoi dong nhan dan|hdnd)`),
  row(
    'assembly_delegation',
    'province',
    'doan-dbqh',
    'doan (?:dai bieu quoc hoi|dbqh)(?:(?: (?:va|-|,) | ?& ?)(?:hdnd|hoi dong nhan dan))?',
  ),

  row(
    'fatherland_front',
    'told',
    'mttq',
    `${BOARD}(?:(?:(?:uy|ui) ?ban|ub[.]?) ?(?:trung uong |tw |tu )?)?(?:mat tran to quoc|mat tran tq|mttq) ?(?:viet nam|vn)?`,
  ),
  row('fatherland_front', 'told', 'mttq', `${BOARD}(?:ubmttqvn|ubmttq|ubmt|ubtwmttq) ?(?:viet nam|vn)?`),
  row('fatherland_front', 'told', 'mttq', `${BOARD}(?:(?:uy|ui) ban )?mat tran(?! quan(?![a-z]))`),

  row(
    'womens_union',
    'told',
    'hoi-phu-nu',
    `${BOARD}(?:(?:tinh|huyen|thanh|quan|thi|xa|phuong) )?hoi (?:lien hiep phu nu|lhpn|phu nu|lhpnvn) ?(?:viet nam|vn)?`,
  ),
  row(
    'farmers_union',
    'told',
    'hoi-nong-dan',
    `${BOARD}(?:(?:(?:tinh|huyen|thanh|quan|thi|xa|phuong) )?hoi (?:nong dan|ndvn|nd) ?(?:viet nam|vn)?|hnd(?:vn)?)`,
  ),
  row(
    'youth_union',
    'told',
    'doan-thanh-nien',
    `(?:ban bi thu |${BOARD})(?:trung uong )?doan (?:thanh nien cong san ho chi minh|thanh nien cshcm|thanh nien cs hcm|tncs ?hcm|tncs ho chi minh|tncs|thanh nien|tn)|(?:ban bi thu )?trung uong doan`,
  ),
  row('youth_union', 'told', 'doan-co-so', '(?:chi doan|doan co so|doan truong|doan khoi)', OWNED),
  row('youth_union', 'province', 'doan-thanh-nien', `${BOARD}tinh doan`),
  row('youth_union', 'told', 'doan-thanh-nien', `${BOARD}thanh doan`),
  row('youth_union', 'district', 'doan-thanh-nien', `${BOARD}(?:huyen|quan|thi) doan`),
  row(
    'youth_union',
    'commune',
    'doan-thanh-nien',
    `${BOARD}(?:(?:xa|phuong) doan|doan(?= (?:xa|phuong|thi tran|dac khu)(?:[ ,.;)]|$)))`,
  ),
  row(
    'veterans_association',
    'told',
    'hoi-ccb',
    `${BOARD}(?:(?:tinh|huyen|thanh|quan|thi|xa|phuong) )?hoi (?:cuu chien binh|ccb) ?(?:viet nam|vn)?`,
  ),
  row(
    'trade_union',
    'told',
    'ldld',
    `${BOARD}(?:tong )?(?:lien doan lao dong|ldld|lien doan ld) ?(?:viet nam|vn)?`,
  ),
  row('trade_union', 'told', 'cong-doan', 'cong doan (?:nganh|vien chuc)', OPEN),
  row(
    'trade_union',
    'told',
    'cong-doan-khu',
    '(?:cong doan|ldld|lien doan lao dong) (?:cac )?(?:khu (?:kinh te|cong nghiep|che xuat)|kkt|kcn)(?:(?:,| va|-|&) ?(?:(?:cac )?khu (?:kinh te|cong nghiep|che xuat)|che xuat|cong nghiep|kkt|kcn))*',
  ),
  row('trade_union', 'told', 'cong-doan', 'cong doan'),
];
