import { CAPITAL_LETTER, caseOf, LETTER, SMALL_LETTER } from '../../text/letter-case.ts';

/** Longer words are no syllables. */
const MOST_LETTERS = 8;

/**
 * Case folded, names left as they are, so that Cần Thơ and Nguyễn Văn Cần do not say "cần": a capital beside another
 * capital is part of a name, a lone one begins a sentence. A sentence all in capitals tells no names apart.
 */
export function lowerCommonWords(words: string): string {
  if (!hasSmallLetter(words)) return words.toLowerCase();
  let lowered = '';
  let from = 0;
  for (let at = 0; at < words.length; at += 1) {
    if ((caseAt(words, at) & CAPITAL_LETTER) === 0 || !isLone(words, at)) continue;
    lowered += words.slice(from, at) + words.charAt(at).toLowerCase();
    from = at + 1;
  }
  return lowered + words.slice(from);
}

const caseAt = (words: string, at: number) => caseOf(words.charCodeAt(at));

function hasSmallLetter(words: string): boolean {
  for (let at = 0; at < words.length; at += 1) if ((caseAt(words, at) & SMALL_LETTER) !== 0) return true;
  return false;
}

/** The first letter of a short word in small letters, between words that do not begin with a capital. */
function isLone(words: string, at: number): boolean {
  if ((caseAt(words, at - 1) & LETTER) !== 0 || isBehindCapital(words, at)) return false;
  let end = at + 1;
  while ((caseAt(words, end) & SMALL_LETTER) !== 0) end += 1;
  if (end - at > MOST_LETTERS || (caseAt(words, end) & LETTER) !== 0) return false;
  return words.charCodeAt(end) !== 0x20 || (caseAt(words, end + 1) & CAPITAL_LETTER) === 0;
}

function isBehindCapital(words: string, at: number): boolean {
  if (words.charCodeAt(at - 1) !== 0x20) return false;
  for (let back = at - 2; back > at - 2 - MOST_LETTERS; back -= 1) {
    const told = caseAt(words, back);
    if ((told & CAPITAL_LETTER) !== 0) return true;
    if ((told & LETTER) === 0) return false;
  }
  return false;
}
