import { type ArticleView, type Sentence, shadowOfSentence } from '../engine/article-view.ts';
import { groupBySentence } from '../engine/group-by-sentence.ts';
import { headOf } from '../engine/mention.ts';
import { findSubject } from '../instruments/find-subject.ts';
import type { InstrumentMention } from '../instruments/instrument-mention.ts';
import type { PeriodMention } from '../periods/find-periods.ts';
import type { Telling } from './telling.ts';

const ORDINAL =
  /^(?:(?:van ban|quy che|chuong trinh|ke hoach|ban (?:ghi nho|thoa thuan|ky ket)?) ?)?(?:thu (?:nhat|hai|ba|tu|nam)|(?:mot|hai|ba) la|con lai)\b/;

/**
 * "… ký 2 quy chế. Văn bản thứ nhất là Quy chế … . Văn bản thứ hai, Quy chế …, là thỏa thuận riêng của A và B": the
 * members of a list that a heading announced are told by their sentences, with the heading's verb.
 */
export function tellEnumerated(
  view: ArticleView,
  tellings: Telling[],
  instruments: InstrumentMention[],
  periods: PeriodMention[],
): Telling[] {
  const heading = tellings.find(
    ({ instrument, standing }) => standing === 'told' && instrument?.value.isPlural === true,
  );
  if (heading === undefined) return tellings;
  const named = new Map(tellings.map((telling) => [telling.sentence.index, telling]));
  const periodsIn = groupBySentence(view, periods);
  const added = instruments.flatMap((instrument) => {
    const { sentence, type } = instrument.value;
    const own = named.get(sentence.index);
    if (own?.instrument !== undefined || type === undefined || !isListed(view, sentence)) return [];
    named.set(sentence.index, { ...heading, instrument });
    return [tellMember(view, heading, instrument, periodsIn.get(sentence.index) ?? [])];
  });
  return [...tellings, ...added].sort((a, b) => a.sentence.index - b.sentence.index);
}

function isListed(view: ArticleView, sentence: Sentence): boolean {
  return sentence.source === 'text' && ORDINAL.test(shadowOfSentence(view, sentence));
}

function tellMember(
  view: ArticleView,
  heading: Telling,
  instrument: InstrumentMention,
  periods: PeriodMention[],
): Telling {
  const { sentence, head } = instrument.value;
  return {
    ...heading,
    instrument: { ...instrument, value: { ...instrument.value, isSpecific: true } },
    sentence,
    clause: { start: sentence.start, end: sentence.end },
    items: [],
    period: periods.find((period) => headOf(period).start >= head.end),
    subject: findSubject(view, instrument),
  };
}
