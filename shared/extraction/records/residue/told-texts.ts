import { NUMBER_WORD_SHADOW, readDigits, readNumberWord } from '../../../text/read-numeral.ts';
import { spacedPattern } from '../../../text/spaced-pattern.ts';
import { type ArticleView, shadowOfSentence, wordsOf } from '../../engine/article-view.ts';
import type { InstrumentMention } from '../../instruments/instrument-mention.ts';
import type { Draft } from '../draft.ts';
import type { Findings } from './findings.ts';

const HOW_MANY = spacedPattern(`\\b(\\d{1,2}|${NUMBER_WORD_SHADOW}|cac|nhung|nhieu)(?: ban)? $`);
const SIGNS = /(?<![a-z])(?:ky ket|ky|ki ket)(?![a-z])/;
const LEAD_SENTENCES = 5;
/** Larger numbers are results of years, or of lower bodies. */
const MOST_TEXTS = 12;

/**
 * Whether the article says how many texts were signed ("ký 2 quy chế", "ba chương trình phối hợp", "các văn bản") and
 * another number of records was made. Asked of signings, in the sentences that tell them, headlines and the lead.
 */
export function hasOtherNumberOfTexts(
  view: ArticleView,
  draft: Draft,
  drafts: Draft[],
  { instruments }: Findings,
): boolean {
  if (draft.action !== 'signed') return false;
  return instruments.some((instrument) => {
    const { isPlural, sentence } = instrument.value;
    if (!isPlural || !speaksOf(view, draft, instrument)) return false;
    const told = readNumber(view, instrument);
    if (told === undefined) return false;
    if (told === 'several') return drafts.length < 2;
    const numbers = [
      drafts.length,
      drafts.filter(({ action }) => action === draft.action).length,
      drafts.filter(({ tellings: [best] }) => best?.sentence === sentence).length,
    ];
    return told < MOST_TEXTS && !numbers.includes(told);
  });
}

function speaksOf(
  view: ArticleView,
  { tellings }: Draft,
  { value: { sentence } }: InstrumentMention,
): boolean {
  if (tellings.some((telling) => telling.sentence === sentence)) return true;
  if (sentence.kind === 'title' || sentence.kind === 'headline') return true;
  const isLead = sentence.kind === 'body' && sentence.index < LEAD_SENTENCES;
  return isLead && SIGNS.test(shadowOfSentence(view, sentence));
}

function readNumber(
  view: ArticleView,
  { value: { sentence, head } }: InstrumentMention,
): number | 'several' | undefined {
  const from = Math.max(0, head.start - sentence.start - 16);
  const hit = HOW_MANY.exec(shadowOfSentence(view, sentence).slice(from, head.start - sentence.start));
  const word = hit?.[1];
  if (hit === null || word === undefined) return undefined;
  const at = from + hit.index;
  const printed = wordsOf(view, sentence)
    .slice(at, at + word.length)
    .toLowerCase();
  return (/^\d/.test(printed) ? readDigits(printed) : readNumberWord(printed)) ?? 'several';
}
