/**
 * Every hit of a global pattern, in order, as `matchAll` gives them. matchAll makes a new RegExp at each call (its
 * constructor, a look-up among compiled patterns); a pattern run over each sentence spends more on that than on searching.
 *
 * @param pattern with the flag `g`; it is left at its beginning
 * @param most stop after so many hits
 */
export function findHits(text: string, pattern: RegExp, most = Infinity): RegExpExecArray[] {
  const hits: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let hit = pattern.exec(text); hit !== null; hit = pattern.exec(text)) {
    hits.push(hit);
    if (hits.length >= most) break;
    if (hit[0] === '') pattern.lastIndex += 1;
  }
  pattern.lastIndex = 0;
  return hits;
}
