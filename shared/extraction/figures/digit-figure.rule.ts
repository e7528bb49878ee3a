import type { Figure } from '../../contracts/record.contract.ts';
import { endPattern, startPattern } from '../../text/bound-pattern.ts';
import { findHits } from '../../text/find-hits.ts';
import { readDigits } from '../../text/read-numeral.ts';
import type { Sentence } from '../engine/article-view.ts';
import type { Mention } from '../engine/mention.ts';
import { readComparator } from './comparator.ts';
import { readUnit } from './figure-unit.ts';
import { maskDates } from './mask-dates.ts';
import { isCounted } from './not-counted.ts';
import { readScale, scaleValue } from './read-scale.ts';

const RULE = 'digit-figure';
const NUMBER = /\d+(?:[.,]\d+)*/g;
const AROUND_CHARS = 240;
const TOTAL_BEHIND = startPattern(/^\s?\/\s?\d+(?![\d/.,-]*\/)/);
const THOUSAND_MILLIONS_BEFORE = endPattern(/\d (?:ty|ti) $/);
const TOTAL_OF = endPattern(/\d\s?\/\s?$/);
const GLUED = endPattern(/[\p{L}\d.]$|[\p{L}]-$/u);

/**
 * "tiếp trên 38.500 lượt công dân", "gần 2,7 tỷ đồng", "đạt 88,2%", "22 lần/264 lượt", "10/17 Đồn Biên phòng".
 *
 * @param words the sentence as printed
 * @param shadow the same, folded
 */
export function findDigitFigures(words: string, shadow: string, sentence: Sentence): Mention<Figure>[] {
  const masked = maskDates(shadow);
  const figures: Mention<Figure>[] = [];
  for (const hit of findHits(masked, NUMBER)) {
    const figure = readFigure(words, masked, hit.index, hit[0], sentence);
    if (figure !== undefined) figures.push(figure);
  }
  return figures;
}

function readFigure(
  words: string,
  masked: string,
  at: number,
  printed: string,
  sentence: Sentence,
): Mention<Figure> | undefined {
  const digits = readDigits(printed);
  if (digits === undefined || isGlued(words, at) || isTotal(masked, at) || isRest(masked, at))
    return undefined;
  let end = at + printed.length;
  const total = TOTAL_BEHIND.exec(masked.slice(end, end + 12));
  if (total !== null) end += total[0].length;
  const scale = readScale(masked.slice(end, end + 16));
  end += scale.length;
  const rest = scale.factor === 1e9 ? readRest(masked.slice(end, end + 16)) : { value: 0, length: 0 };
  end += rest.length;
  const after = words.slice(end, end + AROUND_CHARS);
  const unit = readUnit(after, scale.factor >= 1e6);
  if (unit === undefined) return undefined;
  const left = {
    words: words.slice(Math.max(0, at - AROUND_CHARS), at),
    shadow: masked.slice(Math.max(0, at - AROUND_CHARS), at),
  };
  const value = scaleValue(digits, scale.factor) + rest.value;
  const right = { words: after, shadow: masked.slice(end, end + AROUND_CHARS) };
  if (!isCounted({ left, right, unit: unit.unit, value, ofTotal: total !== null })) return undefined;
  const comparator = readComparator(left.words);
  const start = sentence.start + at - comparator.length;
  return {
    rule: RULE,
    value: { value, comparator: comparator.comparator, unit: unit.unit },
    spans: [{ source: sentence.source, start, end: sentence.start + end + unit.end }],
  };
}

/** "12 tỷ 500 triệu đồng" is one sum. */
function readRest(shadow: string): { value: number; length: number } {
  const hit = /^\s(\d{1,3}) trieu\b/.exec(shadow);
  return hit === null ? { value: 0, length: 0 } : { value: Number(hit[1]) * 1e6, length: hit[0].length };
}

/** The millions of "12 tỷ 500 triệu", read with the thousand millions. */
function isRest(masked: string, at: number): boolean {
  return (
    THOUSAND_MILLIONS_BEFORE.test(masked.slice(Math.max(0, at - 6), at)) &&
    /^\d{1,3} trieu\b/.test(masked.slice(at, at + 12))
  );
}

/** The second number of "86/90 hộ". */
function isTotal(masked: string, at: number): boolean {
  return TOTAL_OF.test(masked.slice(Math.max(0, at - 4), at));
}

/** Part of a word or of a longer number: "PA02", "Covid-19", "1.2.3.4". */
function isGlued(words: string, at: number): boolean {
  return GLUED.test(words.slice(Math.max(0, at - 2), at));
}
