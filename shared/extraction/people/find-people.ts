import type { Person } from '../../contracts/record.contract.ts';
import type { ArticleView } from '../engine/article-view.ts';
import type { Mention } from '../engine/mention.ts';

/** The article's people, in order of appearance; details tell where single fields stand. */
export function findPeople(_view: ArticleView): Mention<Person>[] {
  return [];
}
