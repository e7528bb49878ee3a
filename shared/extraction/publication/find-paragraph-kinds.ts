import type { PageView, ParagraphKind } from '../engine/article-view.ts';

/** What each paragraph of the page is for; one entry per `page.paragraphs`, in order. */
export function findParagraphKinds(page: PageView): ParagraphKind[] {
  return page.paragraphs.map(() => 'body');
}
