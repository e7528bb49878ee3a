import { findHitsInLines } from '../../text/find-hits-in-lines.ts';
import { spacedPattern } from '../../text/spaced-pattern.ts';
import type { DateMention } from './date-mention.ts';
import { findDateUse } from './find-date-use.ts';

const MONTH = spacedPattern(
  String.raw`\b(?:trong|vao|hoi|dau|giua|cuoi)? ?thang (\d{1,2})(?: ?(?:\/|-|\.|,? ?nam) ?(\d{4})\b| (?:vua (?:qua|roi)|qua)\b(?= ?[,.;]))`,
  'g',
);
const MONTH_NUMBER = /thang {1,5}\d/g;
const DAY_BEFORE = /\d ?$/;

/**
 * `tháng 5/2019`, `cuối tháng 10-2025`, `tháng 3 năm 2018`: a month with its year and no day before it; `tháng 9 vừa qua` is the last one
 * before the page's day.
 */
export function findMonths(flat: string, shadow: string, source: 'text' | 'title'): DateMention[] {
  return findHitsInLines(shadow, MONTH_NUMBER, MONTH).flatMap((hit) => {
    const month = Number(hit[1]);
    const start = hit.index + (hit[0].length - hit[0].trimStart().length);
    const end = hit.index + hit[0].length;
    if (month < 1 || month > 12 || DAY_BEFORE.test(shadow.slice(Math.max(0, hit.index - 2), hit.index)))
      return [];
    const use = findDateUse(flat, shadow, start, end);
    const value = {
      year: hit[2] === undefined ? undefined : Number(hit[2]),
      month,
      day: undefined,
      partOfDay: undefined,
      daysBefore: undefined,
      use,
    };
    return [{ rule: 'month-only', value, spans: [{ source, start, end }] }];
  });
}
