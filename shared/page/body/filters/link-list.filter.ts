import type { PageLine } from '../list-lines.ts';

/** Menus, related stories, tags: lines that are nothing but links. Running text links a few words of a sentence. */
const LINK_SHARE_MIN = 0.7;
const HEADING_WORDS_MAX = 7;
const ENDS_AS_SENTENCE = /[.!?…;:,”"]$/;

/**
 * Takes out lines that only link elsewhere, and the headings that stood over them.
 *
 * @param spared lines that stay whatever they link to (a byline that links to its author)
 */
export function withoutLinkLists(
  lines: readonly PageLine[],
  spared: (line: PageLine) => boolean,
): PageLine[] {
  const isLink = lines.map((line) => line.linkShare >= LINK_SHARE_MIN && !spared(line));
  return lines.filter((line, i) => !isLink[i] && !(isListHeading(line) && isLink[i + 1] && isLink[i + 2]));
}

function isListHeading({ text }: PageLine): boolean {
  return text.split(' ').length <= HEADING_WORDS_MAX && !ENDS_AS_SENTENCE.test(text);
}
