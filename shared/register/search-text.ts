import { foldText } from '../text/fold-text.ts';
import { normaliseText } from '../text/normalise-text.ts';
import { writeOut } from '../text/short-forms.ts';

/** Stands around each name in an indexed text, so that no phrase reaches over the border. Never a word of a query. */
const NAME_BORDER = '|';

/**
 * The words of a text as the register indexes and seeks them: lower case, without diacritics (đ is d, and tone placement
 * falls away with the tones: hoà = hòa), split at everything that is neither letter nor digit.
 */
export function foldWords(text: string): string[] {
  return foldText(normaliseText(text))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Marks of the five tones, in the order of TONE_LETTERS. */
const TONES = '\u0300\u0301\u0303\u0309\u0323';
const TONE = new RegExp(`[${TONES}]`, 'g');
/** Stand for the tones at the end of a word: letters to FTS5, and of no Vietnamese word. */
const TONE_LETTERS = 'αβγδε';

/**
 * The words of a text as they are spelt: lower case, with their diacritics, and the tone at the end of the word, so that
 * hoà and hòa are one and bộ and bố are two.
 */
export function spellWords(text: string): string[] {
  return normaliseText(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(spellWord);
}

const spelt = new Map<string, string>();
/** Vietnamese has some seven thousand syllables; names and numbers add to them. */
const MOST_SPELT = 20_000;

function spellWord(word: string): string {
  const known = spelt.get(word) ?? readSpelling(word);
  if (spelt.size < MOST_SPELT) spelt.set(word, known);
  return known;
}

function readSpelling(word: string): string {
  const marked = word.normalize('NFD');
  const tones = (marked.match(TONE) ?? []).map((mark) => TONE_LETTERS[TONES.indexOf(mark)]).join('');
  return marked.replace(TONE, '').normalize('NFC') + tones;
}

/**
 * Several texts as one indexed text, each within its own borders; one with a short form (UBND, MTTQ) once more written out.
 */
export function foldNames(names: readonly string[]): string {
  return withinBorders(names.flatMap((name) => phrasesOf(foldWords(name))));
}

/** The ways in which folded words are sought and indexed: as they are and, where that differs, written out. */
export function phrasesOf(words: readonly string[]): string[] {
  return [...new Set([words.join(' '), words.flatMap(writeOut).join(' ')])];
}

/** As foldNames, as they are spelt. */
export function spellNames(names: readonly string[]): string {
  return withinBorders(names.map((name) => spellWords(name).join(' ')));
}

function withinBorders(names: string[]): string {
  const border = ` ${NAME_BORDER} `;
  return names.length === 0 ? '' : `${border}${names.join(border)}${border}`.trim();
}

/** An FTS5 phrase of folded or spelt words; `whole` finds it only where it is all that stands between two borders. */
export function phraseOf(words: readonly string[], whole = false): string {
  return whole ? `"${NAME_BORDER} ${words.join(' ')} ${NAME_BORDER}"` : `"${words.join(' ')}"`;
}
