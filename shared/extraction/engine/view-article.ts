import type { ExtractionInput } from '../../contracts/extraction.contract.ts';
import { foldText } from '../../text/fold-text.ts';
import { joinSoftBreaks } from '../../text/join-soft-breaks.ts';
import { normaliseText } from '../../text/normalise-text.ts';
import { splitSentences } from '../../text/split-sentences.ts';
import { findParagraphKinds } from '../publication/find-paragraph-kinds.ts';
import { findPublication } from '../publication/find-publication.ts';
import type { ArticleView, PageView, Paragraph, Sentence, Stretch } from './article-view.ts';

const HAS_WORD = /[\p{L}\p{N}]/u;
const OWN_KINDS = new Set(['headline', 'body', 'caption']);

/**
 * Everything the rules share, derived once: the stored text, its shadow, its paragraphs with their kinds, its
 * sentences, and when and by whom it was published.
 */
export function viewArticle(input: ExtractionInput): ArticleView {
  const page = viewPage(input);
  const kinds = findParagraphKinds(page);
  page.paragraphs.forEach((paragraph, i) => {
    paragraph.kind = kinds[i] ?? 'body';
  });
  return { ...page, ...findPublication(page), sentences: listSentences(page), body: boundBody(page) };
}

/** The article before its layout is known: what publication/ reads. */
export function viewPage(input: ExtractionInput): PageView {
  const text = normaliseText(input.text);
  const flat = joinSoftBreaks(text);
  const title = normaliseText(input.title).replace(/\n/g, ' ').trim();
  return {
    url: input.url ?? undefined,
    title,
    titleShadow: foldText(title),
    text,
    flat,
    shadow: foldText(flat),
    paragraphs: listParagraphs(flat),
    page: {
      publishedAt: input.page?.publishedAt ?? undefined,
      author: input.page?.author ?? undefined,
    },
  };
}

function listParagraphs(flat: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const lines = /[^\n]+/g;
  for (let hit = lines.exec(flat); hit !== null; hit = lines.exec(flat)) {
    if (!HAS_WORD.test(hit[0])) continue;
    const start = hit.index + (hit[0].length - hit[0].trimStart().length);
    paragraphs.push({ start, end: start + hit[0].trim().length, kind: 'body' });
  }
  return paragraphs;
}

function listSentences(page: PageView): Sentence[] {
  const sentences: Sentence[] = [];
  const titles = splitSentences(page.title, 0, page.title.length);
  for (const [start, end] of titles)
    sentences.push({ source: 'title', start, end, index: sentences.length, paragraph: -1, kind: 'title' });
  page.paragraphs.forEach(({ start, end, kind }, paragraph) => {
    if (!OWN_KINDS.has(kind)) return;
    for (const [from, to] of splitSentences(page.flat, start, end))
      sentences.push({ source: 'text', start: from, end: to, index: sentences.length, paragraph, kind });
  });
  return sentences;
}

function boundBody(page: PageView): Stretch {
  const own = page.paragraphs.filter(({ kind }) => OWN_KINDS.has(kind));
  return { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 };
}
