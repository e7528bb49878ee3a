import type { Comparator } from '../../contracts/enumerations.contract.ts';
import { type BoundPattern, endPattern } from '../../text/bound-pattern.ts';

const COMPARATORS: [BoundPattern, Comparator][] = [
  [
    endPattern(
      /(?:trên dưới|khoảng(?: trên| hơn| gần)?|chừng|xấp xỉ|ước chừng|ước khoảng|ước tính|độ chừng)\s*$/iu,
    ),
    'approx',
  ],
  [endPattern(/(?:trên|hơn)\s*$/iu), 'gt'],
  [endPattern(/(?:gần|dưới|ngót|ngót nghét)\s*$/iu), 'lt'],
];
/** "nhiều hơn 17 vụ": the word compares two things, it does not blur the number. */
const COMPARES = endPattern(/(?:nhiều|cao|thấp|ít|lớn|nhanh|tốt|sớm) hơn\s*$/iu);

/** @returns what the words before a number say about it, and how many units of them to include in the span */
export function readComparator(left: string): { comparator: Comparator; length: number } {
  const tail = left.slice(-24);
  if (COMPARES.test(tail)) return { comparator: 'eq', length: 0 };
  for (const [pattern, comparator] of COMPARATORS) {
    const hit = pattern.exec(tail);
    if (hit !== null && !/\p{L}/u.test(tail.charAt(hit.index - 1)))
      return { comparator, length: tail.length - hit.index };
  }
  return { comparator: 'eq', length: 0 };
}
