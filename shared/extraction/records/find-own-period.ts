import type { ActionMention } from '../actions/action-mention.ts';
import type { ArticleView } from '../engine/article-view.ts';
import { headOf } from '../engine/mention.ts';
import type { InstrumentMention } from '../instruments/instrument-mention.ts';
import type { PeriodMention } from '../periods/find-periods.ts';

/** A term of office right behind what is elected or convened: "đại biểu HĐND các cấp nhiệm kỳ 2021-2026". */
const ELECTED =
  /\b(?:bau cu|dai bieu quoc hoi|hdnd cac cap|hdnd|quoc hoi khoa \S+|dai hoi|dang bo)[^,;]{0,40}$/;
/** "được ký kết năm 2017": the year of the signing, not of what was signed. */
const JUST_AFTER_ACTION = 6;

/** "kết quả 3 năm (2018 - 2020) thực hiện Chương trình", "Nhiệm vụ của năm 2015 trong Chương trình". */
const LEADS_TO_NOUN = /^\)?,? (?:thuc hien|trien khai|trong)(?: viec| cac| ban)? $/;

/** The instrument's years stand in its own phrase, or between "sơ kết" and the instrument. */
export function findOwnPeriod(
  view: ArticleView,
  instrument: InstrumentMention,
  action: ActionMention,
  periods: PeriodMention[],
): PeriodMention | undefined {
  const { head, phrase, sentence } = instrument.value;
  const { start, end } = action.value.words;
  const shadow = sentence.source === 'title' ? view.titleShadow : view.shadow;
  const own = periods.filter((period) => {
    const place = headOf(period);
    if (place.source !== sentence.source) return false;
    const isTermOfOthers =
      period.value.kind === 'term' &&
      ELECTED.test(shadow.slice(Math.max(head.end, place.start - 80), place.start));
    const isYearOfAction = head.start < start && place.start >= end && place.start - end <= JUST_AFTER_ACTION;
    return !isTermOfOthers && !(isYearOfAction && period.value.kind === 'year');
  });
  const inPhrase = own.find((period) => headOf(period).start >= head.end && headOf(period).end <= phrase.end);
  const between = own.find((period) => headOf(period).start >= end && headOf(period).end <= head.start);
  const isSubject = head.end <= start;
  if (action.value.action === 'signed') return inPhrase;
  const ahead = own.find(
    (period) =>
      headOf(period).end <= head.start && LEADS_TO_NOUN.test(shadow.slice(headOf(period).end, head.start)),
  );
  return (
    inPhrase ?? (action.value.action === 'reviewed' ? between : undefined) ?? (isSubject ? ahead : undefined)
  );
}
