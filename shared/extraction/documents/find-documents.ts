import type { Document } from '../../contracts/record.contract.ts';
import type { ArticleView } from '../engine/article-view.ts';
import type { Mention } from '../engine/mention.ts';

/** The article's documents, in order of appearance; details tell where single fields stand. */
export function findDocuments(_view: ArticleView): Mention<Document>[] {
  return [];
}
