import { foldText } from '../text/fold-text.ts';

/**
 * The key under which a place name is found: case, diacritics, tone placement, blanks, hyphens and apostrophes folded
 * away, i and y told as one (Qui Nhơn, Quy Nhơn), and Đak, Đăk, Đắc, Đắk told as one.
 *
 * @param name a name or its shadow, at most a few words
 */
export function foldPlaceName(name: string): string {
  const known = foldedNames.get(name);
  if (known !== undefined) return known;
  const folded = foldName(name);
  if (foldedNames.size < MOST_NAMES) foldedNames.set(name, folded);
  return folded;
}

/** The same few names are looked up over and over in one article, and over articles; the rest need no place here. */
const foldedNames = new Map<string, string>();
const MOST_NAMES = 8192;

function foldName(name: string): string {
  return foldText(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\bd[ae]c(?= |l|n)/g, 'dak')
    .replace(/\blac$/, 'lak')
    .replace(/\b0+(?=\d)/g, '')
    .replaceAll('y', 'i')
    .replaceAll(' ', '');
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * How a name is spelt, letters and tones, wherever its tone marks stand: "Hoà Bình" and "Hòa Bình" are one, "Lộc Thành"
 * and "Lộc Thạnh" two.
 */
export function spellPlaceName(name: string): string {
  const known = spelling.get(name);
  if (known !== undefined) return known;
  const spelt = spellName(name);
  if (spelling.size < MOST_NAMES) spelling.set(name, spelt);
  return spelt;
}

const spelling = new Map<string, string>();

function spellName(name: string): string {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((syllable) => {
      const letters = syllable.normalize('NFD');
      return letters.replace(TONE, '').normalize('NFC') + (letters.match(TONE) ?? []).join('');
    })
    .join(' ')
    .trim();
}
