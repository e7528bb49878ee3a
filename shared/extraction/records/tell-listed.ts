import { endPattern } from '../../text/bound-pattern.ts';
import { type ArticleView, type Sentence, type Stretch, shadowOfSentence } from '../engine/article-view.ts';
import { headOf } from '../engine/mention.ts';
import { findSubject } from '../instruments/find-subject.ts';
import type { InstrumentMention } from '../instruments/instrument-mention.ts';
import type { PeriodMention } from '../periods/find-periods.ts';
import {
  findFurtherOrdinals,
  isCounterpartLine,
  isFirstOfSeveral,
  isOrdinalLine,
  type LinePlace,
  placeInLine,
  tellsContentsOnly,
} from './read-list-line.ts';
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
    if (
      found.place === 'ordinal' &&
      tellsContentsOnly(shadowOfSentence(view, sentence)) &&
      areToldBelow(tellings, heading)
    )
      continue;
    const periods = periodsIn.get(sentence.index) ?? [];
    const shadow = shadowOfSentence(view, sentence);
    const further = found.place === 'ordinal' ? findFurtherOrdinals(shadow, here, found.instrument) : [];
    [found.instrument, ...further].forEach((instrument, i) => {
      const start = i === 0 ? sentence.start : instrument.value.head.start;
      const end = further[i]?.value.head.start ?? sentence.end;
      const telling = tellMember(view, heading, instrument, found.place, periods, { start, end });
      members.push({ telling, place: found.place });
    });
  }
  const below = listBelow(view, heading).map((sentence) => shadowOfSentence(view, sentence));
  const isCounted = below.some(isFirstOfSeveral) || below.filter(isCounterpartLine).length > 1;
  const own = tellings.map((telling) =>
    isLineOf(view, heading, telling, isCounted) ? joinHeading(heading, telling) : telling,
  );
  const lines = members.filter(({ place }) => place !== 'ordinal').length;
  const kept = members.filter(({ place }) => place === 'ordinal' || lines > 1);
  const added = kept.map(({ telling }) => telling);
  return [...own, ...added].sort((a, b) => a.sentence.index - b.sentence.index);
}

/** "A và B ký Quy chế …; A và C ký Chương trình …. Quy chế thứ nhất gồm …": the ordinals say more of what is told already. */
function areToldBelow(tellings: Telling[], heading: Telling): boolean {
  const below = tellings.filter(
    ({ sentence, instrument, action, standing }) =>
      sentence.index > heading.sentence.index &&
      sentence.kind === 'body' &&
      standing === 'told' &&
      action.value.action === heading.action.value.action &&
      instrument?.value.isSpecific === true &&
      !instrument.value.isPlural,
  );
  return below.length > 1;
}

/** "- Với Sở Y tế: ký Chương trình …", "- Kế hoạch …, ký với Tỉnh đoàn": a line with a verb of its own and one side only. */
function isLineOf(
  view: ArticleView,
  heading: Telling,
  { sentence, instrument, action, standing }: Telling,
  isCounted: boolean,
): boolean {
  const distance = sentence.index - heading.sentence.index;
  if (distance <= 0 || distance > FARTHEST_LINE || sentence.source !== 'text' || standing !== 'told')
    return false;
  if (action.value.action !== heading.action.value.action || instrument === undefined) return false;
  const shadow = shadowOfSentence(view, sentence);
  if (heading.instrument?.value.isPlural !== true && !endsWithColon(view, heading.sentence))
    return (
      isCounted && isCounterpartLine(shadow) && !isCounterpartLine(shadowOfSentence(view, heading.sentence))
    );
  return isCounterpartLine(shadow);
}

/** The line is an instrument of its own; who signs all of them, and for which years, stands in the heading. */
function joinHeading(heading: Telling, telling: Telling): Telling {
  const shared = { start: heading.clause.start, end: heading.action.value.words.start };
  return {
    ...telling,
    items: [
      {
        start: telling.clause.start,
        end: telling.clause.end,
        shared,
        period: telling.period,
        subject: telling.subject,
      },
    ],
    period: telling.period ?? heading.period,
  };
}

function isHeading(view: ArticleView, { action, instrument, standing, sentence }: Telling): boolean {
  if (standing !== 'told' || sentence.source !== 'text') return false;
  if (instrument === undefined) return action.value.action === 'signed' && endsWithColon(view, sentence);
  if (instrument.value.isPlural) return true;
  const isTold = action.value.action === 'signed' && sentence.kind === 'body';
  return isTold || endsWithColon(view, sentence);
}

const COLON_AT_END = endPattern(/:\s*$/);

function endsWithColon(view: ArticleView, sentence: Sentence): boolean {
  return COLON_AT_END.test(shadowOfSentence(view, sentence));
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
  clause: Stretch,
): Telling {
  const { sentence, head } = instrument.value;
  const hasSharedSide =
    place !== 'ordinal' ||
    heading.instrument?.value.isPlural === true ||
    isOrdinalLine(shadowOfSentence(view, sentence));
  const shared = { start: heading.clause.start, end: heading.action.value.words.start };
  const period = periods.find(
    (mention) => headOf(mention).start >= head.end && headOf(mention).end <= clause.end,
  );
  return {
    ...heading,
    instrument: { ...instrument, value: { ...instrument.value, isSpecific: true } },
    sentence,
    clause,
    items: hasSharedSide ? [{ ...clause, shared }] : [],
    period: period ?? (place === 'ordinal' ? undefined : heading.period),
    subject: findSubject(view, instrument),
  };
}
