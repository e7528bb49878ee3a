import { findHits } from '../../text/find-hits.ts';
import { spacedPattern } from '../../text/spaced-pattern.ts';
import type { DateMention } from './date-mention.ts';
import { readPartOfDay } from './read-part-of-day.ts';

const RELATIVE = spacedPattern(
  String.raw`\b(?:(sang|chieu|toi|dem) )?(hom nay|hom qua|hom kia|nay|qua)(?! ?,? ?\(?(?:ngay )?\d{1,2} ?[/.-] ?\d)(?=[\s,.;:()]|$)`,
  'g',
);
const DAYS_BEFORE: Record<string, number> = { 'hôm nay': 0, nay: 0, 'hôm qua': 1, qua: 1, 'hôm kia': 2 };

/** `Sáng nay`, `hôm nay`, `chiều qua`, `hôm qua`: only the page's own day says which day that is. */
export function findRelativeDays(flat: string, shadow: string, source: 'text' | 'title'): DateMention[] {
  return findHits(shadow, RELATIVE).flatMap((hit) => {
    const [all, part, day] = hit;
    const start = hit.index;
    const end = start + all.length;
    const partOfDay = part === undefined ? undefined : readPartOfDay(flat.slice(start, start + 8));
    const daysBefore = DAYS_BEFORE[flat.slice(end - (day?.length ?? 0), end).toLowerCase()];
    const isBare = part === undefined && !day?.startsWith('hom');
    if (daysBefore === undefined || isBare || (part !== undefined && partOfDay === undefined)) return [];
    const value = {
      year: undefined,
      month: undefined,
      day: undefined,
      partOfDay,
      daysBefore,
      use: 'event' as const,
    };
    return [{ rule: 'relative-day', value, spans: [{ source, start, end }] }];
  });
}
