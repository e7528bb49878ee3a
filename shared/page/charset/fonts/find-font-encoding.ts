import { foldText } from '../../../text/fold-text.ts';
import type { FontEncoding } from './font-encoding.ts';
import { tcvn3 } from './tcvn3.font.ts';
import { vni } from './vni.font.ts';

const FONTS = [tcvn3, vni];
const SAMPLE_CHARACTERS = 20_000;
const WORDS_MIN = 20;
const WORD = /[\p{L}\u00a1-\u00bf\u00d7\u00f7]+/gu;
/** Words that hold a character of the upper half of Latin-1: the only ones that tell anything. */
const HAS_CODE = /[\u00a1-\u00ff]/;
/** Onset, vowels and coda of a Vietnamese syllable without its diacritics. */
const SYLLABLE = /^(?:ngh?|nh?|ch?|gh?|gi|kh?|ph?|qu|th?|tr|[bdhlmrsvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;
const VIETNAMESE_ONLY = /[ăđơưảạẻẽẹỉĩịỏọủũụỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/iu;

/**
 * Which font a text was typed for: the one under which nearly all of its words with such characters become Vietnamese
 * syllables. Plain Unicode, French or Portuguese become none.
 *
 * @param text visible text of a page
 */
export function findFontEncoding(text: string): FontEncoding | undefined {
  const words = (text.slice(0, SAMPLE_CHARACTERS).match(WORD) ?? []).filter((word) => HAS_CODE.test(word));
  if (words.length < WORDS_MIN || shareOf(words, (word) => VIETNAMESE_ONLY.test(word)) > 0.2)
    return undefined;
  const ranked = FONTS.map((font) => ({
    font,
    share: shareOf(words, (word) => isSyllable(font.convert(word))),
  })).sort((a, b) => b.share - a.share);
  const best = ranked[0];
  return best !== undefined && best.share >= 0.9 ? best.font : undefined;
}

function isSyllable(word: string): boolean {
  return SYLLABLE.test(foldText(word));
}

function shareOf(words: string[], holds: (word: string) => boolean): number {
  return words.filter(holds).length / words.length;
}
