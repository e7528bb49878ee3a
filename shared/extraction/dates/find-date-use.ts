import { endPattern, startPattern } from '../../text/bound-pattern.ts';
import type { DateUse } from './date-mention.ts';

const CITED =
  /(?:\bso:? ?\d\S*[^;.\n]{0,40}|\b(?:nghi quyet|chi thi|quyet dinh|ket luan|nghi dinh|thong tu|cong van|thong bao|luat(?! gia| su))\b[^;.,\n]{0,30}(?!,)|\d[/-][a-z][a-z0-9/-]{0,40}),? ?\(?$/;
/** On the printed words: folding makes "từ" of the end of "thờ tự". */
const BOUND = endPattern(
  /(?<!\p{L})(?:từ|đến|tới|trước|sau|hết|chậm nhất(?: là)?|hiệu lực|thành lập|hạn cuối)(?: vào)? ?$/iu,
);
/** "Kể từ ngày 15/3, A và B có thêm một chương trình phối hợp": the day of the signing, told by what it began. */
const SINCE_THEN =
  /^,? [^.;\n]{0,120}?(?:co them|chinh thuc co|bat dau co|(?:da )?co chung|co rieng) (?:mot |hai |ban |\d+ )*(?:chuong trinh|quy che|ke hoach|thoa thuan|nghi quyet|bien ban|van ban)/;
/** "ngày 15/3 tới": a day ahead. */
const COMING = startPattern(/^,? (?:toi|sap)\b/);
const RANGE_BEFORE = endPattern(/\d ?[-–] ?$/);
const RANGE_AFTER = startPattern(/^ ?(?:-|den|toi) ?(?:het )?(?:ngay )?\d{1,2} ?[/.-] ?\d{1,2}/);

/**
 * @param flat text that holds the date at `[start, end)`
 * @param shadow the same, folded
 * @returns what the words before and after say the date is of
 */
export function findDateUse(flat: string, shadow: string, start: number, end: number): DateUse {
  const before = shadow.slice(Math.max(0, start - 80), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (RANGE_BEFORE.test(line) && /\d{4} ?[-–] ?$/.test(line)) return 'anniversary';
  if (RANGE_BEFORE.test(line) || BOUND.test(flat.slice(Math.max(0, start - 24), start)))
    return /(?:^|[^a-z])tu (?:ngay )?$/.test(line) && SINCE_THEN.test(shadow.slice(end, end + 200))
      ? 'event'
      : 'bound';
  if (RANGE_AFTER.test(shadow.slice(end, end + 24)))
    return /\d{4}$/.test(shadow.slice(start, end)) ? 'anniversary' : 'bound';
  if (COMING.test(shadow.slice(end, end + 8))) return 'bound';
  return isCited(line) ? 'document' : 'event';
}

/** A document's number or name shortly before, with no part of another clause between. */
function isCited(line: string): boolean {
  const near = line.slice(-70);
  return CITED.test(near) && !/[,;] (?:sang|chieu|toi|hom)\b[^,;]*$/.test(near);
}
