import type { ArchivePage } from '../../contracts/backfill.contract.ts';
import type { Portal } from '../../contracts/portal.contract.ts';
import type { Sitemap } from '../read-sitemap.ts';
import { type DaySpan, findDaysOfMoment, findMonthOfSitemap, shiftDay, widen } from './day-span.ts';

/** @returns where the reading of a portal's archive begins, in order; feeds tell only of the last days */
export function listFirstPages(portal: Portal, range: DaySpan): ArchivePage[] {
  return [
    ...portal.archives.map(({ url }) => ({ kind: 'day' as const, archive: url, day: range.first })),
    ...portal.sitemaps.map((url) => ({ kind: 'sitemap' as const, url, nested: false })),
    ...portal.listings.map(({ url, links }) => listingPage(url, links, null)),
  ];
}

export function listingPage(
  url: string,
  links: string | undefined,
  ofDay: string | null,
): Extract<ArchivePage, { kind: 'listing' }> {
  return { kind: 'listing', url, ...(links === undefined ? {} : { links }), tooOld: 0, recent: [], ofDay };
}

/**
 * @param template with {yyyy}, {mm}, {dd}, or {m}, {d} without the leading zero
 * @returns its address for a day, and the day for the address after it
 */
export function findDayPage(template: string, day: string): { url: string; nextDay: string } {
  const [year = '', month = '', date = ''] = day.split('-');
  const parts: Record<string, string> = {
    yyyy: year,
    mm: month,
    dd: date,
    m: String(Number(month)),
    d: String(Number(date)),
  };
  const url = template.replace(/\{(yyyy|mm?|dd?)\}/g, (_, part: string) => parts[part] ?? '');
  const isDaily = /\{dd?\}/.test(template);
  const nextMonth = new Date(Date.UTC(Number(year), Number(month), 1)).toISOString().slice(0, 10);
  return { url, nextDay: isDaily ? shiftDay(day, 1) : nextMonth };
}

/** @returns the sitemaps of an index that may name articles of the range */
export function findSitemapsInRange(
  { sitemaps }: Extract<Sitemap, { kind: 'index' }>,
  range: DaySpan,
): ArchivePage[] {
  return sitemaps
    .filter(({ url, changedAt }) => {
      // What was changed last before the range names nothing of it.
      if (changedAt && findDaysOfMoment(changedAt).last < range.first) return false;
      const named = findMonthOfSitemap(url);
      const days = named && widen(named);
      return !days || (days.last >= range.first && days.first <= range.last);
    })
    .map(({ url }) => ({ kind: 'sitemap', url, nested: true }));
}
