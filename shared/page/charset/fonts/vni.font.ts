import { convertByTable, type FontEncoding } from './font-encoding.ts';

/** VNI-Windows: the base letter, then one character for shape and tone; a few letters have a character of their own. */
const MARKS: Record<string, Record<string, string>> = {
  a: {
    ù: 'á',
    ø: 'à',
    û: 'ả',
    õ: 'ã',
    ï: 'ạ',
    â: 'â',
    á: 'ấ',
    à: 'ầ',
    å: 'ẩ',
    ã: 'ẫ',
    ä: 'ậ',
    ê: 'ă',
    é: 'ắ',
    è: 'ằ',
    ú: 'ẳ',
    ü: 'ẵ',
    ë: 'ặ',
  },
  e: { ù: 'é', ø: 'è', û: 'ẻ', õ: 'ẽ', ï: 'ẹ', â: 'ê', á: 'ế', à: 'ề', å: 'ể', ã: 'ễ', ä: 'ệ' },
  o: { ù: 'ó', ø: 'ò', û: 'ỏ', õ: 'õ', ï: 'ọ', â: 'ô', á: 'ố', à: 'ồ', å: 'ổ', ã: 'ỗ', ä: 'ộ' },
  u: { ù: 'ú', ø: 'ù', û: 'ủ', õ: 'ũ', ï: 'ụ' },
  y: { ù: 'ý', ø: 'ỳ', û: 'ỷ', õ: 'ỹ' },
  ô: { ù: 'ớ', ø: 'ờ', û: 'ở', õ: 'ỡ', ï: 'ợ' },
  ö: { ù: 'ứ', ø: 'ừ', û: 'ử', õ: 'ữ', ï: 'ự' },
};
const ALONE: Record<string, string> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  î: 'ỵ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  í: 'í',
  ì: 'ì',
};

const small = [
  ...Object.entries(MARKS).flatMap(([base, marks]) =>
    Object.entries(marks).map(([mark, letter]): [string, string] => [base + mark, letter]),
  ),
  ...Object.entries(ALONE),
];
/** "UÛy": a capital takes a mark in either case. */
const capital = small.flatMap(([code, letter]): [string, string][] => [
  [code.toUpperCase(), letter.toUpperCase()],
  [code.slice(0, 1).toUpperCase() + code.slice(1), letter.toUpperCase()],
]);

export const vni: FontEncoding = { name: 'vni', convert: convertByTable(new Map([...small, ...capital])) };
