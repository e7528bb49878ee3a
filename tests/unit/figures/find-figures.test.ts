import { describe, expect, it } from 'vitest';
import { viewArticle } from '../../../shared/extraction/engine/view-article.ts';
import { readComparator } from '../../../shared/extraction/figures/comparator.ts';
import { readUnit } from '../../../shared/extraction/figures/figure-unit.ts';
import { findFigures } from '../../../shared/extraction/figures/find-figures.ts';
import { maskDates } from '../../../shared/extraction/figures/mask-dates.ts';
import { viewLine } from '../../corpus/sentence-view.ts';

describe('a figure', () => {
  it('is quoted from its comparator to the end of its unit', () => {
    const view = viewLine('Các cấp đã tiếp trên 38.500 lượt công dân trong năm.');
    const span = findFigures(view)[0]?.spans[0];
    expect(view.text.slice(span?.start, span?.end)).toBe('trên 38.500 lượt công dân');
  });

  it('of a caption counts only when the text does not tell it', () => {
    const text = [
      'Hội nghị diễn ra tại hội trường với sự quan tâm của đông đảo nhân dân; đoàn trao 50 suất quà cho hộ nghèo.',
      'Trao 50 suất quà và 3 xe đạp. Ảnh: H.S',
      'Buổi làm việc khép lại trong không khí đoàn kết, các bên hẹn gặp lại nhau vào một dịp gần nhất.',
    ].join('\n\n');
    const figures = findFigures(viewArticle({ url: null, title: 'Hai bên phối hợp', text }));
    expect(figures.map(({ value }) => [value.value, value.unit])).toEqual([
      [50, 'suất quà'],
      [3, 'xe đạp'],
    ]);
  });

  it('keeps decimals exact under its scale', () =>
    expect(findFigures(viewLine('Quỹ giải ngân 46,8 tỷ đồng.'))[0]?.value.value).toBe(46_800_000_000));
});

describe('words around a number', () => {
  it.each([
    ['đã tiếp hơn ', 'gt'],
    ['gần ', 'lt'],
    ['khoảng trên ', 'approx'],
    ['cao hơn ', 'eq'],
    ['con ', 'eq'],
  ])('"%s" means %s', (left, comparator) => expect(readComparator(left).comparator).toBe(comparator));

  it.each([
    [' suất quà cho hộ nghèo', 'suất quà'],
    [' tin, bài, phóng sự về lực lượng', 'tin, bài, phóng sự'],
    [' đồng cho quỹ', 'đồng'],
    ['% hộ dân', '%'],
    [' mô hình “Dân vận khéo” ở thôn', 'mô hình “Dân vận khéo”'],
  ])('"%s" counts %s', (words, unit) => expect(readUnit(words, false)?.unit).toBe(unit));

  it('dates lose their figures and keep their length', () => {
    const shadow = 'ngay 5/4/2022, tang 20 suat qua';
    expect(maskDates(shadow)).toBe('ngay  / /    , tang 20 suat qua');
  });
});
