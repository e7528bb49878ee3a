import type { Candidate } from '../candidate.ts';
import { type DaySpan, findDaysNearText, findDaysOfAddress, findDaysOfMoment } from './day-span.ts';

/**
 * Where an article stands to a range of days, as far as what names it tells.
 *
 * - `changed-later`: it was changed after the range, and nothing tells when it was published
 */
export type Place = 'in' | 'before' | 'after' | 'changed-later' | 'undated';

/** What an archive tells of an article's times. */
export interface ToldTimes {
  publishedAt: Date | null;
  /** A site that moves house writes a new one into every entry, so it bounds the time of publication from above only. */
  changedAt: Date | null;
}

const UNTOLD: ToldTimes = { publishedAt: null, changedAt: null };

export function placeInRange(range: DaySpan, candidate: Candidate, times: ToldTimes = UNTOLD): Place {
  const told = findDaysOfAddress(candidate.url);
  if (told) return compare(range, told);
  const { publishedAt, changedAt } = times;
  if (publishedAt) return compare(range, findDaysOfMoment(publishedAt));
  const near = findDaysNearText(candidate.summary);
  if (!changedAt) return near ? compare(range, near) : 'undated';
  const place = compare(range, findDaysOfMoment(changedAt));
  return place === 'after' ? 'changed-later' : place;
}

/** @param days on one of which the article was published */
function compare(range: DaySpan, days: DaySpan): 'in' | 'before' | 'after' {
  if (days.last < range.first) return 'before';
  return days.first > range.last ? 'after' : 'in';
}
