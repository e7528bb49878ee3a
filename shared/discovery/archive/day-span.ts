import { vietnamDay } from '../../calendar/vietnam-time.ts';

/** Days, both inclusive, as `yyyy-mm-dd`. */
export interface DaySpan {
  first: string;
  last: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** The day that a teaser tells is that of the event, or of the last change: near the day of publication, not it. */
const NEAR_DAYS = 31;

/**
 * Days in the address of an article: /2019/03/05/, /2019/3/, /201903/, -20190305, -20190305101500. Not slug-201903 nor
 * slug-2019-3, which are as often the number of an article.
 */
const IN_ADDRESS =
  /\/(?<year>20[0-3]\d)\/(?<month>0?[1-9]|1[0-2])\/(?:(?<day>0?[1-9]|[12]\d|3[01])\/)?|\/(?<year2>20[0-3]\d)(?<month2>0[1-9]|1[0-2])\/|[/_-](?<year3>20[0-3]\d)(?<month3>0[1-9]|1[0-2])(?<day3>0[1-9]|[12]\d|3[01])(?:\d{6,9})?(?=[/_.-]|$)/;
/** Months in the address of a sitemap, whose names hold no other numbers of this form: news-2019-3, 2019_03, 201903. */
const IN_SITEMAP = /(?<!\d)(?<year>20[0-3]\d)[/_.-]?(?<month>0[1-9]|1[0-2]|(?<=[/_.-])[1-9])(?!\d)/;
/** Days as Vietnamese pages print them: 05/03/2019, 5-3-2019, 05.03.2019. */
const PRINTED =
  /(?<!\d)(?<day>0?[1-9]|[12]\d|3[01])[/.-](?<month>0?[1-9]|1[0-2])[/.-](?<year>20[0-3]\d)(?!\d)/;

/** @returns the day or the month that an address names, or undefined */
export function findDaysOfAddress(url: string): DaySpan | undefined {
  const groups = IN_ADDRESS.exec(new URL(url).pathname)?.groups;
  if (!groups) return undefined;
  const { year, month, day, year2, month2, year3, month3, day3 } = groups;
  return spanOf(year ?? year2 ?? year3, month ?? month2 ?? month3, day ?? day3);
}

/** @returns the month that the address of a sitemap names, or undefined */
export function findMonthOfSitemap(url: string): DaySpan | undefined {
  const groups = IN_SITEMAP.exec(new URL(url).pathname)?.groups;
  return groups && spanOf(groups.year, groups.month, undefined);
}

/** @returns the days around the one printed in a text, or undefined */
export function findDaysNearText(text: string | null): DaySpan | undefined {
  const groups = PRINTED.exec(text ?? '')?.groups;
  const span = groups && spanOf(groups.year, groups.month, groups.day);
  return span && widen(span);
}

/**
 * @returns the days that a moment has in UTC and in Vietnam. Sitemaps write the latter in either, or without a zone; left
 * out for the other one's day, what came out in the night would be lost
 */
export function findDaysOfMoment(moment: Date): DaySpan {
  return { first: moment.toISOString().slice(0, 10), last: vietnamDay(moment) };
}

export function widen({ first, last }: DaySpan): DaySpan {
  return { first: shiftDay(first, -NEAR_DAYS), last: shiftDay(last, NEAR_DAYS) };
}

export function shiftDay(day: string, byDays: number): string {
  return new Date(Date.parse(day) + byDays * DAY_MS).toISOString().slice(0, 10);
}

/** @param day undefined for a whole month */
function spanOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): DaySpan | undefined {
  if (year === undefined || month === undefined) return undefined;
  const monthIndex = Number(month) - 1;
  const first = new Date(Date.UTC(Number(year), monthIndex, Number(day ?? 1)));
  // 31 February is no day.
  if (first.getUTCMonth() !== monthIndex) return undefined;
  const last = day === undefined ? new Date(Date.UTC(Number(year), monthIndex + 1, 0)) : first;
  return { first: first.toISOString().slice(0, 10), last: last.toISOString().slice(0, 10) };
}
