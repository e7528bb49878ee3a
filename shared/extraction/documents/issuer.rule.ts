import { findHits } from '../../text/find-hits.ts';
import { ISSUER_START } from './document-words.ts';

const OF = /^[\s,;)]*(?:do |được )?(?:của|do)\s+/iu;
/** Where the issuer's name ends. */
const STOP =
  /\s(?:về|lại|cũng|nhằm|để|ban hành|ký|gắn|đã|trong|và các|với|được|theo|trên|là|có|vận động|tổ chức|phối hợp|yêu cầu|phát động|giao|triển khai|đi|vào|vẫn|nay|qua)(?=\s)|[.;:“”"]|,(?=\s)|\s\((?!khó[aá]|khoá)|\s-\s|\s–\s|$/giu;
/** The central bodies end where their names do, whatever comes next. */
const CENTRAL =
  /^(?:Ban Bí thư(?: Trung ương(?: Đảng)?)?|Bộ Chính trị|Thủ tướng(?: Chính phủ)?|Chính phủ(?! và)|Quốc hội|Ban Chấp hành Trung ương(?: Đảng)?)(?:,? \(?khó[aá] [IVXLC]+\)?|,? \(?khoá [IVXLC]+\)?)?(?=[\s,.;)]|$)/u;
const MAX_CHARS = 140;

/** @returns the body after "của", with joint issuers ("Bộ Y tế, Bộ Giáo dục và Đào tạo") as one name */
export function readIssuer(
  words: string,
  from: number,
  limit: number,
): { name: string; start: number; end: number } | undefined {
  const slice = words.slice(from, Math.min(limit, from + MAX_CHARS));
  const of = OF.exec(slice);
  if (of === null) return undefined;
  const rest = slice.slice(of[0].length);
  if (!ISSUER_START.test(rest)) return undefined;
  const central = CENTRAL.exec(rest);
  let end = 0;
  for (const stop of findHits(rest, STOP)) {
    end = stop.index;
    if (stop[0] !== ',' || !ISSUER_START.test(rest.slice(end + 1).trimStart())) break;
  }
  if (central !== null && !/^ (?:và|,)/.test(rest.slice(central[0].length))) end = central[0].length;
  const printed = rest
    .slice(0, end)
    .trim()
    .replace(/\s(?:và|,)$/u, '');
  const name = printed.includes('(') ? printed : printed.replace(/\).*$/u, '');
  const start = from + of[0].length;
  return name === '' ? undefined : { name: name.replace(/\s+/g, ' '), start, end: start + name.length };
}
