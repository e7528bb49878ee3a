/** Numbers as Vietnamese news prints them: `08`, `38.500`, `22,6 nghìn`, `bảy`, `mười hai`, `IV`. */

const UNITS: Record<string, number> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mươi: 10,
  mười: 10,
};

const MAGNITUDES: Record<string, number> = {
  trăm: 1e2,
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
};

/** Folded number words for patterns on the shadow, longest first. Confirm with `readNumberWord` on the real words. */
export const NUMBER_WORD_SHADOW =
  '(?:muoi (?:mot|hai|ba|bon|lam|nham|sau|bay|tam|chin)|muoi|mot|hai|ba|bon|nam|sau|bay|tam|chin)';

/** Folded magnitude words for patterns on the shadow. */
export const MAGNITUDE_SHADOW = '(?:tram|nghin|ngan|van|trieu|ty|ti)';

/**
 * @param words one to three words in real spelling: `bảy`, `mười hai`, `hai mươi lăm`
 * @returns the whole number, or undefined when the words are none
 */
export function readNumberWord(words: string): number | undefined {
  const parts = words.trim().toLowerCase().split(/\s+/);
  let total = 0;
  for (const part of parts) {
    const value = UNITS[part];
    if (value === undefined) return undefined;
    if (value === 10) total = total === 0 ? 10 : total * 10;
    else if (total === 0) total = value;
    else if (total % 10 === 0) total += value;
    else return undefined;
  }
  return parts.length > 0 ? total : undefined;
}

/**
 * @param digits digits with Vietnamese separators: `08`, `38.500`, `1.234,5`, `22,6`, `95.5`, `10 000`
 * @returns the number, or undefined when it is no well-formed number
 */
export function readDigits(digits: string): number | undefined {
  const bare = digits.replace(/ /g, '');
  if (/^\d+$/.test(bare)) return Number(bare);
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(bare)) return Number(bare.replace(/\./g, '').replace(',', '.'));
  if (/^\d{1,3}(?:,\d{3}){2,}$/.test(bare)) return Number(bare.replace(/,/g, ''));
  if (/^\d+[.,]\d+$/.test(bare)) return Number(bare.replace(',', '.'));
  return undefined;
}

/** @param word `nghìn`, `triệu`, `tỷ` … @returns its factor, or undefined when it is no magnitude */
export function readMagnitude(word: string): number | undefined {
  return MAGNITUDES[word.toLowerCase()];
}

const ROMAN_DIGITS: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** @param roman `XVII`, `IV` @returns its value, or undefined when it is not a well-formed numeral up to 399 */
export function readRoman(roman: string): number | undefined {
  if (!/^(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(roman)) return undefined;
  let total = 0;
  for (let i = 0; i < roman.length; i += 1) {
    const value = ROMAN_DIGITS[roman.charAt(i)] ?? 0;
    const next = ROMAN_DIGITS[roman.charAt(i + 1)] ?? 0;
    total += value < next ? -value : value;
  }
  return total;
}

/**
 * Whether "năm" at an offset means a year, not five: "hằng năm tổ chức sơ kết", "mỗi năm", "cuối năm", "trong năm".
 *
 * @param words real spelling
 */
export function isYearWord(words: string, at: number): boolean {
  return (
    /^năm(?!\p{L})/iu.test(words.slice(at, at + 4)) &&
    /(?<!\p{L})(?:hằng|hàng|mỗi|từng|cuối|đầu|giữa|trong|cả|các|nhiều|những|một|mấy|\d{1,2}) $/iu.test(
      words.slice(Math.max(0, at - 8), at),
    )
  );
}

/**
 * The number that a text prints at an offset, in digits or in words.
 *
 * @param words real spelling
 * @param length of the number as a pattern on the shadow matched it
 * @returns undefined where no number stands, or "năm" means a year
 */
export function readCountAt(words: string, at: number, length: number): number | undefined {
  if (isYearWord(words, at)) return undefined;
  const printed = words.slice(at, at + length).toLowerCase();
  return /^\d/.test(printed) ? readDigits(printed) : readNumberWord(printed);
}
