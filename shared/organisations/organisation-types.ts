import type { Level, PartyType } from '../contracts/enumerations.contract.ts';
import type { LevelRule, OrganisationType } from './organisation-type.ts';

type Flags = Pick<OrganisationType, 'open' | 'owned' | 'placeless' | 'lowerCase' | 'printed'>;

const OPEN: Flags = { open: true };
const OWNED: Flags = { owned: true };
const PLACELESS: Flags = { placeless: true };

function row(
  type: PartyType,
  level: LevelRule,
  id: string,
  pattern: string,
  flags: Flags = {},
): OrganisationType {
  return { id, type, level, pattern, ...flags };
}

/**
 * One row for each government department of a sector: ministry, provincial department, district office. The sector's
 * name is what all three share.
 */
function sector(type: PartyType, id: string, names: string): OrganisationType[] {
  const made: [string, string, Level][] = [
    ['bo', 'bo', 'central'],
    ['so', 'so', 'province'],
    ['phong', 'phong', 'district'],
  ];
  return made.map(([prefix, word, level]) => row(type, level, `${prefix}-${id}`, `${word} (?:${names})`));
}

const AND = '(?: va| -|,| &|&|-)?';

/**
 * The table of organisation types. The longest pattern that matches wins; among equals the first row. How to add a row:
 * README.md beside this file.
 */
