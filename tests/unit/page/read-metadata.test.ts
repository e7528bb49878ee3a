import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { findCanonicalUrl } from '../../../shared/page/markup/find-canonical-url.ts';
import { readMarkupTime } from '../../../shared/page/markup/read-markup-time.ts';
import { readMetadata } from '../../../shared/page/markup/read-metadata.ts';

const metadataOf = (head: string, body = '') =>
  readMetadata(parseHTML(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`).document);
const linked = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('time in markup', () => {
  it.each([
    ['2025-10-22T19:25:52+07:00', '2025-10-22T19:25:52+07:00'],
    ['2025-10-22T19:25:52+0700', '2025-10-22T19:25:52+07:00'],
    ['2025-10-22T19:25:52.123Z', '2025-10-23T02:25:52+07:00'],
    ['2025-10-22 19:25', '2025-10-22T19:25:00+07:00'],
    ['2025-10-22', '2025-10-22'],
    ['2021-03-05T00:00:00', '2021-03-05'],
    ['2021-03-04T17:00:00Z', '2021-03-05'],
  ])('reads %s in the time of Vietnam', (told, read) => {
    expect(readMarkupTime(told)).toBe(read);
  });

  it.each(['05/03/2021', '2021-02-30', '0001-01-01T00:00:00', '2021-03-05T25:00', 'hôm nay', '', null])(
    'does not guess at %s',
    (told) => {
      expect(readMarkupTime(told)).toBeUndefined();
    },
  );
});

describe('metadata of a page', () => {
  it('takes time and author from linked data, also inside a graph', () => {
    const told = metadataOf(
      linked({
        '@graph': [
          { '@type': 'WebSite', name: 'x' },
          {
            '@type': 'NewsArticle',
            datePublished: '2022-05-01T10:30:00+07:00',
            author: [{ '@type': 'Person', name: 'MINH HỌA' }],
          },
        ],
      }),
    );
    expect(told).toMatchObject({ publishedAt: '2022-05-01T10:30:00+07:00', author: 'Minh Họa' });
  });

  it('passes over linked data that is broken, and over broken strings inside it', () => {
    const head = `<script type="application/ld+json">{oops</script><script type="application/ld+json">{"@type":"NewsArticle","headline":"a
b","datePublished":"2022-05-01"}</script>`;
    expect(metadataOf(head).publishedAt).toBe('2022-05-01');
  });

  it('takes the time from the meta elements that sites use', () => {
    expect(
      metadataOf('<meta itemprop="datePublished" name="pubdate" content="2022-05-01T10:30:00+07:00">')
        .publishedAt,
    ).toBe('2022-05-01T10:30:00+07:00');
  });

  it('takes no time when several teasers carry one each', () => {
    const body =
      '<i itemprop="datePublished" content="2022-05-01"></i><i itemprop="datePublished" content="2022-05-02"></i>';
    expect(metadataOf('', body).publishedAt).toBeUndefined();
  });

  it.each([
    'Báo Mẫu',
    'admin',
    'Ban Biên tập',
    'VnExpress',
    'PV',
    'https://facebook.com/bao',
    'Phòng Nội vụ huyện',
  ])('does not take %s for a person', (name) => {
    expect(metadataOf(`<meta name="author" content="${name}">`).author).toBeUndefined();
  });

  it('prefers the headline as it is printed over the one with the name of the site', () => {
    const told = metadataOf(
      '<title>Ký kết quy chế phối hợp - Báo Mẫu</title>',
      '<h1>Ký kết quy chế phối hợp</h1>',
    );
    expect(told.title).toBe('Ký kết quy chế phối hợp');
  });

  it('takes the name of the site off a title that has no heading', () => {
    expect(
      metadataOf('<meta property="og:title" content="Ký kết quy chế phối hợp công tác | Báo Mẫu">').title,
    ).toBe('Ký kết quy chế phối hợp công tác');
  });
});

describe('canonical address of a page', () => {
  const url = 'https://m.bao.vn/chinh-tri/ky-ket-post256692.html?utm_source=x';

  it('is believed when it names the same article', () => {
    expect(findCanonicalUrl('https://bao.vn/chinh-tri/ky-ket-post256692.html', url)).toBe(
      'https://bao.vn/chinh-tri/ky-ket-post256692.html',
    );
  });

  it.each([
    'https://bao.vn/',
    'https://bao.vn/chinh-tri/',
    'https://khac.vn/ky-ket-post256692.html',
    'javascript:0',
  ])('is not believed when it is %s', (told) => {
    expect(findCanonicalUrl(told, url)).toBeUndefined();
  });

  it('tells articles apart that differ only in their query', () => {
    const found = 'http://cu.gov.vn/View.aspx?ID=27863';
    expect(findCanonicalUrl('http://cu.gov.vn/View.aspx?ID=27864', found)).toBeUndefined();
    expect(findCanonicalUrl('http://cu.gov.vn/View.aspx?ID=27863', found)).toBe(found);
  });
});
