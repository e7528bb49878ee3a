import type { DateUse } from './date-mention.ts';

const CITED =
  /(?:\bso:? ?\d\S*[^;.\n]{0,40}|\b(?:nghi quyet|chi thi|quyet dinh|ket luan|nghi dinh|thong tu|cong van|thong bao|luat)\b[^;.,\n]{0,30}|\d[/-][a-z][a-z0-9/-]{0,40}),? ?\(?$/;
const BOUND =
  /\b(?:tu|ke tu|tinh tu|tinh den|den het|den|toi|truoc|sau|het|cham nhat(?: la)?|hieu luc|thanh lap|han cuoi)(?: vao)? ?$/;
/** "ngày 15/3 tới": a day ahead. */
const COMING = /^,? (?:toi|sap)\b/;
const RANGE_BEFORE = /\d ?[-–] ?$/;
const RANGE_AFTER = /^ ?(?:-|den|toi) ?(?:het )?(?:ngay )?\d{1,2} ?[/.-] ?\d{1,2}/;

/**
 * @param shadow folded text that holds the date at `[start, end)`
 * @returns what the words before and after say the date is of
 */
export function findDateUse(shadow: string, start: number, end: number): DateUse {
  const before = shadow.slice(Math.max(0, start - 80), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (RANGE_BEFORE.test(line) && /\d{4} ?[-–] ?$/.test(line)) return 'anniversary';
  if (RANGE_BEFORE.test(line) || BOUND.test(line)) return 'bound';
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
