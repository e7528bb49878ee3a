import { joinPrintedLines } from './join-printed-lines.ts';
import type { PrintedLine } from './printed-line.ts';
import { splitTitle } from './split-title.ts';

const HAS_WORD = /\p{L}/u;
/** Sizes that differ less are one: programs round them. */
const SIZE_TOLERANCE = 0.05;
/** Between base lines, in sizes: more, and it is another block even in a headline. */
const HEADLINE_GAP_MAX = 2;
/** Against the usual distance of lines: more, and a paragraph ends. */
const PARAGRAPH_GAP_SHARE = 1.2;

/**
 * Title and text of a document that is known by its printed lines. A headline too long for its line goes on in the next
 * one: all lines at the top that are set alike, and otherwise than the body, are the title. The length of a line tells
 * nothing there, since larger letters reach the margin sooner. A headline set as the body is goes on as a paragraph does.
 */
export function splitPrintedTitle(lines: readonly PrintedLine[]): { title: string; text: string } {
  const worded = lines.slice(
    Math.max(
      0,
      lines.findIndex(({ text }) => HAS_WORD.test(text)),
    ),
  );
  const usualGap = findUsualGap(worded);
  const count = countHeadlineLines(worded, usualGap);
  const title = worded.slice(0, count).map(({ text }) => text);
  const body = joinPrintedLines(markParagraphs(worded.slice(count), usualGap));
  return count === 0 ? splitTitle(body) : { title: title.join(' '), text: body };
}

/** @returns 0 where the first line is set as the body is */
function countHeadlineLines(lines: readonly PrintedLine[], usualGap: number): number {
  const [first] = lines;
  const body = findBodyStyle(lines);
  if (first === undefined || body === undefined || isSetAlike(first, body)) return 0;
  // In letters of the body's size, a bold lead may follow a bold headline: the distance tells where it begins.
  const isLarger = first.size > body.size * (1 + SIZE_TOLERANCE);
  const gapMax = isLarger ? HEADLINE_GAP_MAX : usualGap * PARAGRAPH_GAP_SHARE;
  let count = 1;
  for (const line of lines.slice(1)) {
    const gap = measureGap(lines[count - 1], line);
    if (line.text === '' || !isSetAlike(line, first) || gap === undefined || gap > gapMax) break;
    count += 1;
  }
  return count;
}

function isSetAlike(one: PrintedLine, other: PrintedLine): boolean {
  return one.font === other.font && Math.abs(one.size - other.size) <= other.size * SIZE_TOLERANCE;
}

/** How most letters are set. */
function findBodyStyle(lines: readonly PrintedLine[]): PrintedLine | undefined {
  const letters = new Map<string, { line: PrintedLine; count: number }>();
  for (const line of lines) {
    const key = `${line.font} ${line.size.toFixed(1)}`;
    const { count } = letters.get(key) ?? { count: 0 };
    letters.set(key, { line, count: count + line.text.length });
  }
  return [...letters.values()].sort((a, b) => b.count - a.count)[0]?.line;
}

/** @returns texts, with an empty one where a paragraph ends by its distance to the next */
function markParagraphs(lines: readonly PrintedLine[], usualGap: number): string[] {
  return lines.flatMap((line, i) => {
    const gap = measureGap(lines[i - 1], line);
    const isNew = gap !== undefined && gap > usualGap * PARAGRAPH_GAP_SHARE;
    return isNew ? ['', line.text] : [line.text];
  });
}

/** @returns the distance of two lines in sizes of the larger letters; undefined over a page's end, and upwards */
function measureGap(above: PrintedLine | undefined, line: PrintedLine): number | undefined {
  if (above === undefined || above.page !== line.page) return undefined;
  const size = Math.max(above.size, line.size);
  const gap = above.y - line.y;
  return gap > 0 && size > 0 ? gap / size : undefined;
}

function findUsualGap(lines: readonly PrintedLine[]): number {
  const gaps = lines.flatMap((line, i) => measureGap(lines[i - 1], line) ?? []).sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 0;
}
