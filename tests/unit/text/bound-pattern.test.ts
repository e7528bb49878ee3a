import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { endPattern, startPattern } from '../../../shared/text/bound-pattern.ts';
import { readPatternEdge } from '../../../shared/text/pattern-edge.ts';

/** Words made of what the patterns are about, so that many match and more nearly do. */
const words = fc
  .array(fc.constantFrom('ky', 'ket', 'Ký', 'tai', 'o', 'số', '12', ' ', '\t', ',', '/', '(', 'ỷ', '🙂', 'K'))
  .map((pieces) => pieces.join(''));

describe('what stands before', () => {
  test.each([
    /(?:^|[^a-z])(?:ky(?: ket)?|ket)[ \t]{1,3}$/,
    /\d\s?\/\s?$/,
    /^[ \t]*$|[^a-z]tai ?$/,
    /(?<!\p{L})(?:ký|số)(?= ?$)\s*$/iu,
    /(?<end>k[ye]t?|o)(?! )$/,
    /[\p{L}\d.]$|[\p{L}]-$/u,
    /(?:ky){2,3} *$/,
    /^(?:o|tai)$/,
    /\(?$/,
  ])('%s says the same with and without its edge', (pattern) => {
    const bound = endPattern(pattern);
    fc.assert(
      fc.property(words, (told) => {
        expect(bound.exec(told)).toEqual(pattern.exec(told));
        expect(bound.test(told)).toBe(pattern.test(told));
      }),
      { numRuns: 400, seed: 7 },
    );
  });
});

describe('what stands behind', () => {
  test.each([
    /^[ \t]{1,3}(?:ky|ket)(?![a-z])/,
    /^(?:,|\/)?\s*(?:số|o)\b/iu,
    /^[^a-z]{2}ky/,
    /^tai|^(?:o )?ky/,
    /^(?=k)\w{3}/,
    /^\p{Lu}ý/u,
    /^(?:tai){0,2},/,
  ])('%s says the same with and without its edge', (pattern) => {
    const bound = startPattern(pattern);
    fc.assert(
      fc.property(words, (told) => {
        expect(bound.exec(told)).toEqual(pattern.exec(told));
        expect(bound.test(told)).toBe(pattern.test(told));
      }),
      { numRuns: 400, seed: 7 },
    );
  });
});

it('spares the search where the last letters cannot end the pattern', () => {
  const pattern = /(?:tai|toi) $/;
  let searched = 0;
  pattern.exec = (told) => {
    searched += 1;
    return RegExp.prototype.exec.call(pattern, told);
  };
  const bound = endPattern(pattern);
  expect([bound.exec('ngoai '), bound.exec('ky ket '), searched]).toEqual([null, null, 0]);
  expect(bound.exec('hop tai ')?.index).toBe(4);
});

test.each([
  ['end', /ky$|ket/],
  ['end', /ky(?:$| )/],
  ['start', /^ky|ket/],
] as const)('a pattern that may match away from the %s is none: %s', (side, pattern) => {
  expect(() => readPatternEdge(pattern, side)).toThrow('not bound');
});
