import { type ArticleView, type Sentence, shadowOfSentence } from '../engine/article-view.ts';
import { headOf } from '../engine/mention.ts';
import { findSubject } from '../instruments/find-subject.ts';
import type { InstrumentMention } from '../instruments/instrument-mention.ts';
import type { PeriodMention } from '../periods/find-periods.ts';
import type { Telling } from './telling.ts';

/** "- Với Công an tỉnh (sáng 23/6): chương trình về …": one counterpart and its own instrument a line. */
const COUNTERPART_LINE =
  /^(?:[-+•*] ?|\d{1,2}[.)] ?|[a-z]\) ?)?(?:ky (?:ket )?)?(?:voi|cung) [^:;.]{3,120}: ?/;

/**
 * "A ký kết chương trình phối hợp với từng ngành. Cụ thể:" and a line for each counterpart: every line is an instrument
 * of its own, whose other side stands before the heading's verb.
 */
export function tellCounterpartItems(
  view: ArticleView,
  tellings: Telling[],
  instruments: InstrumentMention[],
  periodsIn: Map<number, PeriodMention[]>,
): Telling[] {
  const heading = tellings.find(isHeading);
  if (heading === undefined) return tellings;
  const told = new Set(tellings.map(({ sentence }) => sentence.index));
  const lines = view.sentences.filter(
    (sentence) => sentence.source === 'text' && !told.has(sentence.index) && isBelow(sentence, heading),
  );
  const members = lines.flatMap((sentence) => {
    const opening = COUNTERPART_LINE.exec(shadowOfSentence(view, sentence));
    if (opening === null) return [];
    const from = sentence.start + opening[0].length;
    const named = instruments.find(
      ({ value }) => value.sentence === sentence && value.head.start >= from && value.head.start <= from + 12,
    );
    return named === undefined ? [] : [tellLine(view, heading, named, periodsIn.get(sentence.index) ?? [])];
  });
  if (members.length < 2) return tellings;
  return [...tellings, ...members].sort((a, b) => a.sentence.index - b.sentence.index);
}

function isHeading({ action, instrument, standing, sentence }: Telling): boolean {
  const isSigning = action.value.action === 'signed' && standing === 'told';
  return isSigning && instrument !== undefined && sentence.kind === 'body';
}

const FARTHEST_LINE = 16;

function isBelow(sentence: Sentence, heading: Telling): boolean {
  const distance = sentence.index - heading.sentence.index;
  return distance > 0 && distance <= FARTHEST_LINE;
}

function tellLine(
  view: ArticleView,
  heading: Telling,
  instrument: InstrumentMention,
  periods: PeriodMention[],
): Telling {
  const { sentence, head } = instrument.value;
  const clause = { start: sentence.start, end: sentence.end };
  const shared = { start: heading.clause.start, end: heading.action.value.words.start };
  return {
    ...heading,
    instrument: { ...instrument, value: { ...instrument.value, isSpecific: true } },
    sentence,
    clause,
    items: [{ ...clause, shared }],
    period: periods.find((period) => headOf(period).start >= head.end) ?? heading.period,
    subject: findSubject(view, instrument),
  };
}