export const ORGANISATION_TYPES: readonly OrganisationType[] = [
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

  row('military', 'province', 'bo-chqs', 'bo (?:chi huy quan su|chqs|ch quan su)'),
  row('military', 'district', 'ban-chqs', 'ban (?:chi huy quan su|chqs|ch quan su)'),
  row('military', 'none', 'ban-ptkv', 'ban (?:chi huy|ch) (?:phong thu|pt) (?:khu vuc|kv)', OPEN),
  row('military', 'none', 'ban-ptkv', 'ban chptkv', OPEN),
  row(
    'military',
    'none',
    'quan-khu',
    '(?:cuc chinh tri |cuc hau can |bo tu lenh |btl |bo tham muu )?quan (?:khu|doan|chung) (?:thu do|\\d+|hai quan|phong khong(?: -|-) ?khong quan)',
    PLACELESS,
  ),
  row('military', 'none', 'quan-khu', '(?:cuc chinh tri )?quan khu \\d', PLACELESS),
  row(
    'military',
    'none',
    'hai-quan',
    '(?:(?:bo tu lenh|btl) )?(?:vung \\d hai quan|vung canh sat bien \\d|hai doan \\d+|lu doan \\d+ hai quan)',
    PLACELESS,
  ),
  row(
    'military',
    'central',
    'canh-sat-bien',
    '(?:(?:bo tu lenh|btl|luc luong) )?canh sat bien(?: viet nam)?',
    PLACELESS,
  ),
  row('military', 'central', 'hai-quan', '(?:bo tu lenh|btl) (?:quan chung )?hai quan', PLACELESS),
  row('military', 'province', 'bo-tu-lenh', '(?:bo tu lenh|btl)(?: thu do)?'),
  row('military', 'none', 'don-vi-quan-doi', '(?:su|lu|trung|tieu|hai|binh) doan', OPEN),
  row(
    'military',
    'none',
    'don-vi-quan-doi-chuyen-mon',
    '(?:su|lu|trung|tieu|hai|binh) doan(?: (?:huan luyen|co dong|bo binh|phao binh|cong binh|thiet giap|dac cong|xe tang|hai doi|bien phong|thong tin|phong khong|tau|du bi dong vien|quan y|van tai)){1,4}',
    OPEN,
  ),
  row('military', 'none', 'doan-ktqp', 'doan (?:kinh te(?: -|-|,) ?quoc phong|ktqp|kt-qp)', OPEN),
  row('military', 'told', 'phong-chinh-tri', 'phong chinh tri', OWNED),
  row('military', 'told', 'quan-su', 'quan su', { printed: 'quân sự' }),
  row('military', 'central', 'bo-quoc-phong', 'bo quoc phong|tong cuc chinh tri|bo tong tham muu', PLACELESS),

  row(
    'border_guard',
    'province',
    'bdbp',
    '(?:(?:bo chi huy|bch|chi huy) )?(?:bo doi bien phong|bdbp|bd bien phong|bien phong (?=tinh|thanh pho))',
  ),
  row('border_guard', 'told', 'bdbp', 'bien phong'),
  row('border_guard', 'central', 'btl-bdbp', '(?:bo tu lenh|btl) (?:bo doi bien phong|bdbp)', PLACELESS),
  row(
    'border_guard',
    'none',
    'don-bien-phong',
    '(?:don|tram|hai doan|hai doi) (?:bien phong|bp|bdbp)(?: (?:cua khau|ck|cang))?',
    OPEN,
  ),

  row('police', 'told', 'cong-an', 'cong an(?: nhan dan)?', { lowerCase: true }),
  row(
    'police',
    'told',
    'co-quan-dieu-tra',
    'co quan (?:canh sat dieu tra|csdt|an ninh dieu tra|andt)',
    OWNED,
  ),
  row('police', 'province', 'cong-an', 'ca tinh'),
  row('police', 'province', 'cong-an', 'catp'),
  row(
    'police',
    'told',
    'phong-cong-an',
    'phong (?:canh sat giao thong|csgt|canh sat (?:hinh su|kinh te|moi truong)|pa\\d\\d|pc\\d\\d|an ninh (?:noi dia|kinh te|chinh tri noi bo))',
    OWNED,
  ),
  row('police', 'central', 'bo-cong-an', 'bo cong an|cuc canh sat giao thong', PLACELESS),
  row('other_organisation', 'told', 'hoi-cuu-cand', 'hoi (?:cuu cong an nhan dan|cuu cand)'),

  row('court', 'told', 'tand', '(?:toa an nhan dan|tand|toa an nd|toa an)'),
  row('court', 'central', 'tand', 'tandtc', PLACELESS),
  row('procuracy', 'central', 'vksnd', 'vksndtc', PLACELESS),
  row('court', 'none', 'toa-an-quan-su', 'toa an quan su', OPEN),
  row(
    'procuracy',
    'told',
    'vksnd',
    '(?:vien (?:kiem sat|ks) ?(?:nhan dan|nd)|vien ksnd|vksnd|vien kiem sat)',
  ),
  row('procuracy', 'none', 'vksqs', '(?:vien (?:kiem sat|ks) (?:quan su|qs)|vien ksqs|vksqs)', {
    open: true,
    placeless: true,
  }),
  row('inspection', 'told', 'thanh-tra', 'thanh tra', { printed: 'thanh tra' }),
  row('inspection', 'central', 'thanh-tra-chinh-phu', 'thanh tra (?:chinh phu|nha nuoc)', PLACELESS),
  row('inspection', 'told', 'ubkt', '(?:(?:uy|ui) ban kiem tra|ubkt)', OWNED),
  row('justice', 'told', 'thads', '(?:cuc |chi cuc |phong )?(?:thi hanh an dan su|thads)'),
  ...sector('justice', 'tu-phap', 'tu phap'),

  ...sector('education', 'gddt', `giao duc(?:${AND} ?dao tao)?|gd ?(?:-|&|va) ?dt|gddt`),
  row(
    'education',
    'none',
    'truong',
    '(?:cac )?truong (?:chinh tri|dai hoc|cao dang|thpt|thcs|tieu hoc|mam non|pho thong|trung hoc|trung cap|si quan|quan su|mn|th|dh|cd)',
    OPEN,
  ),
  row('education', 'none', 'dai-hoc', '(?:dai hoc|hoc vien)', OPEN),
  row('education', 'none', 'trung-tam-chinh-tri', 'trung tam (?:boi duong )?chinh tri'),
  ...sector('health', 'y-te', 'y te'),
  row('health', 'none', 'benh-vien', 'benh vien', OPEN),
  row('health', 'commune', 'tram-y-te', 'tram y te'),
  row('health', 'district', 'trung-tam-y-te', 'trung tam y te'),
  row('health', 'province', 'cdc', 'trung tam (?:kiem soat benh tat|ksbt)'),
  ...sector('labour', 'ldtbxh', `lao dong(?:${AND} ?thuong binh${AND} ?xa hoi)?|ld ?-? ?tb ?(?:&|va|-)? ?xh`),
  ...sector('home_affairs', 'noi-vu', 'noi vu'),
  ...sector('ethnic_affairs', 'dan-toc', `dan toc(?:${AND} ?ton giao)?`),
  row('ethnic_affairs', 'told', 'ban-dan-toc', 'ban dan toc'),
  row('ethnic_affairs', 'central', 'uy-ban-dan-toc', '(?:uy|ui) ban dan toc', PLACELESS),
  row('religion', 'told', 'ban-ton-giao', 'ban ton giao'),
  row('religion', 'central', 'ban-ton-giao-chinh-phu', 'ban ton giao chinh phu', PLACELESS),
  row(
    'religion',
    'told',
    'phat-giao',
    '(?:ban tri su )?(?:giao hoi )?phat giao(?: viet nam)?|ban tri su ghpg(?:vn)?|hoi dong tri su',
  ),
  row(
    'religion',
    'told',
    'ton-giao',
    '(?:(?:uy|ui) ban )?doan ket cong giao|toa giam muc|giao phan|hoi thanh|ban dai dien cao dai|ban tri su phat giao hoa hao',
    OPEN,
  ),
  ...sector('agriculture', 'nong-nghiep', `nong nghiep${AND} ?moi truong|nn ?(?:&|va|-) ?mt`),
  ...sector(
    'agriculture',
    'nong-nghiep',
    `nong nghiep(?:${AND} ?(?:phat trien nong thon|ptnt))?|nn ?(?:&|va|-)? ?ptnt`,
  ),
  row('agriculture', 'told', 'kiem-lam', '(?:hat|chi cuc|cuc|doi) kiem lam(?: (?:vung|khu vuc))?', OPEN),
  row(
    'agriculture',
    'none',
    'rung',
    '(?:ban quan ly (?:rung|khu bao ton)|vuon quoc gia|khu bao ton|cong ty lam nghiep|lam truong)',
    OPEN,
  ),
  row(
    'agriculture',
    'told',
    'chi-cuc-nong-nghiep',
    'chi cuc (?:thuy san|thuy loi|phat trien nong thon|chan nuoi(?: va)? thu y|trong trot(?: va)? bao ve thuc vat)',
  ),
  ...sector('environment', 'tnmt', `tai nguyen${AND} ?moi truong|tn ?(?:&|va|-)? ?mt`),

  row(
    'press',
    'named',
    'bao-dai',
    '(?:bao|dai) (?:va|-|&) (?:dai |bao )?(?:phat thanh(?:,| va| -|-)? ?truyen hinh|pt ?-? ?th)',
    OPEN,
  ),
  row(
    'press',
    'named',
    'dai-ptth',
    'dai (?:phat thanh(?:(?:,| va| -|-)? ?truyen hinh)?|truyen hinh|pt ?(?:-|&|va)? ?th|truyen thanh(?:(?: -|-| va) ?truyen hinh)?)',
    OPEN,
  ),
  row(
    'press',
    'named',
    'bao',
    '(?:bao(?! cao| hiem| ve| dam| gom| ton| tri| quoc)|tap chi|dai tieng noi|toa soan bao|thong tan xa)',
    {
      open: true,
      printed: '(?:báo|tạp|đài|toà|tòa|thông)',
    },
  ),
  row('press', 'told', 'hoi-nha-bao', 'hoi nha bao(?: viet nam)?'),

  row(
    'enterprise',
    'none',
    'doanh-nghiep',
    '(?:cong ty|tong cong ty|tap doan|ngan hang|xi nghiep|dien luc|cang hang khong|quy dau tu|quy tin dung nhan dan)',
    OPEN,
  ),
  row('enterprise', 'none', 'buu-dien', 'buu dien'),
  row(
    'enterprise',
    'none',
    'hang',
    '(?:vnpt|viettel|mobifone|evn(?:npc|cpc|spc|hcmc)?|agribank|bidv|vietcombank|vietinbank|co-opbank|hdbank|lpbank|mb bank|sacombank|petrolimex|vinamilk|vingroup)',
    OPEN,
  ),
  row('other_government', 'told', 'nhnn', 'ngan hang nha nuoc', OPEN),
  row('other_government', 'told', 'nhcsxh', 'ngan hang chinh sach xa hoi'),

  row(
    'other_government',
    'central',
    'chinh-phu',
    'chinh phu|van phong chinh phu|quoc hoi|van phong trung uong dang',
    PLACELESS,
  ),
  row('other_government', 'told', 'bhxh', '(?:bao hiem xa hoi|bhxh)(?: viet nam)?'),
  row(
    'other_government',
    'none',
    'thue-khu-vuc',
    '(?:chi cuc thue khu vuc|thue khu vuc|thue co so|doi thue)',
    OPEN,
  ),
  row('other_government', 'told', 'thue', '(?:cuc thue|chi cuc thue|thue (?=tinh|thanh pho))'),
  row('other_government', 'told', 'hai-quan-thue', '(?:cuc |chi cuc )?hai quan', {
    printed: '(?:cục |chi cục )?hải quan',
  }),
  row(
    'other_government',
    'none',
    'cang-vu',
    '(?:chi cuc |cuc )?cang vu(?: hang hai| duong thuy noi dia| hang khong)?',
    OPEN,
  ),
  row('other_government', 'told', 'kho-bac', 'kho bac nha nuoc', OPEN),
  row(
    'other_government',
    'told',
    'quan-ly-thi-truong',
    '(?:cuc |chi cuc |doi )?quan ly thi truong(?: so)?(?: \\d+[a-z]?)?',
  ),
  row('other_government', 'told', 'cuc-thong-ke', '(?:cuc |chi cuc )thong ke'),
  row('other_government', 'told', 'ban-chi-dao', 'ban chi dao(?: \\d+)?', OPEN),
  row('other_government', 'told', 'ban-quan-ly', 'ban quan ly', OPEN),
  row(
    'other_government',
    'told',
    'van-phong',
    'van phong (?:doan (?:dbqh|dai bieu quoc hoi)(?:,| va| -|-) ?)?(?:hdnd|hoi dong nhan dan)(?: va|,| -|-|&) ?(?:ubnd|(?:uy|ui) ban nhan dan)',
  ),
  row('other_government', 'told', 'van-phong', 'van phong', OWNED),
  row(
    'other_organisation',
    'told',
    'van-phong-cap-uy',
    'van phong (?=tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy|trung uong)',
  ),
  ...sector('other_government', 'tttt', `thong tin${AND} ?truyen thong|tt ?(?:&|va|-)? ?tt`),
  ...sector('other_government', 'khcn', `khoa hoc${AND} ?cong nghe|kh ?(?:&|va|-)? ?cn`),
  ...sector('other_government', 'khdt', `ke hoach${AND} ?dau tu|kh ?(?:&|va|-)? ?dt`),
  ...sector(
    'other_government',
    'vhttdl',
    `van hoa${AND} ?the thao(?:${AND} ?du lich)?|van hoa${AND} ?(?:xa hoi|khoa hoc)(?:${AND} ?thong tin)?|van hoa(?:${AND} ?thong tin)?|vh ?(?:,|-|&)? ?tt ?(?:,|-|&|va)? ?dl|vhttdl|vhtt`,
  ),
  ...sector('other_government', 'gtvt', 'giao thong(?: van tai)?|gtvt'),
  ...sector('other_government', 'tai-chinh', 'tai chinh(?:(?: -|-) ?ke hoach)?'),
  ...sector('other_government', 'xay-dung', 'xay dung'),
  ...sector('other_government', 'cong-thuong', 'cong ?thuong'),
  ...sector('other_government', 'ngoai-vu', 'ngoai vu|ngoai giao'),
  ...sector('other_government', 'du-lich', 'du lich'),
  ...sector('other_government', 'kinh-te', 'kinh te(?:,? (?:ha tang(?: va do thi)?))?'),
  row('other_government', 'central', 'bo', 'bo (?:ngoai giao|quoc phong)', PLACELESS),
  row('other_government', 'told', 'chi-cuc', '(?:chi cuc|cuc|trung tam|tong cuc)', OPEN),
  row('other_government', 'province', 'so', 'so', { open: true, printed: 'sở' }),

  row('other_organisation', 'told', 'ban-tuyen-giao', 'ban tuyen ?giao'),
  row('other_organisation', 'told', 'ban-noi-chinh', 'ban noi chinh'),
  row('other_organisation', 'told', 'ban-to-chuc', 'ban to chuc(?= |,|;|\\.|$)'),
  row('other_organisation', 'told', 'ban-xay-dung-dang', 'ban xay dung dang'),
  row(
    'other_organisation',
    'told',
    'ban-kinh-te',
    'ban (?:kinh te|doi ngoai|kinh te - ngan sach|phap che|van hoa - xa hoi|bao ve(?:,| va)? cham soc suc khoe can bo|thi dua ?(?:-|,)? ?khen thuong|thanh tra nhan dan)',
  ),
  row('other_organisation', 'told', 'khoi-mttq', '(?:cac )?(?:to chuc )?(?:chinh tri ?- ?xa hoi)'),
  row('other_organisation', 'told', 'lien-minh-htx', 'lien minh (?:hop tac xa|htx)(?: viet nam)?'),
  row(
    'other_organisation',
    'told',
    'lien-hiep-hoi',
    'lien hiep (?:cac )?(?:hoi (?:khoa hoc (?:va )?ky thuat|khkt|van hoc nghe thuat)|to chuc huu nghi)(?: viet nam)?',
  ),
  row(
    'other_organisation',
    'told',
    'hiep-hoi',
    '(?:hiep hoi|lien hiep hoi|lien hiep|lien minh|clb|cau lac bo)',
    OPEN,
  ),
  row('other_organisation', 'told', 'hoi-chu-thap-do', 'hoi (?:chu thap do|ctd)(?: viet nam)?'),
  row('other_organisation', 'told', 'hoi-nguoi-cao-tuoi', 'hoi (?:nguoi cao tuoi|nct)(?: viet nam)?'),
  row('other_organisation', 'told', 'hoi-khuyen-hoc', 'hoi khuyen hoc(?: viet nam)?'),
  row('other_organisation', 'told', 'doan-luat-su', 'doan luat su'),
  row('other_organisation', 'told', 'hoi-luat-gia', 'hoi luat gia(?: viet nam)?'),
  row(
    'other_organisation',
    'told',
    'hoi-doanh-nhan',
    'hoi (?:doanh nhan tre|doanh nghiep|lien hiep thanh nien|lien hiep thanh nien viet nam|sinh vien|cuu thanh nien xung phong|cuu tnxp|cuu giao chuc|dong y|lam vuon|sinh vat canh|nguoi mu|nguoi khuyet tat|van hoc nghe thuat|bao tro[a-z\\s,]{1,60}?(?= tinh| huyen| thanh pho| xa|,|;|\\.|$)|nan nhan chat doc da cam(?:/dioxin)?|huu nghi|y hoc|lhtn)(?: viet nam)?',
  ),
  row(
    'other_organisation',
    'told',
    'hoi',
    'hoi(?! an| dong| nghi| truong| thao| dam| vien| thi| ngo| lang| nhap| dap)',
    { open: true, printed: 'hội' },
  ),
  row('other_organisation', 'none', 'uy-ban', '(?:(?:uy|ui) ban|vien|quy)', {
    open: true,
    printed: '(?:uỷ|ủy|viện|quỹ)',
  }),
];
