import { endPattern } from '../../text/bound-pattern.ts';
import { collapseBlanks } from '../../text/collapse-blanks.ts';
import { findHits } from '../../text/find-hits.ts';
import { NUMBER_WORD_SHADOW } from '../../text/read-numeral.ts';
import { spacedPattern } from '../../text/spaced-pattern.ts';
import type { ArticleView, Sentence } from '../engine/article-view.ts';
import { shadowOfSentence, wordsOf } from '../engine/article-view.ts';
import type { InstrumentMention } from './instrument-mention.ts';
import { COORDINATION_SHADOW, INSTRUMENT_NOUNS } from './instrument-nouns.ts';

const NOUN = spacedPattern(
  `(?<![/\\w-])(?:${INSTRUMENT_NOUNS.map(({ shadow }) => shadow).join('|')})\\b`,
  'g',
);
const NOUN_BY_SHADOW = new Map(INSTRUMENT_NOUNS.map((noun) => [noun.shadow, noun]));
const NOUN_TEXT = INSTRUMENT_NOUNS.map(({ shadow }) => shadow).join('|');
/** Between the noun and the word of coordination: a number, "thực hiện", "về việc", a nested noun. */
const BETWEEN =
  '(?: (?:so \\S{1,40}(?: (?:ky )?ngay \\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4})?|cong tac|ve|viec|thuc hien|trien khai|dai han|hanh dong|lien nganh|chung|rieng|moi|ve viec|trong|nam \\d{4}|\\([^)]{1,20}\\)|' +
  `${NOUN_TEXT}))`;
const SPECIFIC_AFTER = spacedPattern(`^${BETWEEN}{0,4},? (?:ve )?${COORDINATION_SHADOW}\\b`);
const BETWEEN_PARTIES = /^[^;:.]{0,140}? (?:giua|ky giua) /;
/** Programmes of the state and plans of one body: never instruments between organisations. */
const FOREIGN =
  /^ (?:muc tieu quoc gia|mtqg|hanh dong (?!phoi)|van nghe|nghe thuat|phat trien kinh te|lam viec|giao luu|tong the|dao tao|giao duc pho thong|\d{3}\b(?!\/)|to chuc hoi nghi|dai hoi|le\b|buoi)/;
/** "ký kết phối hợp", "tổng kết 5 năm công tác phối hợp". */
const GOVERNED = spacedPattern(
  String.raw`\b(?:ky ket|ky|so ket|tong ket|danh gia ket qua|danh gia)(?: thuc hien| ket qua| viec| noi dung| chung| \d{1,2} (?:nam|thang))* $`,
);
const HOW_MANY = String.raw`(?:\d{1,2}|${NUMBER_WORD_SHADOW}|cac|nhung|mot so)(?: nhom)?`;
/** "ký kết với B 6 nội dung phối hợp", "ký 6 nội dung phối hợp với B và 8 nội dung phối hợp với C". */
const GOVERNED_CONTENTS = spacedPattern(
  String.raw`\b(?:ky ket|ky)(?: (?:voi|cung) [^.;:]{2,120}?)?(?: ${HOW_MANY} noi dung (?:phoi hop|hop tac) voi [^.;:]{2,80}?,?(?: va| cung)?)? ${HOW_MANY} $`,
);
const PLURAL_BEFORE = endPattern(/(?:\b(?:cac|nhung|nhieu|hai|ba|bon|nam|\d{1,2})(?: ban)?) $/);
const SENTENCE_PART = 400;

/** Every phrase that may name a coordination instrument, sentence by sentence, in order. */
export function findInstruments(view: ArticleView): InstrumentMention[] {
  return view.sentences.flatMap((sentence) => findInSentence(view, sentence));
}

function findInSentence(view: ArticleView, sentence: Sentence): InstrumentMention[] {
  const shadow = shadowOfSentence(view, sentence);
  const words = wordsOf(view, sentence);
  const mentions: InstrumentMention[] = [];
  for (const hit of findHits(shadow, NOUN)) {
    const noun = NOUN_BY_SHADOW.get(collapseBlanks(hit[0]));
    const end = hit.index + hit[0].length;
    const after = shadow.slice(end, end + SENTENCE_PART);
    if (noun === undefined || !noun.real.test(words.slice(hit.index)) || FOREIGN.test(after)) continue;
    const before = shadow.slice(Math.max(0, hit.index - 240), hit.index);
    const areContents = noun.shadow.startsWith('noi dung ');
    const isGoverned = GOVERNED.test(before.slice(-40)) || (areContents && GOVERNED_CONTENTS.test(before));
    if (noun.isObject === true && !isGoverned) continue;
    const isNamed =
      noun.isObject === true ||
      SPECIFIC_AFTER.test(after) ||
      (noun.type !== undefined && BETWEEN_PARTIES.test(after));
    const head = { start: sentence.start + hit.index, end: sentence.start + end };
    const value = {
      type: noun.type,
      isSpecific: noun.isSpecific || isNamed,
      isPlural: !areContents && PLURAL_BEFORE.test(shadow.slice(Math.max(0, hit.index - 16), hit.index)),
      sentence,
      head,
      phrase: { start: head.start, end: sentence.end },
    };
    mentions.push({ rule: 'instrument-noun', value, spans: [{ source: sentence.source, ...head }] });
  }
  return dropNested(mentions, shadow, sentence.start);
}

const DESCRIBING_GAP =
  /^(?: ?\(| |(?: (?:thuc hien|trien khai|phoi hop|cong tac|viec|ve|cac|nham|cu the hoa))+ )$/;

/** "kế hoạch thực hiện chương trình phối hợp": the first noun is the instrument, the second only describes it. */
function dropNested(mentions: InstrumentMention[], shadow: string, offset: number): InstrumentMention[] {
  return mentions.filter((mention, i) => {
    const outer = mentions[i - 1]?.value;
    if (outer === undefined) return true;
    return !DESCRIBING_GAP.test(shadow.slice(outer.head.end - offset, mention.value.head.start - offset));
  });
}
