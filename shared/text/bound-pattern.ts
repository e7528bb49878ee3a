import { bucketOf, EDGE_DEPTH, type PatternEdge, readPatternEdge } from './pattern-edge.ts';

/** A pattern asked about what stands right before or behind something. */
export interface BoundPattern {
  test(words: string): boolean;
  exec(words: string): RegExpExecArray | null;
}

/**
 * A pattern whose every alternative ends with `$`: what stands before something. It is run only where the last letters of
 * the words are such as it can end with, which is seldom: most questions cost a few look-ups in a table instead of a
 * search that begins at every letter.
 *
 * @param pattern without the flags `g`, `m` and `y`
 */
export function endPattern(pattern: RegExp): BoundPattern {
  let edge: PatternEdge | undefined;
  return boundBy(pattern, (words) => {
    edge ??= readPatternEdge(pattern, 'end');
    const last = words.length - 1;
    for (let k = 0; k < EDGE_DEPTH && k <= last; k += 1)
      if (((edge[bucketOf(words.charCodeAt(last - k))] ?? 0) & (1 << k)) === 0) return false;
    return true;
  });
}

/** A pattern whose every alternative begins with `^`: what stands behind something. See endPattern. */
export function startPattern(pattern: RegExp): BoundPattern {
  let edge: PatternEdge | undefined;
  return boundBy(pattern, (words) => {
    edge ??= readPatternEdge(pattern, 'start');
    for (let k = 0; k < EDGE_DEPTH && k < words.length; k += 1)
      if (((edge[bucketOf(words.charCodeAt(k))] ?? 0) & (1 << k)) === 0) return false;
    return true;
  });
}

function boundBy(pattern: RegExp, mayHold: (words: string) => boolean): BoundPattern {
  return {
    test: (words) => mayHold(words) && pattern.test(words),
    exec: (words) => (mayHold(words) ? pattern.exec(words) : null),
  };
}
