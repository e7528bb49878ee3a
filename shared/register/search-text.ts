import { foldText } from '../text/fold-text.ts';
import { normaliseText } from '../text/normalise-text.ts';

/** Stands between two names in one indexed text, so that no phrase reaches over the border. Never part of a query. */
export const NAME_BORDER = '|';

/**
 * The words of a text as the register indexes and seeks them: lower case, without diacritics (đ is d, and tone placement
 * falls away with the tones: hoà = hòa), split at everything that is neither letter nor digit.
 */
export function foldWords(text: string): string[] {
  return foldText(normaliseText(text))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Several texts as one indexed text, each within its own borders. */
export function foldNames(names: readonly string[]): string {
  return names.map((name) => foldWords(name).join(' ')).join(` ${NAME_BORDER} `);
}

const TYPE_WORDS = [
  ['tinh'],
  ['thanh', 'pho'],
  ['tp'],
  ['t', 'p'],
  ['huyen'],
  ['quan'],
  ['thi', 'xa'],
  ['tx'],
  ['dac', 'khu'],
];

/**
 * The key under which a place is found: its folded words without the leading type word ("tỉnh Gia Lai" is "Gia Lai";
 * "Quận 3" keeps its, a bare number names nothing), with one spelling for Đak, Đăk, Đắc, Đắk and Lăk, Lắc.
 */
export function foldPlace(name: string): string {
  const words = foldWords(name);
  const type = TYPE_WORDS.find((candidate) => candidate.every((word, i) => words[i] === word));
  const bare = type === undefined ? words : words.slice(type.length);
  const named = bare.length > 0 && !/^\d/.test(bare[0] ?? '') ? bare : words;
  return named
    .join(' ')
    .replace(/\bdac\b/g, 'dak')
    .replace(/\bdak lac\b/g, 'dak lak');
}
