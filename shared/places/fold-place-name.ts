import { foldText } from '../text/fold-text.ts';

/**
 * The key under which a place name is found: case, diacritics, tone placement, blanks, hyphens and apostrophes folded
 * away, i and y told as one (Qui Nhơn, Quy Nhơn), and Đak, Đăk, Đắc, Đắk told as one.
 *
 * @param name a name or its shadow, at most a few words
 */
export function foldPlaceName(name: string): string {
  return foldText(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\bd[ae]c(?= |l|n)/g, 'dak')
    .replace(/\blac$/, 'lak')
    .replace(/\b0+(?=\d)/g, '')
    .replaceAll('y', 'i')
    .replaceAll(' ', '');
}
