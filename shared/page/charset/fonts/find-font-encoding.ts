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
/** Characters of the upper half of Latin-1 that no Vietnamese word in Unicode has: "Thông báo" alone proves nothing. */
const NO_LETTER_OF_OURS =
  /[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce\u00cf\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]/;
const TYPED_SHARE_MIN = 0.3;
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
  if (shareOf(words, (word) => NO_LETTER_OF_OURS.test(word)) < TYPED_SHARE_MIN) return undefined;
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
