import { REASONS, type Reason } from '../shared/extraction/reasons.ts';

/** Reasons for a second look, in Vietnamese: each of them, or the type check fails. */
const WORDS: Record<Reason, string> = {
  'year-inferred': 'năm được suy ra từ nơi khác trong bài',
  'party-count-differs': 'bài nói số bên ký kết khác với số bên được nêu tên',
  'party-left-out': 'có cơ quan được nhắc cùng câu nhưng không được ghi là một bên',
  'date-beside-stamp': 'ngày diễn ra sau ngày đăng bài',
  'one-party-only': 'chưa xác định được đủ hai bên',
  'parties-from-signers': 'các bên được suy ra từ chức vụ người ký',
  'parties-from-elsewhere': 'các bên được nêu ở câu khác',
  'two-candidate-periods': 'có nhiều giai đoạn có thể là của văn bản này',
  'type-unsaid': 'bài không nói rõ loại văn bản',
  'place-ambiguous': 'tên địa danh trùng nhau, bài không cho biết là nơi nào',
  'collective-party': 'một bên chỉ được nêu chung',
  'several-instruments': 'một câu nói về nhiều văn bản',
  'signing-without-record': 'có câu nói về ký kết nhưng chưa ghi nhận được',
  'signing-planned': 'việc ký kết mới là dự kiến',
  'signing-history': 'việc ký kết được nhắc lại như chuyện đã qua',
  'emulation-pledge': 'bài nói về giao ước thi đua',
  'business-agreement': 'bài nói về hợp đồng hoặc thỏa thuận với doanh nghiệp',
};

/** Where a value that is not printed as such was concluded from. */
const SOURCES: Record<string, string> = {
  publishedAt: 'ngày đăng bài',
  article: 'địa bàn nói trong bài',
  url: 'địa chỉ của trang',
  action: 'hoạt động được kể',
  anniversary: 'ngày kỷ niệm',
};

/** @param reason a code, perhaps with a detail after a colon */
export function showReason(reason: string): string {
  const code = reason.split(':')[0] ?? reason;
  return isReason(code) ? WORDS[code] : reason;
}

function isReason(code: string): code is Reason {
  return Object.hasOwn(REASONS, code);
}

export function showInferredFrom(source: string): string {
  return Object.hasOwn(SOURCES, source) ? (SOURCES[source] ?? source) : source;
}
