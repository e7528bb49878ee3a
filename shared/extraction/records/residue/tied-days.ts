import { resolveDate } from '../../dates/resolve-date.ts';
import type { ArticleView, Stretch } from '../../engine/article-view.ts';
import { headOf } from '../../engine/mention.ts';
import type { Draft } from '../draft.ts';
import type { Findings } from './findings.ts';

const DAY_MS = 86_400_000;
/** Days further apart are not two tellings of one event. */
const FARTHEST_DAYS = 75;

/**
 * Whether the sentence, or paragraph, that the record's day was read in tells another day of an event. A day written out
 * with its year is surer than one told by its distance from the page's stamp, so the latter does not contest it.
 */
export function hasTiedDays(
  view: ArticleView,
  { date, tellings: [best] }: Draft,
  { dates }: Findings,
): boolean {
  const chosen = date?.resolved?.date;
  if (date === undefined || chosen === undefined || best === undefined) return false;
  const head = headOf(date.mention);
  if (head.source !== 'text') return false;
  const { sentence } = best;
  const isOwn = sentence.source === 'text' && isWithin(head.start, sentence);
  const stretch = isOwn ? sentence : view.paragraphs.find((paragraph) => isWithin(head.start, paragraph));
  if (stretch === undefined) return false;
  const isWritten = date.mention.value.year !== undefined;
  return dates.some((other) => {
    const { use, day, daysBefore } = other.value;
    const place = headOf(other);
    if (place.source !== 'text' || !isWithin(place.start, stretch) || use !== 'event') return false;
    if (day === undefined && (daysBefore === undefined || isWritten)) return false;
    const resolved = resolveDate(other, view, dates)?.date;
    if (resolved === undefined || resolved === chosen) return false;
    return Math.abs(Date.parse(resolved) - Date.parse(chosen)) / DAY_MS <= FARTHEST_DAYS;
  });
}

const isWithin = (at: number, { start, end }: Stretch) => at >= start && at < end;
