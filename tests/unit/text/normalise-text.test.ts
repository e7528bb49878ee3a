import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../shared/text/normalise-text.ts';

describe('the stored form of a text', () => {
  it.each([
    ['công\u0000 an\u0001', 'công an'],
    ['\u001b[31mký kết\u007f\u009b', '[31mký kết'],
    ['trang một\ftrang hai\vdòng', 'trang một\ntrang hai\ndòng'],
    ['ký\ud800 kết\ufffe', 'ký kết'],
    ['một\thai\r\nba', 'một\thai\nba'],
    ['Ký kết 𝟐𝟎𝟐𝟓', 'Ký kết 𝟐𝟎𝟐𝟓'],
  ])('of %j is %j', (text, stored) => {
    expect(normaliseText(text)).toBe(stored);
  });

  it('holds no control character but tabs and line ends, and is its own stored form', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }), (text) => {
        const stored = normaliseText(text);
        expect(stored).toMatch(/^[\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
        expect(normaliseText(stored)).toBe(stored);
      }),
    );
  });
});
