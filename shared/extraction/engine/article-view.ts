import { foldText } from '../../text/fold-text.ts';

/** One paragraph or one sentence of the text, as offsets into it. */
export interface Stretch {
  start: number;
  end: number;
}

/** What every rule gets: one article's stored text with everything derived from it once. Offsets agree across fields. */
export interface ArticleView {
  url: string | undefined;
  title: string;
  titleShadow: string;
  text: string;
  /** `text` folded: same length and offsets, lower-case ASCII. */
  shadow: string;
  /** Lines that hold words, in order. */
  paragraphs: Stretch[];
  /** Sentences of the body, in order; never across a paragraph's end except over a hard line break inside a sentence. */
  sentences: Stretch[];
  /** The part of the text that is the article's own: after the masthead, before byline, footer and related stories. */
  body: Stretch;
}

/** The shadow of a short string; for literals in rules and lookups. */
export const shadowOf = foldText;
