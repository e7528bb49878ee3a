import { foldText } from '../../text/fold-text.ts';
import type { Mention } from './mention.ts';

/** One stretch of the text, as offsets into it. `end` is exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * What a paragraph is for. `body` and `caption` are the article's own words; `headline` is the title printed again;
 * `masthead` is everything above (section, site name, timestamps, view counters), `byline`, `footer` and `related`
 * (teasers, key words, comments) everything below.
 */
export type ParagraphKind = 'masthead' | 'headline' | 'body' | 'caption' | 'byline' | 'footer' | 'related';

/** A line that holds words, with the lines that a hard line break inside a sentence cut off from it. */
export interface Paragraph extends Stretch {
  kind: ParagraphKind;
}

/** One sentence of the title or of the article's own paragraphs; never across a paragraph's end. */
export interface Sentence extends Stretch {
  source: 'text' | 'title';
  /** Index into `ArticleView.sentences`. */
  index: number;
  /** Index into `ArticleView.paragraphs`; -1 for the title. */
  paragraph: number;
  kind: 'title' | ParagraphKind;
}

/** An article before anyone has said which paragraphs are its own. */
export interface PageView {
  url: string | undefined;
  title: string;
  titleShadow: string;
  /** The stored text; offsets of every span count in it. */
  text: string;
  /** `text` with hard line breaks inside sentences as spaces. Same length and offsets; read values and confirm here. */
  flat: string;
  /** `flat` folded: same length and offsets, lower-case ASCII. A newline in it always ends a paragraph. Match here. */
  shadow: string;
  /** Lines that hold words, in order; `kind` is `body` until the layout is known. */
  paragraphs: Paragraph[];
  /** What the page's own markup told, when the article came from HTML. */
  page: { publishedAt: string | undefined; author: string | undefined };
}

/** When and by whom the page was published. */
export interface Publication {
  /** ISO 8601, see extraction.contract.ts. */
  publishedAt: Mention<string> | undefined;
  author: Mention<string> | undefined;
}

/** What every rule gets: one article's stored text with everything derived from it once. Offsets agree across fields. */
export interface ArticleView extends PageView, Publication {
  /** Sentences of the title (first) and of the headline, body and caption paragraphs, in order. */
  sentences: Sentence[];
  /** From the first to the last of the article's own paragraphs. */
  body: Stretch;
}

/** The shadow of a short string; for literals in rules and lookups. */
export const shadowOf = foldText;

/** The text that a sentence's offsets count in: `flat` of the text, or the title. */
export function wordsOf(view: ArticleView, sentence: Sentence): string {
  return (sentence.source === 'title' ? view.title : view.flat).slice(sentence.start, sentence.end);
}

/** The shadow of one sentence; offset 0 is `sentence.start`. */
export function shadowOfSentence(view: ArticleView, sentence: Sentence): string {
  return (sentence.source === 'title' ? view.titleShadow : view.shadow).slice(sentence.start, sentence.end);
}
