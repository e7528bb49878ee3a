import type { ArticleView } from './article-view.ts';
import { headOf, type Mention } from './mention.ts';

/**
 * Mentions by the index of the sentence that their head stands in, in one pass; those outside every sentence are left
 * out.
 *
 * @param mentions in order of appearance, those of the title first
 */
export function groupBySentence<Value, M extends Mention<Value>>(
  view: ArticleView,
  mentions: M[],
): Map<number, M[]> {
  const groups = new Map<number, M[]>();
  let at = 0;
  for (const mention of mentions) {
    const head = headOf(mention);
    const isAhead = (index: number): boolean => {
      const sentence = view.sentences[index];
      if (sentence === undefined) return false;
      if (sentence.source !== head.source) return sentence.source === 'title';
      return sentence.end <= head.start;
    };
    while (isAhead(at)) at += 1;
    const sentence = view.sentences[at];
    if (sentence === undefined || sentence.source !== head.source || head.start < sentence.start) continue;
    const group = groups.get(at);
    if (group === undefined) groups.set(at, [mention]);
    else group.push(mention);
  }
  return groups;
}
