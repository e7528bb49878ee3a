import type { ActionMention } from '../actions/action-mention.ts';
import { findStanding } from '../actions/find-standing.ts';
import type { ArticleView, Sentence, Stretch } from '../engine/article-view.ts';
import { shadowOfSentence } from '../engine/article-view.ts';
import { groupBySentence } from '../engine/group-by-sentence.ts';
import { findSubject } from '../instruments/find-subject.ts';
import { findWorkSubject } from '../instruments/find-work-subject.ts';
import type { InstrumentMention } from '../instruments/instrument-mention.ts';
import type { PeriodMention } from '../periods/find-periods.ts';
import { findItems, readItem } from './find-items.ts';
import { findOwnPeriod } from './find-own-period.ts';
import { addListed, findNextWith, type Pair, pairInstruments } from './pair-instrument.ts';
import { isAmongGrounds, skipGrounds } from './skip-grounds.ts';
import { tellListed } from './tell-listed.ts';
import { tellOblique } from './tell-oblique.ts';
import type { Telling } from './telling.ts';

/** What the scanners found, sentence by sentence. */
export interface Scans {
  actions: ActionMention[];
  instruments: InstrumentMention[];
  periods: PeriodMention[];
}

/** No article tells more; a hostile text that does is read only so far, so that time stays linear. */
const MOST_TELLINGS = 300;

/** Every place where an action is said, with its instrument where the sentence names one, in order. */
export function findTellings(view: ArticleView, scans: Scans): Telling[] {
  const actionsIn = Map.groupBy(scans.actions, ({ value }) => value.sentence.index);
  const instrumentsIn = Map.groupBy(scans.instruments, ({ value }) => value.sentence.index);
  const periodsIn = groupBySentence(view, scans.periods);
  const tellings: Telling[] = [];
  for (const [index, actions] of actionsIn) {
    const sentence = view.sentences[index];
    if (sentence === undefined || tellings.length >= MOST_TELLINGS) continue;
    const instruments = instrumentsIn.get(index) ?? [];
    tellings.push(...tellSentence(view, sentence, actions, instruments, periodsIn.get(index) ?? []));
  }
  const listed = tellListed(view, tellings, scans.instruments, periodsIn);
  return tellOblique(view, listed, scans.instruments, periodsIn);
}

function tellSentence(
  view: ArticleView,
  sentence: Sentence,
  actions: ActionMention[],
  instruments: InstrumentMention[],
  periods: PeriodMention[],
): Telling[] {
  const shadow = shadowOfSentence(view, sentence);
  const clause = { shadow, offset: sentence.start, actions, instruments };
  const pairs = pairInstruments(clause);
  const told = addListed(dropBareRepeats(pairs), clause);
  return told.map(({ action, instrument, heading }, i) => {
    const bound = boundClause(told, i, sentence, shadow);
    const own = { start: skipGrounds(shadow, bound, action, sentence), end: bound.end };
    const phrase = boundPhrase(instrument, instruments, own);
    const named = instrument && { ...instrument, value: { ...instrument.value, phrase } };
    const above = heading && {
      ...heading,
      value: { ...heading.value, phrase: boundPhrase(heading, instruments, sentence) },
    };
    return {
      action,
      instrument: named,
      standing: isAmongGrounds(shadow, action, sentence)
        ? 'history'
        : findStanding(view, action, instrument?.value.head.start),
      sentence,
      clause: own,
      items:
        named === undefined
          ? []
          : findItems(shadow, sentence, named, action.value.words.start).map((item) =>
              readItem(view, item, named, periods),
            ),
      period:
        named === undefined || isSignedAnew(told, { action, instrument })
          ? undefined
          : (findOwnPeriod(view, named, action, periods) ??
            (above && findOwnPeriod(view, above, action, periods))),
      subject:
        named === undefined
          ? findWorkSubject(view, sentence)
          : (findSubject(view, named) ?? (above && findSubject(view, above))),
    };
  });
}

