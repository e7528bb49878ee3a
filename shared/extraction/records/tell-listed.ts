import { type ArticleView, type Sentence, shadowOfSentence } from '../engine/article-view.ts';
import { headOf } from '../engine/mention.ts';
import { findSubject } from '../instruments/find-subject.ts';
import type { InstrumentMention } from '../instruments/instrument-mention.ts';
import type { PeriodMention } from '../periods/find-periods.ts';
import { type LinePlace, placeInLine } from './read-list-line.ts';
import type { Telling } from './telling.ts';

/** No list of an article is longer. */
const FARTHEST_LINE = 24;

/**
 * "A ký kết các chương trình phối hợp, gồm:" with a line for each, "… với từng ngành: - Với B: chương trình …", "… ký 2
 * quy chế. Quy chế thứ nhất … . Quy chế thứ hai …": what a heading announced is told by the lines or sentences below,
 * with the heading's verb. A line that names one side only shares the heading's other side.
 */
export function tellListed(
  view: ArticleView,
  tellings: Telling[],
  instruments: InstrumentMention[],
  periodsIn: Map<number, PeriodMention[]>,
): Telling[] {
  const heading = tellings.find((telling) => isHeading(view, telling));
  if (heading === undefined) return tellings;
  const told = new Set(
    tellings.filter(({ instrument }) => instrument !== undefined).map(({ sentence }) => sentence.index),
  );
  const instrumentsIn = Map.groupBy(instruments, ({ value }) => value.sentence.index);
  const members: { telling: Telling; place: LinePlace }[] = [];
  let isUnbroken = endsWithColon(view, heading.sentence);
  for (const sentence of listBelow(view, heading)) {
    const here = instrumentsIn.get(sentence.index) ?? [];
    const found = placeInLine(shadowOfSentence(view, sentence), here, isUnbroken);
    const startsParagraph = view.sentences[sentence.index - 1]?.paragraph !== sentence.paragraph;
    if (found === undefined && startsParagraph) isUnbroken = false;
    if (found === undefined || told.has(sentence.index)) continue;
    const periods = periodsIn.get(sentence.index) ?? [];
    members.push({
      telling: tellMember(view, heading, found.instrument, found.place, periods),
      place: found.place,
    });
  }
  const lines = members.filter(({ place }) => place !== 'ordinal').length;
  const kept = members.filter(({ place }) => place === 'ordinal' || lines > 1);
  const added = kept.map(({ telling }) => telling);
  return [...tellings, ...added].sort((a, b) => a.sentence.index - b.sentence.index);
}

function isHeading(view: ArticleView, { action, instrument, standing, sentence }: Telling): boolean {
  if (standing !== 'told' || sentence.source !== 'text') return false;
  if (instrument === undefined) return action.value.action === 'signed' && endsWithColon(view, sentence);
  if (instrument.value.isPlural) return true;
  const isTold = action.value.action === 'signed' && sentence.kind === 'body';
  return isTold || endsWithColon(view, sentence);
}

function endsWithColon(view: ArticleView, sentence: Sentence): boolean {
  return /:\s*$/.test(shadowOfSentence(view, sentence));
}

function listBelow(view: ArticleView, heading: Telling): Sentence[] {
  const from = heading.sentence.index + 1;
  return view.sentences.slice(from, from + FARTHEST_LINE).filter(({ source }) => source === 'text');
}

function tellMember(
  view: ArticleView,
  heading: Telling,
  instrument: InstrumentMention,
  place: LinePlace,
  periods: PeriodMention[],
): Telling {
  const { sentence, head } = instrument.value;
  const clause = { start: sentence.start, end: sentence.end };
  const shared = { start: heading.clause.start, end: heading.action.value.words.start };
  const period = periods.find((mention) => headOf(mention).start >= head.end);
  return {
    ...heading,
    instrument: { ...instrument, value: { ...instrument.value, isSpecific: true } },
    sentence,
    clause,
    items: place === 'ordinal' && heading.instrument?.value.isPlural !== true ? [] : [{ ...clause, shared }],
    period: period ?? (place === 'ordinal' ? undefined : heading.period),
    subject: findSubject(view, instrument),
  };
}
