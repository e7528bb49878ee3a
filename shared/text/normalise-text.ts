import { removeUnprintable } from './unprintable.ts';

/**
 * The stored form of any text: NFC, no-break and other fixed-width spaces to plain spaces, U+00D0 (Ð, which many
 * Vietnamese pages print) to U+0110 (Đ), line ends (vertical tabs and form feeds, too, which end lines and pages of
 * documents) to `\n`; characters that print nothing are left out, nothing else changed. Idempotent.
 *
 * @param text any string, NFD input included
 */
export function normaliseText(text: string): string {
  return removeUnprintable(text.replace(/\r\n?|[\v\f\u2028\u2029\u0085]/g, '\n'))
    .replace(/[\u00a0\u202f\u2007]/g, ' ')
    .replace(/\u00d0/g, '\u0110')
    .replace(/[\ufeff\u200b-\u200d\u2060]/g, '')
    .normalize('NFC');
}
