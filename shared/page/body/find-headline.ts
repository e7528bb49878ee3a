import { isBareDateline } from './find-surroundings.ts';
import type { PageLine } from './list-lines.ts';

/** What old layouts mark a headline with, the strongest first. */
const MARKS = [
  'h1',
  '[itemprop="headline"],[class*="title" i],[class*="heading" i],[class*="headline" i],[class*="tieude" i],[class*="tieu-de" i],[id*="title" i],[id*="tieude" i]',
  'h2,h3',
  'b,strong,font[size],font[color]',
];
const MARKED_MAX = 400;
const LINES_BEFORE_BODY = 5;
const LINES_INTO_BODY = 2;
const HEADLINE_CHARACTERS = { min: 15, max: 300 };

/** Texts that the page sets off as headings, with the rank of their mark (0 is the strongest). Before reader mode. */
export function listMarkedTexts(document: Document): Map<string, number> {
  const marked = new Map<string, number>();
  MARKS.forEach((css, rank) => {
    for (const element of [...document.querySelectorAll(css)].slice(0, MARKED_MAX)) {
      const text = (element.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
      if (text.length <= HEADLINE_CHARACTERS.max && !marked.has(text)) marked.set(text, rank);
    }
  });
  return marked;
}

/**
 * The headline of a page whose head does not name it ("Chi tiết tin", the portal's own name): the line close to the
 * start of the body that is most strongly set off, else a first line that is no sentence.
 *
 * @param first index in `page` of the first line of the body
 */
export function findHeadline(
  page: readonly PageLine[],
  first: number,
  marked: ReadonlyMap<string, number>,
): string | undefined {
  const from = Math.max(0, first - LINES_BEFORE_BODY);
  const near = page.slice(from, first + LINES_INTO_BODY).filter(isHeadlineLike);
  const ranked = near
    .map(({ text }) => ({ text, rank: marked.get(text) ?? Number.POSITIVE_INFINITY }))
    .sort((a, b) => a.rank - b.rank);
  const best = ranked[0];
  if (best !== undefined && best.rank < MARKS.length) return best.text;
  const opening = page[first];
  return opening !== undefined && isHeadlineLike(opening) ? opening.text : undefined;
}

function isHeadlineLike(line: PageLine): boolean {
  const { text, linkShare } = line;
  const { min, max } = HEADLINE_CHARACTERS;
  return (
    text.length >= min &&
    text.length <= max &&
    linkShare < 0.5 &&
    text.split(' ').length >= 4 &&
    !/[.;:,]$/.test(text) &&
    !isBareDateline(line)
  );
}
