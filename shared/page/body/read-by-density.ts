import { withoutCutLines } from './filters/cut-line.filter.ts';
import { withoutLinkLists } from './filters/link-list.filter.ts';
import type { PageLine } from './list-lines.ts';

/** A short or linked line costs what so many characters of running text are worth. */
const LINE_COST = 60;
const BODY_CHARACTERS_MIN = 200;

/**
 * The body where reader mode finds none, or would take too long: the stretch of lines that holds the most running text
 * for the fewest short lines. Linear in the number of lines.
 *
 * @param page all visible lines
 * @returns none when no stretch has as much text as the shortest article
 */
export function readByDensity(page: readonly PageLine[], spared: (line: PageLine) => boolean): PageLine[] {
  const { start, end } = findBestStretch(page.map(scoreLine));
  const stretch = page.slice(start, end);
  const characters = stretch.reduce((sum, { text }) => sum + text.length, 0);
  return characters < BODY_CHARACTERS_MIN ? [] : withoutLinkLists(withoutCutLines(stretch, spared), spared);
}

function scoreLine({ text, linkShare }: PageLine): number {
  return text.length * (1 - 2 * linkShare) - LINE_COST;
}

/** Kadane's maximum subarray. */
function findBestStretch(scores: number[]): { start: number; end: number } {
  let best = { start: 0, end: 0, sum: 0 };
  let start = 0;
  let sum = 0;
  scores.forEach((score, i) => {
    if (sum <= 0) {
      start = i;
      sum = 0;
    }
    sum += score;
    if (sum > best.sum) best = { start, end: i + 1, sum };
  });
  return best;
}
