import { describe, expect, it } from 'vitest';
import type { ExtractionInput } from '../../../shared/contracts/extraction.contract.ts';
import { viewArticle } from '../../../shared/extraction/engine/view-article.ts';

const BODY =
  'Ngày 5/4, Ban Dân vận Huyện ủy và Công an huyện tổ chức lễ ký kết chương trình phối hợp về công tác dân vận tại hội trường.';
const CLOSE =
  'Hai bên thống nhất tiếp tục phối hợp chặt chẽ hơn nữa trong thời gian tới, góp phần giữ vững an ninh trật tự trên địa bàn.';

function view(lines: string[], more: Partial<ExtractionInput> = {}) {
  return viewArticle({ url: null, title: 'Huyện ký kết chương trình', text: lines.join('\n\n'), ...more });
}

const kindsOf = (lines: string[]) => view(lines).paragraphs.map(({ kind }) => kind);

describe('paragraphs', () => {
  it('above, inside and below the article are told apart', () =>
    expect(
      kindsOf([
        'Trang chủ › Tin tức',
        'Huyện ký kết chương trình',
        'Thứ Ba, 05/04/2022 | 10:00',
        BODY,
        'Quang cảnh buổi lễ. Ảnh: H.S',
        CLOSE,
        'Thu Hà',
        'Tin liên quan',
        'Khánh thành cầu mới',
        'Bản quyền thuộc về UBND huyện',
      ]),
    ).toEqual([
      'masthead',
      'headline',
      'masthead',
      'body',
      'caption',
      'body',
      'byline',
      'related',
      'related',
      'footer',
    ]));

  it('a line printed twice is a caption', () =>
    expect(kindsOf([BODY, 'Hai bên trao văn bản.', 'Hai bên trao văn bản.', CLOSE])).toEqual([
      'body',
      'caption',
      'caption',
      'body',
    ]));

  it('a story whose headline is printed twice and whose lead is cut short is another one', () =>
    expect(
      kindsOf([
        BODY,
        CLOSE,
        'Khơi dậy động lực',
        'Khơi dậy động lực',
        'Nhằm tạo điều kiện cho hội viên học nghề...',
      ]),
    ).toEqual(['body', 'body', 'related', 'related', 'related']));

  it('a time below the lead is no sentence of the article', () =>
    expect(kindsOf([BODY, 'Chủ nhật 10/12/2023 13:20', CLOSE])).toEqual(['body', 'masthead', 'body']));

  it('an office that signs is not the article', () =>
    expect(kindsOf([BODY, CLOSE, 'Ban Biên tập Trang thông tin xã'])).toEqual(['body', 'body', 'byline']));
});

describe('what only looks like the end of an article', () => {
  it.each([
    'Đại tá Lê Văn Năm, Chỉ huy trưởng Bộ CHQS tỉnh chủ trì lễ ký kết.',
    'Thượng tá Lê Văn Năm, Chính trị viên phát biểu tại lễ ký',
    'Trung tá Lê Văn Năm (thứ hai từ trái sang) trao quà',
    'Lê Văn Năm (Chủ tịch UBND xã) ký văn bản.',
    'Lê Văn Năm, Công an huyện, nhận quà',
    'Theo báo cáo tại hội nghị, việc phối hợp đã thành nền nếp.',
    'Theo Lê Văn Năm, việc phối hợp đã thành nền nếp.',
    'Trở về địa phương, các đại biểu sẽ triển khai ngay.',
    'Hồ Phú Ninh',
  ])('%s', (line) => {
    const article = view([BODY, CLOSE, line, CLOSE, CLOSE, 'Minh An']);
    expect(article.author?.value).toBe('Minh An');
    expect(article.paragraphs.filter(({ kind }) => kind === 'body' || kind === 'caption')).toHaveLength(5);
  });
});

describe('time and author', () => {
  it("come from the page's markup when it tells them", () => {
    const page = { publishedAt: '2022-04-05T03:00:00Z', author: 'Thu Hà' };
    const { publishedAt, author } = view(['06/04/2022 08:00', BODY, CLOSE, 'Minh An'], { page });
    expect([publishedAt?.value, author?.value]).toEqual(['2022-04-05T10:00:00+07:00', 'Thu Hà']);
    expect(publishedAt?.spans[0]?.source).toBe('page');
  });

  it('come from the text when the markup names an office', () =>
    expect(
      view([BODY, CLOSE, 'Minh An'], { page: { publishedAt: null, author: 'Ban Biên tập' } }).author?.value,
    ).toBe('Minh An'));

  it('are never taken from another story', () => {
    const { publishedAt, author } = view([
      BODY,
      CLOSE,
      'Tin liên quan',
      '12/05/2019 10:00',
      'Tác giả: Lê Văn',
    ]);
    expect([publishedAt, author]).toEqual([undefined, undefined]);
  });

  it('are not read from the sentence that tells the day of the event', () =>
    expect(view([BODY, CLOSE]).publishedAt).toBeUndefined());

  it('are read from the paper in brackets at the first sentence', () =>
    expect(view([`(Báo Quảng Trị, 20/01/2025) - ${BODY}`, CLOSE]).publishedAt?.value).toBe('2025-01-20'));

  it('show where they stand', () => {
    const article = view(['Cập nhật: 08:00 06/04/2022', BODY, CLOSE, 'Tin, ảnh: MINH AN']);
    const quote = (span: { start: number; end: number } | undefined) =>
      article.text.slice(span?.start, span?.end);
    expect([quote(article.publishedAt?.spans[0]), quote(article.author?.spans[0])]).toEqual([
      '08:00 06/04/2022',
      'MINH AN',
    ]);
  });
});
