import type { ExtractedRecord } from '../../contracts/record.contract.ts';
import type { ArticleView } from '../engine/article-view.ts';

export interface Assembly {
  records: ExtractedRecord[];
  /** Article-level reasons. */
  reasons: string[];
}

/** Decides which instruments and actions the article tells, and which mentions belong to which. */
export function assembleRecords(_view: ArticleView): Assembly {
  return { records: [], reasons: [] };
}
