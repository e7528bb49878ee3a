import type { OrganisationType } from '../organisation-type.ts';
import { OPEN, row } from './row.ts';

/** Papers, stations, firms and banks. */
export const PRESS_AND_FIRM_ROWS: readonly OrganisationType[] = [
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
    '(?:cong ty|tong cong ty|tap doan|ngan hang|xi nghiep|nha may|nong truong|khach san|hop tac xa|ban quan tri cho|dien luc|cang hang khong|quy dau tu|quy tin dung nhan dan)',
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
  row(
    'other_government',
    'told',
    'nhnn',
    '(?:ngan hang nha nuoc|nhnn)(?: viet nam)?(?:,?(?: -)? chi nhanh)?',
  ),
  row(
    'enterprise',
    'told',
    'nhcsxh',
    '(?:phong giao dich |chi nhanh )?(?:ngan hang (?:chinh sach xa hoi|csxh)|nhcsxh)(?: viet nam)?(?:,?(?: -)? chi nhanh)?',
  ),
];
