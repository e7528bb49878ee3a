import type { ArticleView } from '../engine/article-view.ts';
import { headOf } from '../engine/mention.ts';
import type { DateMention } from './date-mention.ts';
import { findMonths } from './month-only.rule.ts';
import { findPrintedDates } from './printed-date.rule.ts';
import { findRelativeDays } from './relative-day.rule.ts';
import { resolveSameDays } from './same-day.rule.ts';

/** A new date rule is one file and one line here. */
const RULES = [findPrintedDates, findRelativeDays, findMonths];

/** Every date of the title and the text, in order, the title's first; dates of the masthead are among them. */
export function findDates(view: ArticleView): DateMention[] {
  const inTitle = RULES.flatMap((rule) => rule(view.title, view.titleShadow, 'title'));
  const inText = RULES.flatMap((rule) => rule(view.flat, view.shadow, 'text'));
  const byStart = (a: DateMention, b: DateMention) => headOf(a).start - headOf(b).start;
  const dates = [...inTitle.sort(byStart), ...inText.sort(byStart)];
  return resolveSameDays(view, dates);
}
