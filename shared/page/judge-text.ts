import { franc } from 'franc';

/** Why a text is no article that Kyket reads. `reason` carries the measure and its bound. */
export interface TextRejection {
  code: 'not-vietnamese' | 'too-short';
  reason: string;
}

/** The shortest of the gold articles has 255 words; a notice of a postponed meeting some 25. */
const ARTICLE_WORDS_MIN = 40;
/** The gold articles lie between 0.16 and 0.23; French, Czech and Romanian stay under 0.04. */
const VIETNAMESE_SHARE_MIN = 0.1;
/** Between the two, e.g. a bilingual page, the language is guessed from its trigrams. */
const VIETNAMESE_SHARE_DOUBTFUL = 0.04;
/** Letters that hardly any other language writes; é, à, ô and their like say nothing. */
const VIETNAMESE_ONLY = /[ăđơưảạẻẽẹỉĩịỏọủũụỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]+/giu;
const WORD = /\p{L}+/gu;

/**
 * @param text NFC, as stored
 * @param words number of words of the article itself, where the text has more than it (datelines, footer)
 * @returns why it is not taken, or undefined when it is
 */
export function findTextRejection(text: string, words: number = countWords(text)): TextRejection | undefined {
  const share = countCharacters(text, VIETNAMESE_ONLY) / Math.max(1, countCharacters(text, WORD));
  const measured = `share of Vietnamese letters ${share.toFixed(2)} < ${VIETNAMESE_SHARE_MIN}`;
  const doubtful = share < VIETNAMESE_SHARE_MIN;
  if (words < ARTICLE_WORDS_MIN)
    return { code: 'too-short', reason: `${words} words < ${ARTICLE_WORDS_MIN}` };
  if (share < VIETNAMESE_SHARE_DOUBTFUL) return { code: 'not-vietnamese', reason: measured };
  const language = doubtful ? franc(text) : 'vie';
  if (language !== 'vie')
    return { code: 'not-vietnamese', reason: `${measured}, language guessed: ${language}` };
  return undefined;
}

/** Runs of letters, so that neither numbers nor signs make a text long. */
export function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(WORD)) count += 1;
  return count;
}

function countCharacters(text: string, runs: RegExp): number {
  let count = 0;
  for (const [run] of text.matchAll(runs)) count += run.length;
  return count;
}
