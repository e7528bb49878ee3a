import type { OrganisationType } from '../organisation-type.ts';
import { AND, OPEN, OWNED, PLACELESS, row, sector } from './row.ts';

/** High courts and procuracies have their seat in one of three cities. */
const AT_A_CITY = '(?: tai (?:ha noi|da nang|(?:(?:thanh pho|tp[.]?) ?)?(?:ho chi minh|hcm)))?';

/** Education, health, labour, home affairs, peoples, religion, agriculture and environment. */
export const SECTOR_ROWS: readonly OrganisationType[] = [
  row('court', 'told', 'tand', '(?:toa an nhan dan|tand|toa an nd|toa an)'),
  row('court', 'central', 'tand', 'tandtc', PLACELESS),
  row('court', 'none', 'tand-cap-cao', `(?:toa an nhan dan|tand|toa an) cap cao${AT_A_CITY}`),
  row(
    'procuracy',
    'none',
    'vksnd-cap-cao',
    `(?:vien kiem sat nhan dan|vien ksnd|vksnd|vien kiem sat) cap cao${AT_A_CITY}`,
  ),
  row('procuracy', 'central', 'vksnd', 'vksndtc', PLACELESS),
  row('court', 'none', 'toa-an-quan-su', 'toa an quan su', OPEN),
  row(
    'procuracy',
    'told',
    'vksnd',
    '(?:vien (?:kiem sat|ks) ?(?:nhan dan|nd)|vien ksnd|vksnd|vien kiem sat)',
  ),
  row('procuracy', 'told', 'vksnd', 'kiem sat(?! vien| vien| [a-z]* ?tuan tra)', { printed: 'kiểm sát' }),
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
    'own',
    'truong',
    'truong (?:chinh tri|dai hoc|cao dang|thpt|thcs|tieu hoc|mam non|pho thong|trung hoc|trung cap|si quan|quan su|mn|th|dh|cd)',
    OPEN,
  ),
  // Short for one that was named in full.
  row('education', 'none', 'truong', 'truong(?= (?:va|cung|da|voi|ky|phoi hop)(?![a-z]))', OPEN),
  // Without its head behind another one: "trường THCS A, THCS B".
  row('education', 'none', 'truong', '(?:thpt|thcs)', OPEN),
  row('education', 'none', 'dai-hoc', '(?:dai hoc|hoc vien)', OPEN),
  row('education', 'none', 'trung-tam-chinh-tri', 'trung tam (?:boi duong )?chinh tri'),
  ...sector('health', 'y-te', 'y te'),
  row('health', 'own', 'benh-vien', 'benh vien', OPEN),
  row('health', 'commune', 'tram-y-te', 'tram y te'),
  row('health', 'district', 'trung-tam-y-te', 'trung tam y te'),
  row('health', 'province', 'cdc', 'trung tam (?:kiem soat benh tat|ksbt)'),
  ...sector(
    'labour',
    'ldtbxh',
    `lao dong(?:${AND} ?(?:thuong binh|tb)${AND} ?(?:xa hoi|xh))?|ld ?[-,]? ?tb ?(?:&|va|-)? ?xh`,
  ),
  ...sector('home_affairs', 'noi-vu', 'noi vu'),
  ...sector('ethnic_affairs', 'dan-toc', `dan toc(?:${AND} ?ton giao)?`),
  row('ethnic_affairs', 'told', 'ban-dan-toc', `ban dan toc(?:${AND} ?ton giao)?`),
  row('ethnic_affairs', 'central', 'uy-ban-dan-toc', '(?:uy|ui) ban dan toc', PLACELESS),
  row('religion', 'told', 'ban-ton-giao', 'ban ton giao'),
  row('religion', 'central', 'ban-ton-giao-chinh-phu', 'ban ton giao chinh phu', PLACELESS),
  row(
    'religion',
    'told',
    'phat-giao',
    '(?:ban tri su |ban dai dien |hoi |tinh hoi )?(?:giao hoi )?phat giao(?: viet nam)?|ban tri su ghpg(?:vn)?|hoi dong tri su',
  ),
  row(
    'religion',
    'told',
    'ton-giao',
    '(?:(?:uy|ui) ban )?doan ket cong giao|toa (?:tong )?giam muc|(?:tong )?giao phan|giao (?:xu|ho|hat)|hoi thanh|hoi dong (?:chuong quan|giao xu|muc vu)|(?:ban (?:dai dien|tri su|chap su|quan tri)|giao hoi)(?: (?:hoi thanh|giao hoi|phat giao|hoi dong|dao|cong dong)){0,2} (?:tin lanh|cao dai|hoa hao|cong giao|hoi giao|tinh do|baha.?i|buu son|phuc am|co doc)',
    OPEN,
  ),
  row('religion', 'none', 'co-so-tho-tu', '(?:chua|nha tho|thien vien|tinh xa|thanh that|thanh duong)', {
    open: true,
    printed: '(?:chùa|nhà thờ|thiền viện|tịnh xá|thánh thất|thánh đường)',
  }),
  ...sector('agriculture', 'nong-nghiep', `nong nghiep${AND} ?moi truong|nn ?(?:&|va|-)? ?mt`),
  ...sector(
    'agriculture',
    'nong-nghiep',
    `nong nghiep(?:${AND} ?(?:phat trien nong thon|ptnt))?|nn ?(?:&|va|-)? ?ptnt`,
  ),
  row('agriculture', 'province', 'chi-cuc-kiem-lam', 'chi cuc kiem lam(?: (?:vung|khu vuc))?', OPEN),
  row('agriculture', 'told', 'kiem-lam', '(?:hat|chi cuc|cuc|doi) kiem lam(?: (?:vung|khu vuc))?', OPEN),
  row('agriculture', 'told', 'kiem-lam', '(?:luc luong )?kiem lam'),
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
];
