/** What a letter is, as bits; 0 for everything that is none. */
export const LETTER = 1;
export const CAPITAL_LETTER = 2;
export const SMALL_LETTER = 4;

/** Past Latin Extended Additional nothing is a Vietnamese letter; a table this small is built in few milliseconds. */
const CASES = Uint8Array.from({ length: 0x1f00 }, (_, code) => readCase(code));

/**
 * The same as asking `\p{L}`, `\p{Lu}` and `\p{Ll}`, at the price of a look-up: those classes are so large that V8 leaves
 * compiled code and searches a list of ranges for each letter.
 *
 * @param code UTF-16 unit; halves of pairs are no letters
 * @returns LETTER with CAPITAL_LETTER or SMALL_LETTER or neither; 0 beyond the end of a text, for NaN
 */
export function caseOf(code: number): number {
  return CASES[code] ?? readCase(code);
}

function readCase(code: number): number {
  const char = Number.isNaN(code) ? '' : String.fromCharCode(code);
  if (!/\p{L}/u.test(char)) return 0;
  if (/\p{Lu}/u.test(char)) return LETTER | CAPITAL_LETTER;
  return /\p{Ll}/u.test(char) ? LETTER | SMALL_LETTER : LETTER;
}
