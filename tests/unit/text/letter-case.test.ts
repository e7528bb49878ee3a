import { expect, test } from 'vitest';
import { CAPITAL_LETTER, caseOf, LETTER, SMALL_LETTER } from '../../../shared/text/letter-case.ts';

test.each([
  ['Đ', LETTER | CAPITAL_LETTER],
  ['ỷ', LETTER | SMALL_LETTER],
  ['ª', LETTER],
  ['Ａ', LETTER | CAPITAL_LETTER],
  ['7', 0],
  ['…', 0],
  ['', 0],
])('the case of %s', (letter, told) => {
  expect(caseOf(letter.charCodeAt(0))).toBe(told);
});
