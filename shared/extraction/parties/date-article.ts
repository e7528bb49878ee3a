import { findHits } from '../../text/find-hits.ts';
import type { ArticleView } from '../engine/article-view.ts';

const PRINTED_DAY = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)(?!\d)/g;

/**
 * The day whose map of the country an article speaks of: its publication, else the latest day that it prints.
 *
 * @returns `YYYY-MM-DD`, or `YYYY-MM` as the page tells it; undefined when nothing tells a day
 */
export function dateArticle(view: ArticleView): string | undefined {
  if (view.publishedAt !== undefined) return view.publishedAt.value.slice(0, 10);
  let latest: string | undefined;
  for (const hit of findHits(view.shadow, PRINTED_DAY)) {
    const day = `${hit[3]}-${(hit[2] ?? '').padStart(2, '0')}-${(hit[1] ?? '').padStart(2, '0')}`;
    if (latest === undefined || day > latest) latest = day;
  }
  return latest;
}
