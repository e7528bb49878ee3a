import {
  ACTIONS,
  COMPARATORS,
  EVIDENCE_SOURCES,
  INSTRUMENTS,
  LEVELS,
  PARTS_OF_DAY,
  PARTY_TYPES,
  PERSON_ROLES,
} from '../contracts/enumerations.contract.ts';
import { PROGRAMME_STAGES } from '../contracts/programme.contract.ts';
import {
  ACTION_LABELS,
  INSTRUMENT_LABELS,
  type Label,
  LEVEL_LABELS,
  PART_OF_DAY_LABELS,
  PARTY_TYPE_LABELS,
} from '../register/labels.ts';

/** A closed list with the words for each value, and the wording by which an article tells it. */
export interface Enumeration {
  title: Label;
  values: readonly string[];
  labels: Readonly<Record<string, Label>>;
  /** In Vietnamese, as articles have it: the table's examples. */
  wording: Readonly<Record<string, string>>;
}

/** What is missing in one of these does not compile. */
function enumeration<Value extends string>(
  title: Label,
  values: readonly Value[],
  labels: Record<Value, Label>,
  wording: Record<Value, string>,
): Enumeration {
  return { title, values, labels, wording };
}

export const ENUMERATIONS: readonly Enumeration[] = [
  enumeration({ vi: 'Hoạt động', en: 'Actions' }, ACTIONS, ACTION_LABELS, {
    signed: 'ký, ký kết',
    reviewed: 'sơ kết, tổng kết, đánh giá kết quả thực hiện',
    launched: 'triển khai chương trình phối hợp năm … (không có lễ ký)',
  }),
  enumeration({ vi: 'Loại văn bản', en: 'Instruments' }, INSTRUMENTS, INSTRUMENT_LABELS, {
    programme: 'chương trình phối hợp',
    regulation: 'quy chế phối hợp',
    plan: 'kế hoạch phối hợp, kế hoạch thực hiện chương trình, hiệp đồng',
    joint_resolution: 'nghị quyết liên tịch',
    agreement: 'thỏa thuận, biên bản ghi nhớ, kết nghĩa, hợp tác',
  }),
  enumeration({ vi: 'Cấp', en: 'Levels' }, LEVELS, LEVEL_LABELS, {
    central: 'bộ, ban, ngành Trung ương',
    province: 'tỉnh, thành phố trực thuộc Trung ương',
    district: 'quận, huyện, thị xã, thành phố thuộc tỉnh (đến 30/6/2025)',
    commune: 'xã, phường, thị trấn, đặc khu',
  }),
  enumeration({ vi: 'Buổi', en: 'Parts of the day' }, PARTS_OF_DAY, PART_OF_DAY_LABELS, {
    morning: 'sáng',
    afternoon: 'chiều',
    evening: 'tối',
  }),
  enumeration({ vi: 'Loại cơ quan', en: 'Types of parties' }, PARTY_TYPES, PARTY_TYPE_LABELS, {
    mass_mobilization: 'Ban Dân vận, Khối dân vận, Ban Tuyên giáo và Dân vận (từ 2025)',
    peoples_committee: 'Ủy ban nhân dân; xã, tỉnh đứng ra ký kết',
    party_caucus: 'Ban Cán sự đảng, Đảng đoàn',
    party_committee: 'Tỉnh ủy, Thành ủy, Huyện ủy, Đảng ủy, Ban Thường vụ',
    peoples_council: 'Hội đồng nhân dân, Thường trực HĐND',
    assembly_delegation: 'Đoàn đại biểu Quốc hội',
    fatherland_front: 'Ủy ban Mặt trận Tổ quốc',
    womens_union: 'Hội Liên hiệp Phụ nữ',
    farmers_union: 'Hội Nông dân',
    youth_union: 'Đoàn TNCS Hồ Chí Minh, Tỉnh đoàn',
    veterans_association: 'Hội Cựu chiến binh',
    trade_union: 'Liên đoàn Lao động, Công đoàn',
    military: 'Bộ Chỉ huy Quân sự, quân khu, sư đoàn, hải quân, cảnh sát biển',
    border_guard: 'Bộ đội Biên phòng, Đồn Biên phòng',
    police: 'Công an',
    court: 'Tòa án nhân dân',
    procuracy: 'Viện Kiểm sát nhân dân, Viện Kiểm sát quân sự',
    inspection: 'Thanh tra, Ủy ban Kiểm tra',
    justice: 'Sở Tư pháp, Thi hành án dân sự',
    education: 'Sở Giáo dục và Đào tạo, trường học',
    health: 'Sở Y tế, bệnh viện',
    labour: 'Sở Lao động - Thương binh và Xã hội',
    home_affairs: 'Sở Nội vụ',
    ethnic_affairs: 'Ban Dân tộc, Sở Dân tộc và Tôn giáo',
    religion: 'Ban Tôn giáo, tổ chức tôn giáo',
    agriculture: 'Sở Nông nghiệp và Phát triển nông thôn, Sở Nông nghiệp và Môi trường, kiểm lâm',
    environment: 'Sở Tài nguyên và Môi trường',
    press: 'báo, đài, Hội Nhà báo',
    enterprise: 'doanh nghiệp, ngân hàng',
    other_government: 'cơ quan nhà nước khác: cảng vụ, thuế, bảo hiểm xã hội, ban chỉ đạo',
    other_organisation: 'Ban Tuyên giáo, Ban Nội chính, Ban Tổ chức, các hội và liên hiệp hội khác',
  }),
  enumeration(
    { vi: 'Vai trò', en: 'Roles' },
    PERSON_ROLES,
    {
      signer: { vi: 'Người ký', en: 'Signer' },
      chair: { vi: 'Người chủ trì', en: 'Chair' },
      speaker: { vi: 'Người phát biểu', en: 'Speaker' },
      attendee: { vi: 'Người dự', en: 'Attendee' },
      mentioned: { vi: 'Được nhắc đến', en: 'Mentioned' },
    },
    {
      signer: 'ký kết, đại diện ký',
      chair: 'chủ trì, đồng chủ trì',
      speaker: 'phát biểu, kết luận',
      attendee: 'dự, tham dự, chứng kiến',
      mentioned: '',
    },
  ),
  enumeration(
    { vi: 'So sánh', en: 'Comparators' },
    COMPARATORS,
    {
      eq: { vi: 'đúng bằng', en: 'exactly' },
      gt: { vi: 'hơn', en: 'more than' },
      lt: { vi: 'chưa đến', en: 'less than' },
      approx: { vi: 'khoảng', en: 'about' },
    },
    { eq: '', gt: 'trên, hơn', lt: 'gần, dưới', approx: 'khoảng, chừng' },
  ),
  enumeration(
    { vi: 'Nơi của bằng chứng', en: 'Sources of evidence' },
    EVIDENCE_SOURCES,
    {
      text: { vi: 'nội dung bài', en: 'the text' },
      title: { vi: 'tiêu đề', en: 'the title' },
      url: { vi: 'địa chỉ', en: 'the address' },
      page: { vi: 'siêu dữ liệu của trang', en: "the page's metadata" },
    },
    { text: '', title: '', url: '', page: '' },
  ),
  enumeration(
    { vi: 'Chặng của chương trình', en: 'Stages of a programme' },
    PROGRAMME_STAGES,
    {
      signed: { vi: 'đã ký', en: 'signed' },
      launched: { vi: 'đã triển khai', en: 'launched' },
      reviewed: { vi: 'đã sơ kết, tổng kết', en: 'reviewed' },
      renewed: { vi: 'đã ký tiếp', en: 'renewed' },
    },
    { signed: '', launched: '', reviewed: '', renewed: '' },
  ),
];
