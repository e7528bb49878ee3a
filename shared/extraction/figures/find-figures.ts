import type { Figure } from '../../contracts/record.contract.ts';
import { type ArticleView, shadowOfSentence, wordsOf } from '../engine/article-view.ts';
import type { Mention } from '../engine/mention.ts';
import { findDigitFigures } from './digit-figure.rule.ts';
import { findWordFigures } from './word-figure.rule.ts';

/** The article's figures, in order of appearance; a caption counts only for what the text does not tell. */
export function findFigures(view: ArticleView): Mention<Figure>[] {
  const told: Mention<Figure>[] = [];
  const shown: Mention<Figure>[] = [];
  for (const sentence of view.sentences) {
    if (sentence.kind !== 'body' && sentence.kind !== 'caption') continue;
    const words = wordsOf(view, sentence);
    const shadow = shadowOfSentence(view, sentence);
    const found = [...findDigitFigures(words, shadow, sentence), ...findWordFigures(words, shadow, sentence)];
    (sentence.kind === 'body' ? told : shown).push(...found);
  }
  const known = new Set(told.map(({ value }) => value.value));
  for (const figure of shown) {
    if (known.has(figure.value.value)) continue;
    known.add(figure.value.value);
    told.push(figure);
  }
  return told.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}
