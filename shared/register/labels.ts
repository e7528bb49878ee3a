import type { ReviewState } from '../contracts/correction.contract.ts';
import type { Action, Instrument, Level, PartOfDay, PartyType } from '../contracts/enumerations.contract.ts';
import { REASONS, type Reason } from '../extraction/reasons.ts';

/** The closed lists of the public record in words, in both languages. A value without a label does not compile. */
export interface Label {
  vi: string;
  en: string;
}

export const ACTION_LABELS: Record<Action, Label> = {
  signed: { vi: 'Ký kết', en: 'Signed' },
  reviewed: { vi: 'Sơ kết, tổng kết', en: 'Reviewed' },
  launched: { vi: 'Triển khai', en: 'Launched' },
};

export const INSTRUMENT_LABELS: Record<Instrument, Label> = {
  programme: { vi: 'Chương trình', en: 'Programme' },
  regulation: { vi: 'Quy chế', en: 'Regulation' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  joint_resolution: { vi: 'Nghị quyết liên tịch', en: 'Joint resolution' },
  agreement: { vi: 'Thỏa thuận', en: 'Agreement' },
};

/** How far a person has looked at a record. */
export const REVIEW_LABELS: Record<ReviewState | 'unreviewed', Label> = {
  unreviewed: { vi: 'Chưa ai xem', en: 'Not reviewed' },
  confirmed: { vi: 'Đã xác nhận', en: 'Confirmed' },
  corrected: { vi: 'Đã sửa', en: 'Corrected' },
  reopened: { vi: 'Mở lại, nguồn đã đổi', en: 'Open again: the source changed' },
};

export const LEVEL_LABELS: Record<Level, Label> = {
  central: { vi: 'Trung ương', en: 'Central' },
  province: { vi: 'Tỉnh, thành phố', en: 'Province' },
  district: { vi: 'Quận, huyện', en: 'District' },
  commune: { vi: 'Xã, phường', en: 'Commune' },
};

export const PART_OF_DAY_LABELS: Record<PartOfDay, Label> = {
  morning: { vi: 'sáng', en: 'morning' },
  afternoon: { vi: 'chiều', en: 'afternoon' },
  evening: { vi: 'tối', en: 'evening' },
};

export const PARTY_TYPE_LABELS: Record<PartyType, Label> = {
  mass_mobilization: { vi: 'Dân vận', en: 'Mass mobilization commission' },
  peoples_committee: { vi: 'Ủy ban nhân dân', en: "People's committee" },
  party_caucus: { vi: 'Ban cán sự đảng, đảng đoàn', en: 'Party caucus' },
  party_committee: { vi: 'Cấp ủy Đảng', en: 'Party committee' },
  peoples_council: { vi: 'Hội đồng nhân dân', en: "People's council" },
  assembly_delegation: { vi: 'Đoàn đại biểu Quốc hội', en: 'National Assembly delegation' },
  fatherland_front: { vi: 'Mặt trận Tổ quốc', en: 'Fatherland Front' },
  womens_union: { vi: 'Hội Liên hiệp Phụ nữ', en: "Women's union" },
  farmers_union: { vi: 'Hội Nông dân', en: "Farmers' union" },
  youth_union: { vi: 'Đoàn Thanh niên', en: 'Youth union' },
  veterans_association: { vi: 'Hội Cựu chiến binh', en: 'Veterans association' },
  trade_union: { vi: 'Công đoàn', en: 'Trade union' },
  military: { vi: 'Quân đội', en: 'Military' },
  border_guard: { vi: 'Bộ đội Biên phòng', en: 'Border guard' },
  police: { vi: 'Công an', en: 'Police' },
  court: { vi: 'Tòa án', en: 'Court' },
  procuracy: { vi: 'Viện kiểm sát', en: 'Procuracy' },
  inspection: { vi: 'Thanh tra, kiểm tra', en: 'Inspection' },
  justice: { vi: 'Tư pháp, thi hành án', en: 'Justice' },
  education: { vi: 'Giáo dục', en: 'Education' },
  health: { vi: 'Y tế', en: 'Health' },
  labour: { vi: 'Lao động', en: 'Labour' },
  home_affairs: { vi: 'Nội vụ', en: 'Home affairs' },
  ethnic_affairs: { vi: 'Dân tộc', en: 'Ethnic affairs' },
  religion: { vi: 'Tôn giáo', en: 'Religion' },
  agriculture: { vi: 'Nông nghiệp, kiểm lâm', en: 'Agriculture' },
  environment: { vi: 'Tài nguyên và môi trường', en: 'Environment' },
  press: { vi: 'Báo chí', en: 'Press' },
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  other_government: { vi: 'Cơ quan nhà nước khác', en: 'Other state body' },
  other_organisation: { vi: 'Tổ chức khác', en: 'Other organisation' },
};

const REASON_WORDS: Record<Reason, string> = {
  'year-inferred': 'năm được suy ra từ nơi khác trong bài',
  'party-count-differs': 'bài nói số bên ký kết khác với số bên được nêu tên',
  'party-left-out': 'có cơ quan được nhắc cùng câu nhưng không được ghi là một bên',
  'date-beside-stamp': 'ngày diễn ra sau ngày đăng bài',
  'party-vague': 'một bên chỉ được nêu bằng tên ngành hoặc không rõ cấp',
  'body-unread': 'câu kể có tên cơ quan chưa đọc được',
  'date-unread': 'bài có in ngày nhưng chưa gắn được với văn bản',
  'count-unread': 'bài có in số nội dung nhưng chưa gắn được với văn bản',
  'period-unread': 'bài có in giai đoạn nhưng chưa gắn được với văn bản',
  'date-untold': 'chưa rõ ngày',
  'two-candidate-days': 'chỗ đọc được ngày còn nêu một ngày khác',
  'organisation-unplaced': 'câu kể hoặc tiêu đề nêu một bên chưa có trong bản ghi nào',
  'group-left-out': 'câu kể nêu thêm một nhóm cơ quan chưa được ghi là một bên',
  'party-place-untold': 'chưa rõ trường hoặc đồn ở đâu, dù các bên còn lại cùng một địa bàn',
  'text-count-differs': 'bài nói số văn bản được ký khác với số bản ghi',
  'period-left-over': 'câu kể có in một giai đoạn chưa gắn với bản ghi nào',
  'count-left-over': 'bài có in một số nội dung chưa gắn với bản ghi nào',
  'signing-left-out': 'bài còn câu nói về một lần ký chưa thuộc bản ghi nào',
  'one-party-only': 'chưa xác định được đủ hai bên',
  'parties-from-signers': 'các bên được suy ra từ chức vụ người ký',
  'parties-from-elsewhere': 'các bên được nêu ở câu khác, chưa chắc chắn',
  'two-candidate-periods': 'có nhiều giai đoạn có thể là của văn bản này',
  'type-unsaid': 'bài không nói rõ loại văn bản',
  'place-ambiguous': 'tên địa danh trùng nhau, bài không cho biết là nơi nào',
  'collective-party': 'một bên chỉ được nêu chung',
  'several-instruments': 'một câu nói về nhiều văn bản',
  'signing-without-record': 'có câu nói về ký kết nhưng chưa ghi nhận được',
  'no-coordination-told': 'bài không nói về văn bản phối hợp nào được ký, sơ kết, tổng kết hay triển khai',
  'signing-planned': 'việc ký kết mới là dự kiến',
  'signing-history': 'việc ký kết được nhắc lại như chuyện đã qua',
  'emulation-pledge': 'bài nói về giao ước thi đua',
  'business-agreement': 'bài nói về hợp đồng hoặc thỏa thuận với doanh nghiệp',
  'correction-reopened': 'bài nói khác với lúc có người sửa hoặc xác nhận',
};

/** Reasons for a second look; in English their meaning. */
export const REASON_LABELS = Object.fromEntries(
  Object.entries(REASONS).map(([code, en]) => [code, { vi: REASON_WORDS[code as Reason], en }]),
) as Record<Reason, Label>;
