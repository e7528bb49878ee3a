import { CAPITAL_LETTER, caseOf } from '../../text/letter-case.ts';

/** One word or one mark of a sentence; offsets count in the words given. */
export interface Token {
  text: string;
  /** Lower-cased, diacritics kept. */
  lower: string;
  start: number;
  end: number;
  /** True for a word that begins with a capital. */
  capital: boolean;
}

const [BLANK, MARK, DIGIT, SMALL, CAPITAL] = [0, 1, 2, 3, 4] as const;
/** Past Latin Extended Additional nothing is a Vietnamese letter; a table this small is built in under a millisecond. */
const CLASSES = Uint8Array.from({ length: 0x1f00 }, (_, code) => classOf(String.fromCharCode(code)));

function classOf(char: string): number {
  if (char.trim() === '') return BLANK;
  if (/\p{Nd}/u.test(char)) return DIGIT;
  if (/\p{L}/u.test(char)) return char === char.toLowerCase() ? SMALL : CAPITAL;
  return /\p{M}/u.test(char) ? SMALL : MARK;
}

/** Words and single marks; hyphens stand alone, since pages glue them ("Hiền-Trưởng Công an"). */
export function listTokens(words: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; ) {
    const kind = classAt(words, at);
    if (kind === BLANK) {
      at += 1;
      continue;
    }
    const end = kind === MARK ? at + 1 : wordEnd(words, at);
    const text = words.slice(at, end);
    const capital = kind === CAPITAL;
    tokens.push({ text, lower: capital ? text.toLowerCase() : text, start: at, end, capital });
    at = end;
  }
  return tokens;
}

function classAt(words: string, at: number): number {
  return CLASSES[words.charCodeAt(at)] ?? (words.charAt(at).trim() === '' ? BLANK : MARK);
}

/** Past letters and digits, and the apostrophes and strokes inside them ("H'Mai", "đ/c", "’"). */
function wordEnd(words: string, from: number): number {
  let at = from + 1;
  while (at < words.length) {
    const inside = classAt(words, at) >= DIGIT || "'’/".includes(words.charAt(at));
    if (!inside) break;
    at += 1;
  }
  while (at > from + 1 && "'’/".includes(words.charAt(at - 1))) at -= 1;
  return at;
}

function isMiddleName(words: string, at: number): boolean {
  return words.startsWith('văn ', at) || words.startsWith('thị ', at);
}

function holdsWholeName(words: string): boolean {
  for (const apostrophe of APOSTROPHES)
    for (let at = words.indexOf(apostrophe); at !== -1; at = words.indexOf(apostrophe, at + 1))
      if (isCapital(words, at - 1) && isCapital(words, at + 1)) return true;
  return false;
}

const APOSTROPHES = ["'", '’'];
const isCapital = (words: string, at: number) => (caseOf(words.charCodeAt(at)) & CAPITAL_LETTER) !== 0;

/** Cheap: whether two capitalised words stand side by side, as in every name; "văn" and "thị" may stand between. "K’Brel" is a whole name. */
export function hasNameShape(words: string): boolean {
  if (holdsWholeName(words)) return true;
  let run = 0;
  for (let at = 0; at < words.length; at += 1) {
    if (at > 0 && classAt(words, at - 1) >= DIGIT) continue;
    const kind = classAt(words, at);
    if (kind === CAPITAL) run += 1;
    else if (kind === SMALL && !isMiddleName(words, at)) run = 0;
    else if (kind === MARK || kind === DIGIT) run = 0;
    if (run >= 2) return true;
  }
  return false;
}
