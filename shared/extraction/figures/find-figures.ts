import type { Figure } from '../../contracts/record.contract.ts';
import type { ArticleView } from '../engine/article-view.ts';
import type { Mention } from '../engine/mention.ts';

/** The article's figures, in order of appearance; details tell where single fields stand. */
export function findFigures(_view: ArticleView): Mention<Figure>[] {
  return [];
}
