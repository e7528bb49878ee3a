import { type ArticleView, shadowOfSentence, wordsOf } from '../../engine/article-view.ts';
import type { Draft } from '../draft.ts';

/** "vừa ký kết", "mới đây", "trong tuần qua": the article itself leaves the day open. */
const LEFT_OPEN =
  /(?<!\p{L})(?:vừa(?! có giá trị)|mới đây|gần đây|(?:tuần|tháng|thời gian|ngày) qua|tuần trước|những ngày (?:này|cuối|đầu))(?!\p{L})/iu;
const LEAD_SENTENCES = 4;

/**
 * Whether the record has no day and nothing explains it: neither words that leave it open, nor a day whose year no stamp
 * of the page fixes.
 */
export function hasUntoldDay(view: ArticleView, { date, tellings }: Draft): boolean {
  if (date?.resolved !== undefined || date?.mention.value.day !== undefined) return false;
  const lead = view.sentences.filter(({ kind }) => kind === 'body').slice(0, LEAD_SENTENCES);
  const told = [...tellings.map(({ sentence }) => sentence), ...lead];
  const hasStamp = view.publishedAt !== undefined;
  const printsDay = told.some((sentence) => DAY.test(shadowOfSentence(view, sentence)));
  if (!hasStamp && printsDay) return false;
  return !told.some((sentence) => LEFT_OPEN.test(wordsOf(view, sentence)));
}

const DAY =
  /(?<![a-z])(?:ngay|sang|trua|chieu|toi|hom)(?: ngay| nay| qua)?,? {0,2}\(?\d{1,2} ?[/.-] ?\d{1,2}(?!\d)|(?<![a-z])(?:sang|chieu|toi|hom) (?:nay|qua)(?![a-z])/;
