/** A plain-text article in the parts that a page sets apart. Every line of the text is in one of them, in order. */
export interface ArticleParts {
  title: string;
  /** Lines above the first running text: section, dateline, view counter, headline again. */
  head: string[];
  body: string[];
  /** Short lines at the end that are no sentences: byline, source, footer. */
  tail: string[];
}

const RUNNING_TEXT_CHARACTERS = 120;
const ENDS_AS_SENTENCE = /[.!?:;…][”"’)]?$/;

export function splitArticle({ title, text }: { title: string; text: string }): ArticleParts {
  const lines = text.split(/\n+/).filter((line) => /[\p{L}\p{N}]/u.test(line));
  const isRunning = (line: string) => line.length >= RUNNING_TEXT_CHARACTERS;
  const first = Math.max(0, lines.findIndex(isRunning));
  const last = lines.findLastIndex((line) => isRunning(line) || ENDS_AS_SENTENCE.test(line));
  const isHeadline = (line: string) => line.toLowerCase() === title.toLowerCase();
  return {
    title,
    head: lines.slice(0, first).filter((line) => !isHeadline(line)),
    body: lines.slice(first, last + 1),
    tail: lines.slice(last + 1),
  };
}
