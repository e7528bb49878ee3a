import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripControls } from '../../../shared/terminal/strip-controls.ts';

const ESCAPE = '\u001b';
const CSI = '\u009b';

describe('text for a terminal', () => {
  it('loses what begins an escape sequence, in seven bits and in eight, and what overwrites a line', () => {
    const title = `Ký kết${ESCAPE}[2J${CSI}1A\r\b\u0007\u007f phối hợp`;
    expect(stripControls(title)).toBe('Ký kết[2J1A phối hợp');
  });

  it('keeps its lines, its tabs and every letter', () => {
    const text = 'Đak Đoa\n\tHuyện ủy – “ký” ✓\n';
    expect(stripControls(text)).toBe(text);
  });

  it('holds no control character whatever it was', () => {
    const anyText = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(anyText, (text) => {
        const codes = [...stripControls(text)].map((letter) => letter.codePointAt(0) ?? 0);
        const isControl = (code: number) => code < 0x20 || (code >= 0x7f && code < 0xa0);
        expect(codes.filter((code) => isControl(code) && code !== 0x0a && code !== 0x09)).toEqual([]);
      }),
    );
  });
});
