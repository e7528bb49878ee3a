import type { Candidate } from '../candidate.ts';
import { type DaySpan, findDaysNearText, findDaysOfAddress, findDaysOfMoment } from './day-span.ts';

/** Where an article stands to a range of days, as far as what names it tells. */
export type Place = 'in' | 'before' | 'after' | 'undated';

/**
 * @param changedAt as a sitemap tells it: an article is never published after its last change, and most are not changed
 *   later
 */
export function placeInRange(range: DaySpan, candidate: Candidate, changedAt: Date | null = null): Place {
  const told = findDaysOfAddress(candidate.url);
  if (told) return compare(range, told);
  if (changedAt) return compare(range, findDaysOfMoment(changedAt));
  const near = findDaysNearText(candidate.summary);
  return near ? compare(range, near) : 'undated';
}

/** @param days on one of which the article was published */
function compare(range: DaySpan, days: DaySpan): Place {
  if (days.last < range.first) return 'before';
  return days.first > range.last ? 'after' : 'in';
}
