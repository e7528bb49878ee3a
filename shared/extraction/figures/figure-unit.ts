import { startPattern } from '../../text/bound-pattern.ts';
import { collapseBlanks } from '../../text/collapse-blanks.ts';
import { UNIT_STOP } from './figure-words.ts';

/** The thing counted, as printed; offsets count in the words given. */
export interface FigureUnit {
  unit: string;
  start: number;
  end: number;
}

const MAX_CHARS = 90;
const MAX_WORDS = 7;
const WORD = /[^\s,;:.()[\]“”"…!?/]+|[,;:.()[\]“”"…!?/]/gu;
/** Second halves of a pair that one number counts: "tin, bài, phóng sự", "lượt cán bộ, chiến sĩ". */
const PAIRED = startPattern(
  /^(?:bài|phóng sự|ảnh|việc|kiến nghị|nông dân|hội viên|chiến s[ĩỹ]|cán bộ|công chức|viên chức|sinh viên|học sinh|giáo viên|đoàn viên|thanh niên|thiếu niên|dân quân(?: tự vệ)?|người lao động|công nhân|giáo họ|họ đạo|tổ hợp tác|hợp tác xã|tổ hợp|phụ nữ|trẻ em|người dân|nhân dân|chức sắc|tín đồ|phật tử|giáo dân|chức việc|phản ánh|đề xuất|khiếu nại|tố cáo|trật tự)(?![a-zà-ỹ])/u,
);
const SYMBOLS = startPattern(/^\s?(%|phần trăm|kg|km2|km|m2|m3|ha|USD|m)(?![\p{L}\d])/u);
const MONEY = startPattern(/^\s?(đồng|đ|VNĐ|VND|USD|đô la)(?![\p{L}\d])/iu);
/** "đồng chí", "đồng bào": no money. */
const COMRADES = startPattern(/^\s?đồng (?:chí|bào)/iu);

/**
 * Reads what a number counts from the words after it (and after its scale word). Money is `đồng` or `USD` alone, a
 * share `%` alone; things go on until a verb, a preposition or a mark that ends the phrase.
 */
export function readUnit(words: string, scaled: boolean): FigureUnit | undefined {
  const slice = words.slice(0, MAX_CHARS);
  const money = MONEY.exec(slice);
  if (money?.[1] !== undefined && !COMRADES.test(slice)) {
    const unit = /^(?:usd|đô la)$/iu.test(money[1]) ? 'USD' : 'đồng';
    return { unit, start: money[0].length - money[1].length, end: money[0].length };
  }
  const symbol = SYMBOLS.exec(slice);
  if (symbol?.[1] === '%' || symbol?.[1] === 'phần trăm')
    return { unit: '%', start: symbol[0].length - symbol[1].length, end: symbol[0].length };
  const end = findUnitEnd(slice);
  const unit = slice.slice(0, end).trim();
  if (unit !== '') return { unit: collapseBlanks(unit), start: slice.indexOf(unit), end };
  return scaled ? { unit: 'đồng', start: 0, end: 0 } : undefined;
}

const QUOTES = new Set('“”"');
const ENDS = new Set(',;:.()[]…!?/');
const DASHES = new Set('-–—');

/** Persons whose first syllable ends units elsewhere. */
const PERSONS = /^(?:bị (?:can|cáo|hại)|tăng ni)/u;

function findUnitEnd(slice: string): number {
  let end = 0;
  let count = 0;
  let quoted = false;
  WORD.lastIndex = 0;
  for (let hit = WORD.exec(slice); hit !== null; hit = WORD.exec(slice)) {
    const word = hit[0];
    const at = hit.index;
    if (QUOTES.has(word)) {
      quoted = word === '“' || (word === '"' && !quoted);
      if (count === 0) break;
      if (!quoted) end = at + 1;
      continue;
    }
    if (word === ',' && count > 0 && PAIRED.test(slice.slice(at + 1).trimStart())) continue;
    if (
      ENDS.has(word) ||
      (!quoted && isStop(word) && !(count === 0 && PERSONS.test(slice.slice(at)))) ||
      count >= MAX_WORDS
    )
      break;
    end = at + word.length;
    count += 1;
  }
  return end;
}

function isStop(word: string): boolean {
  const code = word.charCodeAt(0);
  if ((code >= 0x30 && code <= 0x39) || DASHES.has(word.charAt(0))) return true;
  return UNIT_STOP.test(word);
}
