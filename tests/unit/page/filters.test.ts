import { describe, expect, it } from 'vitest';
import { isCutLine, withoutCutLines } from '../../../shared/page/body/filters/cut-line.filter.ts';
import { withoutLinkLists } from '../../../shared/page/body/filters/link-list.filter.ts';
import type { PageLine } from '../../../shared/page/body/list-lines.ts';

const line = (text: string, linkShare = 0): PageLine => ({
  text,
  linkShare,
  startsParagraph: true,
  // The filters look at the words alone.
  element: undefined as unknown as Element,
});
const SENTENCE =
  'Hai bên thống nhất trao đổi thông tin hằng tháng và cùng theo dõi kết quả thực hiện ở cơ sở.';
const PARAGRAPH = `${SENTENCE} ${SENTENCE}`;
const spareNone = () => false;
const textsOf = (lines: PageLine[]) => lines.map(({ text }) => text);

describe('cut lines', () => {
  it.each([
    'Tin liên quan',
    'CÁC TIN KHÁC',
    'Các tin đã đưa:',
    '» Tin cùng chuyên mục',
    '• Từ khóa',
    'Ý kiến bạn đọc (0)',
    'Bình luận',
    'Những tin mới hơn',
    'Tổng số điểm của bài viết là: 5 trong 1 đánh giá',
    'You may also like...',
  ])('are known: %s', (text) => {
    expect(isCutLine(line(text))).toBe(true);
  });

  it.each([
    'Tin, ảnh: Minh Họa',
    'Ý kiến của Ban Dân vận Tỉnh ủy được tiếp thu đầy đủ',
    'Tin vui đến với bà con xã vùng biên',
    'Bình luận viên của đài có mặt tại lễ ký kết',
    SENTENCE,
  ])('are not what only begins like one: %s', (text) => {
    expect(isCutLine(line(text))).toBe(false);
  });

  it('end an article that has nothing long below them', () => {
    const lines = [
      line(PARAGRAPH),
      line('Các tin khác'),
      line('Một tin ngắn'),
      line('Teaser của một bài khác...'),
    ];
    expect(textsOf(withoutCutLines(lines, spareNone))).toEqual([PARAGRAPH]);
  });

  it('end only their own box where the article goes on', () => {
    const lines = [
      line(PARAGRAPH),
      line('Tin liên quan'),
      line('Một tin khác', 1),
      line(SENTENCE),
      line(PARAGRAPH),
    ];
    expect(textsOf(withoutCutLines(lines, spareNone))).toEqual([PARAGRAPH, SENTENCE, PARAGRAPH]);
  });

  it('spare the byline below them', () => {
    const lines = [line(PARAGRAPH), line('Từ khóa'), line('Minh Họa')];
    expect(textsOf(withoutCutLines(lines, ({ text }) => text === 'Minh Họa'))).toEqual([
      PARAGRAPH,
      'Minh Họa',
    ]);
  });
});

describe('link lists', () => {
  it('go, with the heading above them', () => {
    const lines = [
      line(PARAGRAPH),
      line('Đáng chú ý'),
      line('Bài một', 1),
      line('Bài hai (13/02/2017)', 0.75),
    ];
    expect(textsOf(withoutLinkLists(lines, spareNone))).toEqual([PARAGRAPH]);
  });

  it('do not take a paragraph along that links a few words', () => {
    expect(textsOf(withoutLinkLists([line(PARAGRAPH, 0.3)], spareNone))).toEqual([PARAGRAPH]);
  });

  it('do not take the sentence along that introduces them', () => {
    const lines = [line('Nội dung cụ thể như sau:'), line('Văn bản một', 1), line('Văn bản hai', 1)];
    expect(textsOf(withoutLinkLists(lines, spareNone))).toEqual(['Nội dung cụ thể như sau:']);
  });
});
