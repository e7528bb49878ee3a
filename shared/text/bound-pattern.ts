import { bucketOf, EDGE_DEPTH, type PatternEdge, readPatternEdge } from './pattern-edge.ts';

/** A pattern asked about what stands right before or behind something. */
export interface BoundPattern {
  test(words: string): boolean;
  exec(words: string): RegExpExecArray | null;
}

/**
 * A pattern whose every alternative ends with `$`: what stands before something. It is run only where the last letters of
 * the words are such as it can end with, which is hardly ever; nine of ten questions cost four look-ups in a table instead of
 * a search that begins at every letter.
 *
 * @param pattern without the flags `g`, `m` and `y`
 */
export function endPattern(pattern: RegExp): BoundPattern {
  let edge: PatternEdge | undefined;
  const mayHold = (words: string): boolean => {
    edge ??= readPatternEdge(pattern, 'end');
    const { length } = words;
    if (length < EDGE_DEPTH) return true;
    for (let k = 0; k < EDGE_DEPTH; k += 1)
      if (((edge[bucketOf(words.charCodeAt(length - 1 - k))] ?? 0) & (1 << k)) === 0) return false;
    return true;
  };
  return boundBy(pattern, mayHold);
}

/** A pattern whose every alternative begins with `^`: what stands behind something. See endPattern. */
export function startPattern(pattern: RegExp): BoundPattern {
  let edge: PatternEdge | undefined;
  const mayHold = (words: string): boolean => {
    edge ??= readPatternEdge(pattern, 'start');
    if (words.length < EDGE_DEPTH) return true;
    for (let k = 0; k < EDGE_DEPTH; k += 1)
      if (((edge[bucketOf(words.charCodeAt(k))] ?? 0) & (1 << k)) === 0) return false;
    return true;
  };
  return boundBy(pattern, mayHold);
}

function boundBy(pattern: RegExp, mayHold: (words: string) => boolean): BoundPattern {
  return {
    test: (words) => mayHold(words) && pattern.test(words),
    exec: (words) => (mayHold(words) ? pattern.exec(words) : null),
  };
}
