import type { DateMention } from '../dates/date-mention.ts';
import { resolveDate } from '../dates/resolve-date.ts';
import type { ArticleView, Sentence } from '../engine/article-view.ts';
import { headOf } from '../engine/mention.ts';
import type { Draft } from './draft.ts';

/** News of an event older than this is not news of it: the date is of something earlier. */
const OLDEST_NEWS_DAYS = 75;
const LATEST_AHEAD_DAYS = 3;
const LEAD_PARAGRAPHS = 3;
const DAY_MS = 86_400_000;

type Chosen = NonNullable<Draft['date']>;

/**
 * The day of the event a draft tells: printed in its own sentence, else in that paragraph, else in the lead. A day
 * without a year still tells the part of the day.
 */
export function chooseDate(view: ArticleView, draft: Draft, dates: DateMention[]): Chosen | undefined {
  const sentences = draft.tellings.map(({ sentence }) => sentence);
  for (const sentence of sentences) {
    const chosen = pickDate(view, dates, draft, (date) => isInside(date, sentence));
    if (chosen !== undefined) return chosen;
  }
  const paragraphs = sentences
    .filter(({ source }) => source === 'text')
    .map(({ paragraph }) => view.paragraphs[paragraph]);
  for (const paragraph of [...paragraphs, ...leadParagraphs(view)]) {
    if (paragraph === undefined) continue;
    const chosen = pickDate(view, dates, draft, (date) => isWithin(date, paragraph));
    if (chosen !== undefined) return chosen;
  }
  return undefined;
}

function leadParagraphs(view: ArticleView): ({ start: number; end: number } | undefined)[] {
  return view.paragraphs.filter(({ kind }) => kind === 'body').slice(0, LEAD_PARAGRAPHS);
}

function isInside(date: DateMention, sentence: Sentence): boolean {
  return headOf(date).source === sentence.source && isWithin(date, sentence);
}

function isWithin(date: DateMention, stretch: { start: number; end: number }): boolean {
  const head = headOf(date);
  return head.start >= stretch.start && head.end <= stretch.end;
}

function pickDate(
  view: ArticleView,
  dates: DateMention[],
  draft: Draft,
  isHere: (date: DateMention) => boolean,
): Chosen | undefined {
  const here = dates.filter((date) => date.value.use === 'event' && isHere(date));
  const readable = here.map((mention) => ({ mention, resolved: resolveDate(mention, view, dates) }));
  const recent = readable.filter(
    ({ mention, resolved }) =>
      resolved === undefined || isNews(resolved.date, view) || isWrittenOut(mention, resolved.date, view),
  );
  const days = recent.filter(
    ({ mention }) => mention.value.day !== undefined || mention.value.daysBefore !== undefined,
  );
  // "Tối qua xem bóng đá, sáng nay … sáng 22/02/2019": a day written out is surer than one told by its distance.
  const timed = days.filter(({ mention }) => mention.value.partOfDay !== undefined);
  const isWritten = ({ mention }: (typeof days)[number]) =>
    mention.value.daysBefore === undefined && mention.value.year !== undefined;
  const written = timed[0] !== undefined && !isWritten(timed[0]) ? timed.find(isWritten) : undefined;
  const best = written ?? timed[0] ?? days[0];
  return best ?? (draft.tellings[0]?.standing === 'told' ? recent[0] : undefined);
}

/**
 * "Chiều ngày 28/02/2019" under a page stamped "3/1/2019 9:51 AM": a day written out with its year and part of the day
 * outweighs a stamp that may be in another order.
 */
function isWrittenOut(mention: DateMention, date: string, view: ArticleView): boolean {
  const published = view.publishedAt?.value.slice(0, 10);
  if (mention.value.year === undefined || mention.value.partOfDay === undefined || published === undefined)
    return false;
  const ahead = (Date.parse(date) - Date.parse(published)) / DAY_MS;
  return ahead > 0 && ahead <= OLDEST_NEWS_DAYS;
}

/** Neither long before the page's own day nor after it. Without that day, any date may be the event's. */
export function isNews(date: string, view: ArticleView): boolean {
  const published = view.publishedAt?.value.slice(0, 10);
  if (published === undefined || published.length < 10) return true;
  const day = date.length === 7 ? `${date}-28` : date;
  const age = (Date.parse(published) - Date.parse(day)) / DAY_MS;
  return age <= OLDEST_NEWS_DAYS && (age >= -LATEST_AHEAD_DAYS || date.length === 7);
}
