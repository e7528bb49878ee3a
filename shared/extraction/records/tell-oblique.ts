import { spacedPattern } from '../../text/spaced-pattern.ts';
import { findStanding } from '../actions/find-standing.ts';
import { type ArticleView, type Sentence, shadowOfSentence, wordsOf } from '../engine/article-view.ts';
import { headOf } from '../engine/mention.ts';
import { findSubject } from '../instruments/find-subject.ts';
import type { InstrumentMention } from '../instruments/instrument-mention.ts';
import type { PeriodMention } from '../periods/find-periods.ts';
import type { Telling } from './telling.ts';

/** Words of a signing that have no instrument for their object. */
const SIGNS = spacedPattern(
  String.raw`\b(?:chu ky|ngoi vao ban ky|nguoi ky|ky ten(?! tuoi)|phan ky ket|ky voi nhau|cam but|dat but|ha but|con dau)\b`,
);
const IS_SIGNED = /(?:ký|bút|con dấu)/iu;
/** Told within the first sentences of the article, beside the instrument. */
const FARTHEST = 4;
const LAST_SENTENCE = 12;

/**
 * "Văn bản mà A và B ký với nhau … . Đó là Kế hoạch phối hợp …", "… một quy chế mới đã ra đời. Các chữ ký lần lượt là của
 * …": the signing and what is signed stand in neighbouring sentences. Asked only where no sentence tells both.
 *
 * @returns the telling of each of the two sentences, or none
 */
export function tellOblique(
  view: ArticleView,
  tellings: Telling[],
  instruments: InstrumentMention[],
  periodsIn: Map<number, PeriodMention[]>,
): Telling[] {
  const isSignedElsewhere = tellings.some(
    ({ action, instrument, standing }) =>
      action.value.action === 'signed' && instrument !== undefined && standing !== 'history',
  );
  if (isSignedElsewhere) return tellings;
  const named = instruments.filter(({ value }) => value.type !== undefined && value.isSpecific);
  for (const sentence of view.sentences.filter(isEarly)) {
    const hit = SIGNS.exec(shadowOfSentence(view, sentence));
    if (hit === null || !IS_SIGNED.test(wordsOf(view, sentence).slice(hit.index, hit.index + hit[0].length)))
      continue;
    const start = sentence.start + hit.index;
    const words = { start, end: start + hit[0].length };
    const action = {
      rule: 'oblique-signing',
      value: { action: 'signed' as const, sentence, words },
      spans: [{ source: sentence.source, ...words }],
    };
    const instrument = findNearest(named, tellings, sentence);
    if (instrument === undefined || findStanding(view, action) === 'planned') continue;
    const home = instrument.value.sentence;
    const periods = periodsIn.get(home.index) ?? [];
    const shared = {
      action,
      instrument,
      standing: 'told' as const,
      items: [],
      period: periods.find((period) => headOf(period).start >= instrument.value.head.end),
      subject: findSubject(view, instrument),
    };
    const places = home === sentence ? [home] : [home, sentence];
    return [
      ...tellings,
      ...places.map((place) => ({
        ...shared,
        sentence: place,
        clause: { start: place.start, end: place.end },
      })),
    ];
  }
  return tellings;
}

function isEarly({ source, kind, index }: Sentence): boolean {
  return source === 'text' && kind === 'body' && index <= LAST_SENTENCE;
}

/** The instrument of the sentence itself, else of the next one before or behind it that no other action tells. */
function findNearest(
  named: InstrumentMention[],
  tellings: Telling[],
  sentence: Sentence,
): InstrumentMention | undefined {
  const taken = new Set(tellings.map(({ instrument }) => instrument?.value.head.start));
  const free = named.filter(
    ({ value }) =>
      value.sentence.source === 'text' &&
      !taken.has(value.head.start) &&
      Math.abs(value.sentence.index - sentence.index) <= FARTHEST,
  );
  const distance = ({ value }: InstrumentMention) => Math.abs(value.sentence.index - sentence.index);
  return free.sort((a, b) => distance(a) - distance(b))[0];
}