/** "tổng kết, ký kết chương trình phối hợp năm 2022": the years are those of what is signed. */
function isSignedAnew(told: Pair[], { action, instrument }: Pair): boolean {
  if (action.value.action !== 'reviewed') return false;
  return told.some((other) => other.instrument === instrument && other.action.value.action === 'signed');
}

/** One sentence says "ký" of one instrument once: the first mention with an instrument stands for the rest. */
function dropBareRepeats(pairs: Pair[]): Pair[] {
  return pairs.filter(({ action, instrument }, i) => {
    const earlier = pairs.slice(0, i).some((pair) => isRepeat(pair, { action, instrument }));
    const later = pairs
      .slice(i + 1)
      .some((pair) => instrument === undefined && isSameAction(pair.action, action));
    return !earlier && !later;
  });
}

function isRepeat(earlier: Pair, pair: Pair): boolean {
  if (!isSameAction(earlier.action, pair.action)) return false;
  return pair.instrument === undefined || earlier.instrument === pair.instrument;
}

function isSameAction(a: ActionMention, b: ActionMention): boolean {
  return a.value.action === b.value.action;
}

const SEPARATOR_BEFORE =
  /(?:[,;] ?)?(?:\b(?:va|dong thoi|cung|roi|dat but|to chuc|tien hanh|le|hoi nghi|da) )*$/;

/** "A và B tổng kết …, rồi cùng C ký …": who joins in for the second. */
const JOINS_IN =
  /(?:[,;] ?(?:va |roi |dong thoi |sau do )*|\b(?:va|roi|dong thoi|sau do) )(?:(?:hai|ba|bon|nam|cac|\d{1,2}) (?:ben|don vi|co quan|nganh|luc luong) )?cung [^,;.]{3,120} $/;

/** From the end of the telling before to the beginning of the next one's action. */
function boundClause(told: Pair[], i: number, sentence: Sentence, shadow: string): Stretch {
  const startOf = (pair: Pair | undefined): number => {
    if (pair === undefined) return sentence.end;
    if (pair.isListed && pair.instrument !== undefined)
      return (
        findNextWith(pair.instrument, { shadow, offset: sentence.start, actions: [], instruments: [] }) ??
        startWithNumber(shadow, pair.instrument.value.head.start, sentence)
      );
    const first = Math.min(
      pair.action.value.words.start,
      pair.instrument?.value.head.start ?? Number.POSITIVE_INFINITY,
    );
    const before = shadow.slice(0, first - sentence.start);
    const semicolon = before.lastIndexOf('; ') + sentence.start;
    if (semicolon > endOf(told[told.indexOf(pair) - 1])) return semicolon + 2;
    const joined = JOINS_IN.exec(
      before.slice(Math.max(0, endOf(told[told.indexOf(pair) - 1]) - sentence.start)),
    );
    if (joined !== null) return first - joined[0].length;
    return first - (SEPARATOR_BEFORE.exec(before.slice(-40))?.[0].length ?? 0);
  };
  const start = i === 0 ? sentence.start : startOf(told[i]);
  return { start, end: Math.max(start, startOf(told[i + 1])) };
}

/** "8 nội dung phối hợp": the number belongs to the noun. */
function startWithNumber(shadow: string, at: number, sentence: Sentence): number {
  const number = /\d{1,2} $/.exec(shadow.slice(Math.max(0, at - sentence.start - 3), at - sentence.start));
  return at - (number?.[0].length ?? 0);
}

function endOf(pair: Pair | undefined): number {
  return Math.max(pair?.action.value.words.end ?? 0, pair?.instrument?.value.head.end ?? 0);
}

/** The instrument's own words: to the next instrument or the end of the clause. */
function boundPhrase(
  instrument: InstrumentMention | undefined,
  instruments: InstrumentMention[],
  clause: Stretch,
): Stretch {
  if (instrument === undefined) return clause;
  const { head } = instrument.value;
  const next = instruments.find(
    ({ value }) => value.head.start > head.end && value.head.start < clause.end && value.isSpecific,
  );
  return {
    start: head.start,
    end: Math.max(head.end, Math.min(clause.end, next?.value.head.start ?? clause.end)),
  };
}
