import { findHits } from './find-hits.ts';

/**
 * The hits of a costly pattern, tried only on lines where a cheap one says that it may hit: same hits, same offsets as
 * findHits over the whole text.
 *
 * @param text lines ended by `\n`
 * @param mark what every hit holds; with the flag `g`
 * @param pattern with the flag `g`; must never read a newline, neither in a hit nor around it otherwise than as the end
 */
export function findHitsInLines(text: string, mark: RegExp, pattern: RegExp): RegExpExecArray[] {
  const hits: RegExpExecArray[] = [];
  mark.lastIndex = 0;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const start = text.lastIndexOf('\n', found.index) + 1;
    const newline = text.indexOf('\n', mark.lastIndex);
    const end = newline < 0 ? text.length : newline;
    for (const hit of findHits(text.slice(start, end), pattern)) {
      hit.index += start;
      hits.push(hit);
    }
    mark.lastIndex = end;
  }
  mark.lastIndex = 0;
  return hits;
}
