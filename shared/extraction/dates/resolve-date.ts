import type { ArticleView } from '../engine/article-view.ts';
import type { Detail } from '../engine/mention.ts';
import type { DateMention } from './date-mention.ts';

/** A calendar date as the record keeps it, with what its year was concluded from. */
export interface ResolvedDate {
  /** `YYYY-MM-DD` or `YYYY-MM`. */
  date: string;
  inferredFrom: string | undefined;
  /** Where the year stands when it is not beside the day. */
  yearFrom: Detail | undefined;
}

/** The page is from the days after the event; a day later than this after it belongs to the year before. */
const LATEST_AHEAD_DAYS = 3;
const DAY_MS = 86_400_000;

/** The day that a mention means, or undefined when nothing fixes its year. */
export function resolveDate(
  mention: DateMention,
  view: ArticleView,
  dates: DateMention[],
): ResolvedDate | undefined {
  const { year, month, day, daysBefore } = mention.value;
  const published = view.publishedAt;
  const publishedDay = published?.value.slice(0, 10);
  if (daysBefore !== undefined) {
    if (publishedDay === undefined || publishedDay.length < 10 || published === undefined) return undefined;
    const moved = new Date(Date.parse(publishedDay) - daysBefore * DAY_MS).toISOString().slice(0, 10);
    return {
      date: moved,
      inferredFrom: 'publishedAt',
      yearFrom: yearDetail(published.rule, published.spans),
    };
  }
  if (month === undefined) return undefined;
  if (year !== undefined) return withYear(year, month, day);
  if (published !== undefined && publishedDay !== undefined && day !== undefined) {
    const known = { ...yearBefore(publishedDay, month, day), inferredFrom: 'publishedAt' };
    return { ...known, yearFrom: yearDetail(published.rule, published.spans) };
  }
  if (published !== undefined && publishedDay !== undefined) {
    const [publishedYear = 0, publishedMonth = 0] = publishedDay.split('-').map(Number);
    const date = `${month > publishedMonth ? publishedYear - 1 : publishedYear}-${pad(month)}`;
    return { date, inferredFrom: 'publishedAt', yearFrom: yearDetail(published.rule, published.spans) };
  }
  return day === undefined ? undefined : withAnniversaryYear(mention, dates);
}

function yearDetail(rule: string, spans: Detail['spans']): Detail {
  return { field: 'date', rule, spans };
}

function withYear(year: number, month: number, day: number | undefined): ResolvedDate | undefined {
  const date = day === undefined ? `${year}-${pad(month)}` : `${year}-${pad(month)}-${pad(day)}`;
  if (day !== undefined && Number.isNaN(Date.parse(date))) return undefined;
  return { date, inferredFrom: undefined, yearFrom: undefined };
}

/** The last such day that is not clearly after the page's own day. */
function yearBefore(publishedDay: string, month: number, day: number): { date: string } {
  const year = Number(publishedDay.slice(0, 4));
  const sameYear = `${year}-${pad(month)}-${pad(day)}`;
  const ahead = (Date.parse(sameYear) - Date.parse(publishedDay)) / DAY_MS;
  return { date: ahead > LATEST_AHEAD_DAYS ? `${year - 1}-${pad(month)}-${pad(day)}` : sameYear };
}

/** "(3/3/1989 - 3/3/2017)": a commemoration tells the year of the days around it when the page tells none. */
function withAnniversaryYear(mention: DateMention, dates: DateMention[]): ResolvedDate | undefined {
  const { month = 0, day = 0 } = mention.value;
  const years = dates.filter(({ value }) => value.use === 'anniversary' && value.year !== undefined);
  const latest = years.sort((a, b) => (b.value.year ?? 0) - (a.value.year ?? 0))[0];
  if (latest?.value.year === undefined || latest.value.month === undefined) return undefined;
  if (Math.abs((latest.value.month - month) * 30 + ((latest.value.day ?? 15) - day)) > 31) return undefined;
  const resolved = withYear(latest.value.year, month, day);
  if (resolved === undefined) return undefined;
  return { ...resolved, inferredFrom: 'anniversary', yearFrom: yearDetail('anniversary-year', latest.spans) };
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
