import { foldText } from '../text/fold-text.ts';
import { normaliseText } from '../text/normalise-text.ts';

/** Stands between two names in one indexed text, so that no phrase reaches over the border. Never part of a query. */
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

/** Several texts as one indexed text, each within its own borders. */
export function foldNames(names: readonly string[]): string {
  return names.map((name) => foldWords(name).join(' ')).join(` ${NAME_BORDER} `);
}
