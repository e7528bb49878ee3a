import { expect, test } from 'vitest';
import { collapseBlanks } from '../../../shared/text/collapse-blanks.ts';
import { findHits } from '../../../shared/text/find-hits.ts';
import { findHitsInLines } from '../../../shared/text/find-hits-in-lines.ts';

const told = (hits: RegExpExecArray[]) => hits.map(({ index, 0: words }) => [index, words]);

test.each([
  ['several hits', 'ky ket, ky, so ket', /k[iy]/g],
  ['hits without a letter', 'a, b', /[a-z]?/g],
  ['none', 'a, b', /\d/g],
])('a pattern hits what matchAll hits: %s', (_, text, pattern) => {
  expect(told(findHits(text, pattern))).toEqual(told([...text.matchAll(pattern)]));
});

test('a pattern starts at the beginning again, also where it was stopped or left', () => {
  const pattern = /\d/g;
  pattern.lastIndex = 3;
  expect(told(findHits('1 2 3', pattern, 2))).toEqual([
    [0, '1'],
    [2, '2'],
  ]);
  expect(findHits('1 2 3', pattern)).toHaveLength(3);
});

test('tried on marked lines only, a pattern hits what it hits in the whole text', () => {
  const pattern = /\b(?:ngay )?\d{1,2}\/\d{1,2}(?!\d)/g;
  const text = '3/4\nkhong co gi\nngay 5/3 va 12/3/2021\n\nso 7\n1/2';
  expect(told(findHitsInLines(text, /\d\/\d/g, pattern))).toEqual(told([...text.matchAll(pattern)]));
  expect(findHitsInLines('so 7\n8', /\d\/\d/g, pattern)).toEqual([]);
});

test('blanks of any kind and number become one space, and even words stay as they are', () => {
  expect(collapseBlanks('Ban  Dân\tvận\n huyện')).toBe('Ban Dân vận huyện');
  expect(collapseBlanks('Ban\tDân vận')).toBe('Ban Dân vận');
  expect(collapseBlanks(' Ban Dân vận ')).toBe(' Ban Dân vận ');
});
