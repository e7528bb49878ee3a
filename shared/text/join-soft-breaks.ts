/**
 * Lines that a page broke in the middle of a sentence ("Ủy⏎ban MTTQ", "năm⏎2026"). Only the words on both sides
 * decide, never the number of blank lines, which pages change at will.
 */
const SENTENCE_END = /[.!?…:;”"|\])]$/;
const UNFINISHED =
  /(?:^| )(?:năm|ngày|tháng|số|của|và|với|giữa|cho|các|những|trên|về|tại|là|đồng chí|ông|bà|tỉnh|huyện|xã|thành phố|quận|phường|thị xã|thị trấn|Ban|Ủy|Uỷ|Hội|Bộ|Sở|Công|Phó|Bí|Chủ|Trưởng|Viện|Tòa|Toà|Liên đoàn|Đoàn)$/;
const STARTS_LOWER = /^[\p{Ll}]/u;
const BULLET = /^[-–—•*+●▪]/;

/**
 * @param text stored text
 * @returns the text with each soft break (newline and blanks around it) as spaces: same length, same offsets
 */
export function joinSoftBreaks(text: string): string {
  let joined = '';
  let from = 0;
  const breaks = /[ \t]*\n[ \t\n]*/g;
  for (let hit = breaks.exec(text); hit !== null; hit = breaks.exec(text)) {
    const end = hit.index + hit[0].length;
    const softened = isSoft(text, hit.index, end) ? ' '.repeat(hit[0].length) : hit[0];
    joined += text.slice(from, hit.index) + softened;
    from = end;
  }
  return joined + text.slice(from);
}

function isSoft(text: string, end: number, start: number): boolean {
  const before = text.slice(Math.max(text.lastIndexOf('\n', end - 1) + 1, end - 40), end);
  const after = text.slice(start, start + 2);
  if (before === '' || after === '' || SENTENCE_END.test(before) || BULLET.test(after)) return false;
  return STARTS_LOWER.test(after) || UNFINISHED.test(before);
}
