import { type ArticleView, type Sentence, shadowOfSentence } from '../engine/article-view.ts';
import { groupBySentence } from '../engine/group-by-sentence.ts';
import { headOf } from '../engine/mention.ts';
import { findBareSubject, findSubject } from '../instruments/find-subject.ts';
import type { InstrumentMention } from '../instruments/instrument-mention.ts';
import { mentionsIn } from '../parties/grammar/clause.ts';
import type { OrganisationMention } from '../parties/organisation.ts';
import type { PeriodMention } from '../periods/find-periods.ts';
import type { Draft } from './draft.ts';

interface Clues {
  instruments: InstrumentMention[];
  organisations: OrganisationMention[];
  periods: PeriodMention[];
}

/** "chương trình với Tỉnh đoàn …", "quy chế ký với …", "Với Công an tỉnh, Sở ký quy chế …": what leads to a counterpart. */
const LEADS_TO_COUNTERPART = /(?<![a-z])(?:voi|cung|giua) (?:[a-z]+ ){0,2}$/;

/**
 * "A ký chương trình với từng đơn vị: B, C và D. Với B, A ký quy chế …; chương trình với C giai đoạn …": what the article says further
 * on of the text with one counterpart is of that one alone, kind, years and subject; the others do not share it.
 *
 * @param split drafts of one signing, one for each counterpart, which is the last of its parties
 */
export function tellCounterparts(view: ArticleView, split: Draft[], clues: Clues): Draft[] {
  const instrumentsIn = Map.groupBy(clues.instruments, ({ value }) => value.sentence.index);
  const periodsIn = groupBySentence(view, clues.periods);
  const lead = split[0]?.tellings[0]?.sentence;
  if (split.length < 2 || lead === undefined) return split;
  const own = split.map((draft) => {
    for (const sentence of view.sentences.slice(lead.index + 1)) {
      if (sentence.source !== 'text' || sentence.kind !== 'body') continue;
      const instrument = findOwnInstrument(view, sentence, draft, split, clues, instrumentsIn);
      if (instrument !== undefined) return instrument;
    }
    return undefined;
  });
  if (own.every((instrument) => instrument === undefined)) return split;
  return split.map((draft, i) => {
    const instrument = own[i];
    const years = isToldIn(lead, draft.period) ? draft.period : undefined;
    const subject = isToldIn(lead, draft.subject) ? draft.subject : undefined;
    if (instrument === undefined) return { ...draft, period: years, subject };
    const { sentence, head, type } = instrument.value;
    const periods = periodsIn.get(sentence.index) ?? [];
    return {
      ...draft,
      type: type ?? draft.type,
      period: periods.find((period) => headOf(period).start >= head.end) ?? years,
      subject: findSubject(view, instrument) ?? findBareSubject(view, instrument) ?? subject,
    };
  });
}

/** The instrument of a sentence that names this draft's counterpart and no other one's. */
function findOwnInstrument(
  view: ArticleView,
  sentence: Sentence,
  draft: Draft,
  split: Draft[],
  { organisations }: Clues,
  instrumentsIn: Map<number, InstrumentMention[]>,
): InstrumentMention | undefined {
  const instruments = instrumentsIn.get(sentence.index)?.filter(({ value }) => value.type !== undefined);
  if (instruments === undefined || instruments.length !== 1) return undefined;
  const named = mentionsIn(organisations, { ...sentence, source: 'text' }).filter(
    ({ value }) => !value.office,
  );
  const told = split.filter((other) => named.some((mention) => isCounterpart(mention, other)));
  if (told.length !== 1 || told[0] !== draft) return undefined;
  const counterpart = named.find((mention) => isCounterpart(mention, draft));
  if (counterpart === undefined) return undefined;
  const before = shadowOfSentence(view, sentence).slice(0, headOf(counterpart).start - sentence.start);
  return LEADS_TO_COUNTERPART.test(before.slice(-40)) ? instruments[0] : undefined;
}

function isCounterpart({ value }: OrganisationMention, { parties }: Draft): boolean {
  const counterpart = parties.at(-1)?.value;
  return (
    counterpart !== undefined &&
    counterpart.body === value.body &&
    (value.level === null || value.level === counterpart.level) &&
    (value.commune ?? counterpart.commune) === counterpart.commune
  );
}

function isToldIn(sentence: Sentence, mention: Draft['period'] | Draft['subject']): boolean {
  if (mention === undefined) return false;
  const { source, start } = headOf(mention);
  return source === sentence.source && start >= sentence.start && start < sentence.end;
}
