import { findHitsInLines } from '../../text/find-hits-in-lines.ts';
import { spacedPattern } from '../../text/spaced-pattern.ts';
import type { DateMention } from './date-mention.ts';
import { findDateUse } from './find-date-use.ts';
import { PART_OF_DAY_SHADOW, readPartOfDay } from './read-part-of-day.ts';

const WEEKDAY =
  '((?:hom )?(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)(?: (?:vua qua|vua roi|tuan qua|tuan truoc|tuan nay))?,? {0,2}\\(?)?';
const TRIGGER = `(?:(${PART_OF_DAY_SHADOW})(?: som| muon| toi| cung)?,? {0,3})?${WEEKDAY}((?:hom )?(?:nay|qua|kia),? {0,2}\\(?|hom )?,? ?(ng?a ?y ?:? {0,2}(?:m[uo]ng )?|m[uo]ng )?`;
const NUMBERS = '(\\d{1,2}) ?([/.-]) ?(\\d{1,2})(?: ?\\6 ?(\\d{4}))?';
const WORDS = '(\\d{1,2}) ?(thang) ?(\\d{1,2})(?:(?:,? nam |[/.-])(\\d{4}))?';
const NUMERIC = spacedPattern(`\\b${TRIGGER}${NUMBERS}(?![\\d%])`, 'g');
const WORDED = spacedPattern(`\\b${TRIGGER}${WORDS}(?![\\d%])`, 'g');
const NUMBER_STROKE_NUMBER = /\d {0,5}[/.-] {0,5}\d/g;
const NUMBER_MONTH_NUMBER = /\d {0,5}thang {0,5}\d/g;

/**
 * `Chiều 5/3`, `Sáng 17.3`, `29-4`, `ngày 22/5/2017`, `Sáng nay (24/12)`, `Sáng qua (9.6)`, `Hôm qua (17/7)`, `ngày 29 tháng 05 năm 2017`.
 * A day and month without a year need a trigger, or every fraction and score would be a date.
 */
export function findPrintedDates(flat: string, shadow: string, source: 'text' | 'title'): DateMention[] {
  return [
    ...findHitsInLines(shadow, NUMBER_STROKE_NUMBER, NUMERIC),
    ...findHitsInLines(shadow, NUMBER_MONTH_NUMBER, WORDED),
  ].flatMap((hit) => readHit(hit, flat, shadow, source));
}

function readHit(
  hit: RegExpExecArray,
  flat: string,
  shadow: string,
  source: 'text' | 'title',
): DateMention[] {
  const [all, part, weekday, today, dayWord, day, separator, month, year] = hit;
  const start = hit.index + (/^[ ,]*/.exec(all)?.[0].length ?? 0);
  const end = hit.index + all.length;
  const partOfDay = part === undefined ? undefined : readPartOfDay(flat.slice(start, start + 8));
  const isTriggered =
    [today, dayWord, year, partOfDay].some((word) => word !== undefined) ||
    separator === 'thang' ||
    isWeekday(weekday, shadow, start) ||
    part === 'trua';
  const value = {
    year: numberOf(year),
    month: Number(month),
    day: Number(day),
    partOfDay,
    daysBefore: undefined,
  };
  if (!isTriggered || !isCalendarDay(value) || isPartOfNumber(shadow, start, end)) return [];
  const isUntil = part !== undefined && partOfDay === undefined && part !== 'trua';
  const told = partOfDay === undefined ? findDateUse(flat, shadow, start, end) : 'event';
  const use = isUntil ? 'bound' : told;
  return [{ rule: 'printed-date', value: { ...value, use }, spans: [{ source, start, end }] }];
}

/** "Chủ nhật vừa rồi (4/8)", "thứ Bảy, 4-8": the comma or bracket behind it tells a weekday from "đứng thứ hai". */
function isWeekday(weekday: string | undefined, shadow: string, start: number): boolean {
  if (weekday === undefined || !/[,(] {0,2}$/.test(weekday.trimEnd())) return false;
  return !/(?:dung|xep|hang|lan|loai|nhom|quy che|chuong trinh|van ban) $/.test(
    shadow.slice(Math.max(0, start - 14), start),
  );
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function isCalendarDay({
  day,
  month,
  year,
}: {
  day: number;
  month: number;
  year: number | undefined;
}): boolean {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  return year === undefined || (year >= 1900 && year <= 2100);
}

/** Inside `17.3.5`, `1/5/2/…` or a document's number. */
function isPartOfNumber(shadow: string, start: number, end: number): boolean {
  return (
    /[\d/.]$/.test(shadow.slice(Math.max(0, start - 1), start)) || /^[/.-]\d/.test(shadow.slice(end, end + 2))
  );
}
