import { z } from 'zod';
import { foldText } from '../../text/fold-text.ts';
import { normaliseText } from '../../text/normalise-text.ts';
import { foldWords, phrasesOf } from '../search-text.ts';

const MAX_LENGTH = 200;

/** Free text to seek: at least one letter or digit. */
export const SearchText = z
  .string()
  .max(MAX_LENGTH)
  .refine((text) => foldWords(text).length > 0, {
    error: ({ input }) =>
      isLeftOpen(String(input))
        ? 'A quotation mark is opened, not closed, and there are no words to seek'
        : 'Expected at least one letter or digit',
  });

function isLeftOpen(text: string): boolean {
  return foldText(normaliseText(text)).split('"').length % 2 === 0;
}

/**
 * An FTS5 expression that finds the texts with all the words in any order, and what stands in double quotes as a phrase.
 * Every word is folded, holds only letters and digits, and is quoted, so nothing of the text is read as FTS5 syntax.
 * A short form (UBND) also finds what it stands for; texts that print one are indexed in both forms.
 */
export function matchWords(text: string): string {
  const pieces = foldText(normaliseText(text)).split('"');
  const isClosed = (i: number) => i < pieces.length - 1;
  return pieces
    .flatMap((piece, i) => (i % 2 === 1 && isClosed(i) ? [foldWords(piece)] : foldWords(piece).map(only)))
    .filter((phrase) => phrase.length > 0)
    .map(matchPhrase)
    .join(' AND ');
}

function only(word: string): string[] {
  return [word];
}

function matchPhrase(words: string[]): string {
  const [asGiven, ...others] = phrasesOf(words).map((phrase) => `"${phrase}"`);
  return others.length === 0 ? `${asGiven}` : `(${[asGiven, ...others].join(' OR ')})`;
}
