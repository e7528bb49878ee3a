import { endPattern, startPattern } from './bound-pattern.ts';

/**
 * Lines that a page broke in the middle of a sentence ("Ủy⏎ban MTTQ", "năm⏎2026"). Only the words on both sides
 * decide, never the number of blank lines, which pages change at will.
 */
const SENTENCE_END = /[.!?…:;”"|\])]$/;
/** Words that nothing can end with, whatever comes next. */
const UNFINISHED = endPattern(
  /(?:^| )(?:của|và|với|giữa|cho|các|những|trên|về|tại|là|đồng chí|ông|bà|Hội Liên hiệp|Hội Cựu|Hội Nông|Liên hiệp|Liên đoàn Lao|Mặt trận Tổ|Bộ đội Biên|Bảo hiểm xã|Viện Kiểm sát|Viện kiểm sát|Ban Thường|Bộ Chỉ huy|Ban Chỉ huy|Đoàn Thanh niên Cộng sản)$/,
);
/** Words that a number follows; "6 tháng cuối năm" may well end a headline. */
const NUMBERED = endPattern(/(?:^| )(?:năm|ngày|tháng|số|giai đoạn|nhiệm kỳ)$/);
/** Heads of names, which end headings too ("Công an xã, phường"): only a full line that goes on in mixed case. */
const HEAD =
  /(?:^| )(?:tỉnh|huyện|xã|thành phố|quận|phường|thị xã|thị trấn|Ban|Ủy|Uỷ|Hội|Bộ|Sở|Công|Phó|Bí|Chủ|Trưởng|Viện|Tòa|Toà|Liên đoàn|Đoàn|Việt)$/;
/** A dash or comma in front of the break holds the sentence open. */
const DANGLING = endPattern(/[\p{L}\d)”"]\s?(?:,|–|—| -)$/u);
const FULL_LINE_CHARS = 50;
const STARTS_NAME = /^\p{Lu}\p{Ll}/u;
const STARTS_LOWER = startPattern(/^[\p{Ll}]/u);
/** "… > Tin xã, phường⏎Thứ sáu, 11/11/2022": a page's own line. */
const STARTS_STAMP = startPattern(/^(?:Thứ |Chủ nhật|Ngày đăng)/);
const BULLET = startPattern(/^[-–—•*+●▪]/);

/**
 * @param text stored text
 * @returns the text with each soft break (newline and blanks around it) as spaces: same length, same offsets
 */
export function joinSoftBreaks(text: string): string {
  let joined = '';
  let from = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', from)) {
    let start = at;
    let end = at + 1;
    while (start > from && isBlank(text.charCodeAt(start - 1))) start -= 1;
    while (end < text.length && isBlank(text.charCodeAt(end))) end += 1;
    const softened = isSoft(text, start, end) ? ' '.repeat(end - start) : text.slice(start, end);
    joined += text.slice(from, start) + softened;
    from = end;
  }
  return joined + text.slice(from);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09;
}

function isSoft(text: string, start: number, end: number): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(Math.max(lineStart, start - 40), start);
  const after = text.slice(end, end + 8);
  if (before === '' || after === '' || SENTENCE_END.test(before) || BULLET.test(after)) return false;
  if (STARTS_LOWER.test(after) || UNFINISHED.test(before) || DANGLING.test(before)) return true;
  if (NUMBERED.test(before)) return /^\d/.test(after);
  if (STARTS_STAMP.test(after)) return false;
  return start - lineStart >= FULL_LINE_CHARS && STARTS_NAME.test(after) && HEAD.test(before);
}
