import { startPattern } from '../../text/bound-pattern.ts';
import type { DateMention } from '../dates/date-mention.ts';
import { resolveDate } from '../dates/resolve-date.ts';
import type { ArticleView } from '../engine/article-view.ts';
import { headOf } from '../engine/mention.ts';
import { isNews } from './choose-date.ts';
import type { Telling } from './telling.ts';

const YEAR_AFTER = startPattern(/^ (?:ket )?(?:tu |vao |trong )?(?:nam|thang \d{1,2} ?[/-]) ?(\d{4})\b/);
/** "các biên bản đã ký với từng xã từ năm 2011": said of the noun before it. */
const YEAR_OF_SUBJECT =
  /^[^.;]{0,60}? (?:tu|hoi|vao|trong)(?: (?:dau|cuoi|giua))?(?: thang \d{1,2} ?[/-]| nam) ?(\d{4})\b(?! ?(?:-|den))/;
/** Past the action's own words ("ký ngày 18/4/2013", "ký kết với Sở … ngày 19/3/2021"). */
const LONGEST_GAP = 90;

/** A signing whose own date is old news: "được lãnh đạo hai tỉnh ký ngày 18/4/2013". */
export function isHistory(view: ArticleView, telling: Telling, dates: DateMention[]): boolean {
  const { words, action } = telling.action.value;
  if (action !== 'signed' || telling.sentence.source === 'title') return false;
  const after = view.shadow.slice(words.end, Math.min(telling.sentence.end, words.end + 40));
  const year = YEAR_AFTER.exec(after)?.[1];
  if (year !== undefined && Number(year) < newsYear(view, dates)) return true;
  if (isSaidOfSubject(view, telling, dates)) return true;
  const own = dates.find((date) => {
    const head = headOf(date);
    return (
      head.source === 'text' &&
      head.start >= words.end &&
      head.start - words.end < LONGEST_GAP &&
      head.end <= telling.clause.end
    );
  });
  if (own === undefined || own.value.year === undefined) return false;
  const resolved = resolveDate(own, view, dates);
  return (
    resolved !== undefined && (!isNews(resolved.date, view) || isOldestOfTwo(view, resolved.date, dates))
  );
}

function isSaidOfSubject(
  view: ArticleView,
  { action, instrument, sentence }: Telling,
  dates: DateMention[],
): boolean {
  const { start, end } = action.value.words;
  if (instrument === undefined || instrument.value.head.start > start) return false;
  const after = view.shadow.slice(end, Math.min(sentence.end, end + LONGEST_GAP));
  const year = YEAR_OF_SUBJECT.exec(after)?.[1];
  return year !== undefined && Number(year) < newsYear(view, dates);
}

/** The page's own year, else the latest that a day of the article bears. */
function newsYear(view: ArticleView, dates: DateMention[]): number {
  if (view.publishedAt !== undefined) return Number(view.publishedAt.value.slice(0, 4));
  const years = dates.flatMap(({ value }) =>
    value.use === 'event' && value.day !== undefined && value.year !== undefined ? [value.year] : [],
  );
  return Math.max(0, ...years);
}

/** Without the page's own day: another full date in the text lies a quarter or more later. */
function isOldestOfTwo(view: ArticleView, date: string, dates: DateMention[]): boolean {
  if (view.publishedAt !== undefined) return false;
  return dates.some((other) => {
    if (other.value.use !== 'event' || other.value.year === undefined) return false;
    const resolved = resolveDate(other, view, dates);
    return resolved !== undefined && (Date.parse(resolved.date) - Date.parse(date)) / 86_400_000 > 90;
  });
}
