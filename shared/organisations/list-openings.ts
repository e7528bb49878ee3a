/**
 * How a row's pattern can begin: its first word and the letter that the next word begins with, `so y`; `so *` where
 * something else than a blank and a letter may follow.
 */
export type Opening = `${string} ${string}`;

/**
 * Every opening of a pattern, so that it is tried only where one of them stands. Knows the signs that rows are written
 * in: letters, groups with alternatives, `?`, `*`, `+`, `{m,n}`, letters in brackets, lookarounds.
 *
 * @param pattern source of a regular expression on the shadow
 */
export function listOpenings(pattern: string): Opening[] {
  const { read } = readAlternatives(pattern, 0, new Set(['']));
  return [...new Set([...read].map(closeOpening))].filter((opening) => !opening.startsWith(' '));
}

/** What the pattern may have read so far, at an offset in it. */
interface Reading {
  read: Set<string>;
  at: number;
}

/** Reads up to the end of the group or of the pattern. */
function readAlternatives(pattern: string, from: number, before: Set<string>): Reading {
  const all = new Set<string>();
  let read = before;
  let at = from;
  while (at < pattern.length && pattern.charAt(at) !== ')') {
    if (pattern.charAt(at) === '|') {
      for (const one of read) all.add(one);
      read = before;
      at += 1;
      continue;
    }
    ({ read, at } = readPiece(pattern, at, read));
  }
  for (const one of read) all.add(one);
  return { read: all, at };
}

/** One sign or group with its quantifier; more than once adds nothing to how any row begins. */
function readPiece(pattern: string, from: number, before: Set<string>): Reading {
  const { read, at } = readUnit(pattern, from, before);
  const quantifier = /^(?:[?*+]|\{[^}]*\})\??/.exec(pattern.slice(at, at + 10))?.[0] ?? '';
  const isOptional = /^(?:[?*]|\{0)/.test(quantifier);
  return { read: isOptional ? new Set([...before, ...read]) : read, at: at + quantifier.length };
}

function readUnit(pattern: string, from: number, before: Set<string>): Reading {
  const rest = pattern.slice(from, from + 4);
  if (rest.startsWith('(?:')) {
    const group = readAlternatives(pattern, from + 3, before);
    return { read: group.read, at: group.at + 1 };
  }
  // What a lookaround asks for is not read.
  if (rest.startsWith('(?'))
    return { read: before, at: readAlternatives(pattern, from + 3, new Set([''])).at + 1 };
  if (rest.startsWith('[')) {
    const close = pattern.indexOf(']', from);
    return { read: extendAll(before, pattern.slice(from + 1, close).match(/\\?./g) ?? []), at: close + 1 };
  }
  const sign = rest.startsWith('\\') ? rest.slice(0, 2) : rest.charAt(0);
  return { read: extendAll(before, [sign]), at: from + sign.length };
}

function extendAll(before: Set<string>, signs: string[]): Set<string> {
  const extended = new Set<string>();
  for (const opening of before) for (const sign of signs) extended.add(extendOpening(opening, sign));
  return extended;
}

function extendOpening(opening: string, sign: string): string {
  if (/ .$/.test(opening)) return opening;
  const isLetter = /^[a-z]$/.test(sign);
  if (opening.endsWith(' ')) return sign === ' ' ? opening : opening + (isLetter ? sign : '*');
  return opening + (isLetter || sign === ' ' ? sign : ' *');
}

function closeOpening(opening: string): Opening {
  const [word = '', next = ''] = opening.split(' ');
  return `${word} ${next === '' ? '*' : next}`;
}
