import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Highlight, splitHighlights } from '../../../web/split-highlights.ts';

const arbitraryCase = fc.string({ minLength: 1, maxLength: 30 }).chain((text) =>
  fc.tuple(
    fc.constant(text),
    fc.array(
      fc
        .tuple(fc.nat(text.length), fc.nat(text.length))
        .map(([a, b], value = 0): Highlight => ({ start: Math.min(a, b), end: Math.max(a, b), value })),
      { maxLength: 6 },
    ),
  ),
);

describe('splitting a text at its highlights', () => {
  it('puts the shortest first where they are nested, and cuts where they overlap', () => {
    const outer = { start: 0, end: 8, value: 1 };
    const inner = { start: 3, end: 5, value: 2 };
    const over = { start: 4, end: 10, value: 3 };
    const segments = splitHighlights('0123456789ab', [outer, inner, over]);
    expect(segments.map(({ text, over: lying }) => [text, lying.map(({ value }) => value)])).toEqual([
      ['012', [1]],
      ['3', [2, 1]],
      ['4', [2, 3, 1]],
      ['567', [3, 1]],
      ['89', [3]],
      ['ab', []],
    ]);
    expect(segments.map(({ beginning }) => beginning.map(({ value }) => value))).toEqual([
      [1],
      [2],
      [3],
      [],
      [],
      [],
    ]);
  });

  it('leaves out what lies outside the text or is empty', () => {
    const outside = [
      { start: -1, end: 2, value: 1 },
      { start: 2, end: 4, value: 2 },
      { start: 1, end: 1, value: 3 },
    ];
    expect(splitHighlights('abc', outside)).toEqual([{ text: 'abc', over: [], beginning: [] }]);
  });

  it('loses no text, and marks exactly what each highlight covers', () => {
    const run = fc.property(arbitraryCase, ([text, highlights]) => {
      const numbered = highlights.map((highlight, i) => ({ ...highlight, value: i }));
      const segments = splitHighlights(text, numbered);
      expect(segments.map((segment) => segment.text).join('')).toBe(text);
      for (const { start, end, value } of numbered) {
        const covered = segments.filter(({ over }) => over.some((one) => one.value === value));
        expect(covered.map((segment) => segment.text).join('')).toBe(text.slice(start, end));
        const begun = segments.filter(({ beginning }) => beginning.some((one) => one.value === value));
        expect(begun).toHaveLength(start < end ? 1 : 0);
      }
    });
    fc.assert(run, { numRuns: 300 });
  });
});
