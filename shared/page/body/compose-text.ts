import { findLine, findSurroundings } from './find-surroundings.ts';
import type { PageLine } from './list-lines.ts';
import type { SelectedParts } from './read-by-selectors.ts';

/** A line with its place among the lines of the page. */
interface Placed {
  at: number;
  line: PageLine;
}

/**
 * The article's lines in the order of the page: its body, and what stands around it that tells of it. The headline is
 * left out, since it is told apart.
 *
 * @param page all visible lines
 * @param body what the selectors or reader mode found
 */
export function composeText(
  page: readonly PageLine[],
  body: readonly PageLine[],
  title: string,
  selected: Pick<SelectedParts, 'publishedAt' | 'author'> | undefined,
): PageLine[] {
  const placed = placeBody(page, body);
  const first = placed[0]?.at ?? 0;
  const last = placed.at(-1)?.at ?? first;
  const time = selected?.publishedAt ?? [];
  const places = new Map(page.map((line, i) => [line, i]));
  const around = findSurroundings(page, body, title)
    .filter(({ text }) => !time.some((line) => text.includes(line.text)))
    .map((line) => ({ at: places.get(line) ?? last, line }));
  const extras = [
    ...time.map((line) => ({ at: first - 0.5, line })),
    ...(selected?.author ?? []).map((line) => ({ at: last + 0.5, line })),
    ...around,
  ];
  return mergeInOrder(placed, extras)
    .map(({ line }) => line)
    .filter(({ text }) => text !== title);
}

/** Reader mode gives elements of its own; its lines are found again by their words, each after the one before. */
function placeBody(page: readonly PageLine[], body: readonly PageLine[]): Placed[] {
  let at = findLine(page, body[0]?.text, 0);
  return body.map((line, i) => {
    const found = i === 0 ? at : findLine(page, line.text, at + 1);
    if (found !== -1) at = found;
    return { at, line };
  });
}

/** What the body has already is not told twice. */
function mergeInOrder(body: readonly Placed[], extras: readonly Placed[]): Placed[] {
  const seen = new Set(body.map(({ line }) => line.text));
  const fresh = extras.filter(({ line }) => {
    if (seen.has(line.text)) return false;
    seen.add(line.text);
    return true;
  });
  return [...body, ...fresh].sort((a, b) => a.at - b.at);
}
