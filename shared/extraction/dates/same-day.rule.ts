import { findHits } from '../../text/find-hits.ts';
import { spacedPattern } from '../../text/spaced-pattern.ts';
import type { ArticleView } from '../engine/article-view.ts';
import { headOf } from '../engine/mention.ts';
import type { DateMention } from './date-mention.ts';
import { PART_OF_DAY_SHADOW, readPartOfDay } from './read-part-of-day.ts';

const SAME_DAY = spacedPattern(
  String.raw`\b(?:(${PART_OF_DAY_SHADOW}) )?cung ngay\b(?! (?:ky niem|le|truyen|\d))`,
  'g',
);

/**
 * "Chiều cùng ngày", "Cùng ngày,": the day told last before it, with a part of the day of its own or none.
 *
 * @param dates in order of appearance
 * @returns the same with these days among them
 */
export function resolveSameDays(view: ArticleView, dates: DateMention[]): DateMention[] {
  const resolved = [...dates];
  for (const hit of findHits(view.shadow, SAME_DAY)) {
    const start = hit.index;
    const partOfDay = hit[1] === undefined ? undefined : readPartOfDay(view.flat.slice(start, start + 8));
    const last = dates.findLast(
      (date) => isEventBefore(date, start) && headOf(date).start >= view.body.start,
    );
    if (last === undefined || (hit[1] !== undefined && partOfDay === undefined)) continue;
    const spans = [{ source: 'text' as const, start, end: start + hit[0].length }, ...last.spans];
    resolved.push({ rule: 'same-day', value: { ...last.value, partOfDay }, spans });
  }
  return resolved.sort((a, b) => orderOf(a) - orderOf(b));
}

function isEventBefore(date: DateMention, at: number): boolean {
  const { source, start } = headOf(date);
  return source === 'text' && start < at && date.value.use === 'event' && date.value.day !== undefined;
}

function orderOf(date: DateMention): number {
  const { source, start } = headOf(date);
  return source === 'title' ? start - 1e9 : start;
}
