import { findHits } from '../../text/find-hits.ts';
import { NUMBER_WORD_SHADOW, readCountAt } from '../../text/read-numeral.ts';
import { spacedPattern } from '../../text/spaced-pattern.ts';
import { type ArticleView, type Sentence, shadowOfSentence, wordsOf } from '../engine/article-view.ts';

const SIDES = spacedPattern(
  `\\b(\\d{1,2}|${NUMBER_WORD_SHADOW}) (?:ben|co quan|don vi|nganh|luc luong|dia phuong|to chuc|ban cong tac|thuong truc|phia)\\b(?! (?:thanh vien|truc thuoc|chuc nang|lien quan|ngang))`,
  'g',
);
const MOST_SIDES = 12;

/** How many sides the article says there are ("hai bên", "03 đơn vị", "bốn cơ quan"): every number it gives. */
export function countToldSides(view: ArticleView): Set<number> {
  return new Set(view.sentences.flatMap((sentence) => readToldSides(view, sentence)));
}

/** Every number of sides that one sentence gives. */
export function readToldSides(view: ArticleView, sentence: Sentence): number[] {
  const words = wordsOf(view, sentence);
  return findHits(shadowOfSentence(view, sentence), SIDES).flatMap((hit) => {
    const value = readCountAt(words, hit.index, hit[1]?.length ?? 0);
    return value !== undefined && value >= 2 && value <= MOST_SIDES ? [value] : [];
  });
}
