import type { PageView, Publication } from '../engine/article-view.ts';
import { findAuthor } from './author.rule.ts';
import { findPublishedAt, listTimestampLines } from './published-at.rule.ts';

/** When and by whom the page says it was published; paragraphs carry their kinds already. */
export function findPublication(page: PageView): Publication {
  const stamps = listTimestampLines(page);
  return { publishedAt: findPublishedAt(page, stamps), author: findAuthor(page, stamps) };
}
