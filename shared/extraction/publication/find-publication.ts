import type { PageView, Publication } from '../engine/article-view.ts';

/** When and by whom the page says it was published; paragraphs carry their kinds already. */
export function findPublication(_page: PageView): Publication {
  return { publishedAt: undefined, author: undefined };
}
