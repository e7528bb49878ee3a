import { describe, expect, it } from 'vitest';
import { foldText } from '../../../shared/text/fold-text.ts';

const LONG = 'Hội nghị ký kết Quy chế phối hợp giữa Công an huyện và Ban Dân vận Huyện ủy ';

describe('foldText', () => {
  it('folds short and long texts alike, letter by letter', () => {
    expect(foldText('“Đắk Lắk” – TP.')).toBe('"dak lak" - tp.');
    expect(foldText(LONG)).toBe(
      'hoi nghi ky ket quy che phoi hop giua cong an huyen va ban dan van huyen uy ',
    );
  });

  it('leaves what no folding brings into one byte where it stands', () => {
    const text = `${LONG}… • Алтай 🙂 ${LONG}`;
    const folded = foldText(text);
    expect(folded).toHaveLength(text.length);
    expect(folded.slice(LONG.length, -LONG.length)).toBe('… • алтаи 🙂 ');
    expect(folded.endsWith(foldText(LONG))).toBe(true);
  });
});
