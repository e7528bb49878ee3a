import { REASONS, type Reason } from '../shared/extraction/reasons.ts';

/** Reasons for a second look, in Vietnamese. One that has no words here yet is told in English. */
const WORDS: Partial<Record<Reason, string>> = {
  'year-inferred': 'năm được suy ra',
  'date-from-lead': 'ngày nằm ở câu khác với câu nói về hoạt động',
  'one-party-only': 'chưa xác định được đủ hai bên',
  'parties-from-signers': 'các bên được suy ra từ chức vụ người ký',
  'parties-from-elsewhere': 'các bên được nêu ở câu khác',
  'two-candidate-periods': 'có nhiều giai đoạn có thể là của văn bản này',
  'period-from-elsewhere': 'giai đoạn được nêu ở câu khác',
  'type-unsaid': 'bài không nói rõ loại văn bản',
  'place-ambiguous': 'tên địa danh trùng nhau, bài không cho biết là nơi nào',
  'collective-party': 'một bên chỉ được nêu chung',
  'several-instruments': 'một câu nói về nhiều văn bản',
  'count-uncertain': 'số nội dung có thể thuộc văn bản khác',
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
  return isReason(code) ? (WORDS[code] ?? REASONS[code]) : reason;
}

function isReason(code: string): code is Reason {
  return Object.hasOwn(REASONS, code);
}

export function showInferredFrom(source: string): string {
  return Object.hasOwn(SOURCES, source) ? (SOURCES[source] ?? source) : source;
}
