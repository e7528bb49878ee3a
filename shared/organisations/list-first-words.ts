/** What a pattern may have read so far: letters of its first word, and whether that word has ended. */
type Opening = string;

const ENDED = ' ';

/**
 * The words that a row's pattern can begin with, so that it is tried only where one of them stands. Knows the signs that
 * rows are written in: letters, groups with alternatives, `?`, `*`, `+`, `{m,n}`, bracketed letters, lookarounds.
 *
 * @param pattern source of a regular expression on the shadow
 */
export function listFirstWords(pattern: string): string[] {
  const { openings } = readAlternatives(pattern, 0, new Set(['']));
  return [...new Set([...openings].map((opening) => opening.trimEnd()))].filter((word) => word !== '');
}

interface Reading {
  openings: Set<Opening>;
  at: number;
}

/** Reads up to the end of the group or of the pattern. */
function readAlternatives(pattern: string, from: number, before: Set<Opening>): Reading {
  const all = new Set<Opening>();
  let openings = before;
  let at = from;
  while (at < pattern.length && pattern.charAt(at) !== ')') {
    if (pattern.charAt(at) === '|') {
      for (const opening of openings) all.add(opening);
      openings = before;
      at += 1;
      continue;
    }
    ({ openings, at } = readPiece(pattern, at, openings));
  }
  for (const opening of openings) all.add(opening);
  return { openings: all, at };
}

/** One sign or group with its quantifier; more than once adds nothing to the first word of any row. */
function readPiece(pattern: string, from: number, before: Set<Opening>): Reading {
  const { openings, at } = readUnit(pattern, from, before);
  const quantifier = /^(?:[?*+]|\{[^}]*\})\??/.exec(pattern.slice(at, at + 10))?.[0] ?? '';
  const isOptional = /^(?:[?*]|\{0)/.test(quantifier);
  return {
    openings: isOptional ? new Set([...before, ...openings]) : openings,
    at: at + quantifier.length,
  };
}

function readUnit(pattern: string, from: number, before: Set<Opening>): Reading {
  const rest = pattern.slice(from, from + 4);
  if (rest.startsWith('(?:')) {
    const group = readAlternatives(pattern, from + 3, before);
    return { openings: group.openings, at: group.at + 1 };
  }
  // What a lookaround asks for is not read.
  if (rest.startsWith('(?'))
    return { openings: before, at: readAlternatives(pattern, from + 3, new Set([''])).at + 1 };
  if (rest.startsWith('[')) {
    const close = pattern.indexOf(']', from);
    return { openings: extend(before, pattern.slice(from + 1, close).match(/\\?./g) ?? []), at: close + 1 };
  }
  const sign = rest.startsWith('\\') ? rest.slice(0, 2) : rest.charAt(0);
  return { openings: extend(before, [sign]), at: from + sign.length };
}

function extend(before: Set<Opening>, letters: string[]): Set<Opening> {
  const extended = new Set<Opening>();
  for (const opening of before)
    for (const letter of letters)
      extended.add(opening.endsWith(ENDED) ? opening : opening + (/^[a-z]/.test(letter) ? letter : ENDED));
  return extended;
}
