import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findCandidate, mergeCandidates } from '../../../shared/discovery/candidate.ts';
import { readFeed } from '../../../shared/discovery/read-feed.ts';
import { readListing } from '../../../shared/discovery/read-listing.ts';
import { readSitemap } from '../../../shared/discovery/read-sitemap.ts';
import { gunzipIfPacked } from '../../../shared/fetching/decode-body.ts';

const BASE = 'https://bao.example/tin-tuc/';

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('readFeed', () => {
  it('reads RSS with links, titles and summaries, markup and entities undone', () => {
    const feed = readFeed(
      bytes(`<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Báo</title>
        <item><title><![CDATA[Ký kết &amp; phối hợp]]></title><link>https://bao.example/a-1.html?x=1&amp;y=2</link>
        <description>&lt;a href="/a"&gt;&lt;img src="x.jpg"/&gt;&lt;/a&gt;Chiều 5/3, hai đơn vị ký kết.</description></item>
      </channel></rss>`),
      BASE,
    );
    expect(feed).toEqual([
      {
        url: 'https://bao.example/a-1.html?x=1&y=2',
        title: 'Ký kết & phối hợp',
        summary: 'Chiều 5/3, hai đơn vị ký kết.',
      },
    ]);
  });

  it('reads Atom with relative links', () => {
    const feed = readFeed(
      bytes(`<feed xmlns="http://www.w3.org/2005/Atom"><title>Sở</title><entry><title>Sơ kết quy chế</title>
        <link rel="enclosure" href="/x.mp3"/><link rel="alternate" href="/tin/2"/><summary>Tóm tắt</summary></entry></feed>`),
      'https://so.example/rss',
    );
    expect(feed).toEqual([{ url: 'https://so.example/tin/2', title: 'Sơ kết quy chế', summary: 'Tóm tắt' }]);
  });

  it('reads RDF and JSON feeds', () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>x</title></channel>
      <item><title>Kết nghĩa</title><link>https://bao.example/r</link></item></rdf:RDF>`;
    const json =
      '{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[{"id":"1","url":"https://bao.example/j","title":"Kết nghĩa"}]}';
    expect(readFeed(bytes(rdf), BASE)?.map(({ url }) => url)).toEqual(['https://bao.example/r']);
    expect(readFeed(bytes(json), BASE, 'application/feed+json')?.map(({ url }) => url)).toEqual([
      'https://bao.example/j',
    ]);
  });

  it.each([
    ['blank lines before the declaration', '\r\n\r\n  <?xml version="1.0"?>'],
    ['a byte order mark', '\ufeff<?xml version="1.0" encoding="utf-8"?>'],
    ['two byte order marks', '\ufeff\ufeff<?xml version="1.0" encoding="utf-8"?>'],
  ])('reads a feed with %s', (_what, head) => {
    const feed = `${head}<rss version="2.0"><channel><title>x</title><item><title>Ký</title><link>https://bao.example/a</link></item></channel></rss>`;
    expect(readFeed(bytes(feed), BASE)).toHaveLength(1);
  });

  it('reads a feed in the charset that its declaration tells', () => {
    const feed = Buffer.concat([
      Buffer.from(
        '<?xml version="1.0" encoding="windows-1258"?><rss version="2.0"><channel><title>x</title><item><title>',
        'latin1',
      ),
      // "Đà" in windows-1258.
      Buffer.from([0xd0, 0xe0]),
      Buffer.from('</title><link>https://bao.example/a</link></item></channel></rss>', 'latin1'),
    ]);
    expect(readFeed(feed, BASE)?.[0]?.title).toBe('Đà');
  });

  it('takes the permalink where there is no link, and nothing that is no address', () => {
    const item = (inner: string) => `<item><title>t</title>${inner}</item>`;
    const feed = `<rss version="2.0"><channel><title>x</title>${item('<guid>https://bao.example/g</guid>')}${item(
      '<guid isPermaLink="false">https://bao.example/no</guid>',
    )}${item('<link>javascript:alert(1)</link>')}</channel></rss>`;
    expect(readFeed(bytes(feed), BASE)?.map(({ url }) => url)).toEqual(['https://bao.example/g']);
  });

  it.each([
    ['an error page', '<!doctype html><html><body>404</body></html>'],
    ['nothing', ''],
    ['plain text', 'Service unavailable'],
  ])('tells %s from a feed without entries', (_what, text) => {
    expect(readFeed(bytes(text), BASE)).toBeUndefined();
    expect(readFeed(bytes('<rss version="2.0"><channel><title>x</title></channel></rss>'), BASE)).toEqual([]);
  });
});

describe('readSitemap', () => {
  const pages = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
    <url><loc> https://bao.example/a-1.html </loc><lastmod>2026-03-01T10:00:00+07:00</lastmod></url>
    <url><loc>https://bao.example/b-2.html</loc><lastmod>2026-05-05</lastmod><news:news><news:publication_date>2026-03-02</news:publication_date><news:title>Ký kết quy chế</news:title></news:news></url>
    <url><loc>https://bao.example/c-3.html</loc></url></urlset>`;

  it('reads pages with their times and the titles of the news extension', () => {
    const sitemap = readSitemap(bytes(pages), BASE);
    expect(sitemap?.kind === 'pages' && sitemap.entries).toEqual([
      {
        candidate: { url: 'https://bao.example/a-1.html', title: null, summary: null },
        publishedAt: null,
        changedAt: new Date('2026-03-01T03:00:00Z'),
      },
      {
        candidate: { url: 'https://bao.example/b-2.html', title: 'Ký kết quy chế', summary: null },
        publishedAt: new Date('2026-03-02T00:00:00Z'),
        changedAt: new Date('2026-05-05T00:00:00Z'),
      },
      {
        candidate: { url: 'https://bao.example/c-3.html', title: null, summary: null },
        publishedAt: null,
        changedAt: null,
      },
    ]);
  });

  it('reads an index', () => {
    const index =
      '<sitemapindex><sitemap><loc>https://bao.example/s1.xml.gz</loc><lastmod>2026-03-01</lastmod></sitemap></sitemapindex>';
    expect(readSitemap(bytes(index), BASE)).toEqual({
      kind: 'index',
      sitemaps: [{ url: 'https://bao.example/s1.xml.gz', changedAt: new Date('2026-03-01T00:00:00Z') }],
    });
  });

  it('comes packed or not', async () => {
    const packed = await gunzipIfPacked(gzipSync(pages), 1_000_000);
    expect(readSitemap(packed, BASE)).toEqual(
      readSitemap(await gunzipIfPacked(bytes(pages), 1_000_000), BASE),
    );
    await expect(gunzipIfPacked(gzipSync(Buffer.alloc(2_000_000)), 1_000_000)).rejects.toThrow(
      'once unpacked',
    );
  });

  it('tells an error page from a sitemap', () => {
    expect(readSitemap(bytes('<html><body>404</body></html>'), BASE)).toBeUndefined();
  });
});

describe('readListing', () => {
  const html = `<!doctype html><html><head><title>x</title></head><body>
    <nav><a href="/chinh-tri">Chính trị – Xã hội – Đời sống của tỉnh</a></nav>
    <div class="item"><a href="/a-1.html"><img src="1.jpg" alt="ảnh"></a><h3><a href="/a-1.html">Ban Dân vận và Công an huyện ký kết</a></h3><p>Chiều 29-4, hai đơn vị thống nhất tám nội dung phối hợp trong năm nay.</p></div>
    <div class="item"><a href="https://bao.example/b-2.html#binh-luan" title="Sơ kết quy chế phối hợp giữa các đơn vị">Sơ kết…</a></div>
    <a href="/lien-he">Liên hệ</a><a href="https://facebook.com/x">Theo dõi trang của chúng tôi trên mạng</a>
    <a href="/file/quyet-dinh.pdf">Quyết định số 12 về việc ban hành quy chế</a><a href="mailto:a@b.vn">Gửi thư cho toà soạn của chúng tôi</a>
    <footer><a href="/gioi-thieu">Giới thiệu về toà soạn và bạn đọc</a></footer></body></html>`;

  it('takes what reads like a headline on the site itself, when nothing is known of the markup', () => {
    const { candidates } = readListing(bytes(html), BASE);
    expect(mergeCandidates(candidates).map(({ url, title }) => [url, title])).toEqual([
      ['https://bao.example/a-1.html', 'Ban Dân vận và Công an huyện ký kết'],
      ['https://bao.example/b-2.html', 'Sơ kết quy chế phối hợp giữa các đơn vị'],
    ]);
  });

  it('takes the teaser beside the headline for a summary', () => {
    const [first] = mergeCandidates(readListing(bytes(html), BASE).candidates);
    expect(first?.summary).toContain('thống nhất tám nội dung phối hợp');
  });

  it('takes exactly what the portal file selects, whatever its words', () => {
    const { candidates } = readListing(bytes(html), BASE, undefined, '.item h3 a');
    expect(candidates.map(({ url }) => url)).toEqual(['https://bao.example/a-1.html']);
  });

  it('reads boxes with one link each, a declared base and the charset of the transport', () => {
    const page = Buffer.concat([
      Buffer.from('<html><head><base href="/goc/"></head><body><li class="n"><a href="x.html">', 'latin1'),
      Buffer.from([0xd0, 0xe0]),
      Buffer.from('</a></li></body></html>', 'latin1'),
    ]);
    const { candidates } = readListing(page, BASE, 'text/html; charset=windows-1258', 'li.n');
    expect(candidates).toEqual([{ url: 'https://bao.example/goc/x.html', title: 'Đà', summary: null }]);
  });

  it.each([
    ['rel', '<link rel="next" href="/tin-tuc/trang-2/">', 'https://bao.example/tin-tuc/trang-2/'],
    [
      'rel among others',
      '<a rel="nofollow next" href="?page=2">›</a>',
      'https://bao.example/tin-tuc/?page=2',
    ],
    [
      'the number',
      '<a href="?page=1">1</a><a href="?page=2">2</a><a href="?page=9">9</a>',
      'https://bao.example/tin-tuc/?page=2',
    ],
    ['the words', '<nav><a href="/tin-tuc/p2">Trang sau »</a></nav>', 'https://bao.example/tin-tuc/p2'],
  ])('finds the next page by %s', (_what, markup, expected) => {
    expect(readListing(bytes(`<body>${markup}</body>`), BASE).nextPage).toBe(expected);
  });

  it('goes on counting from the page it is on', () => {
    const page = '<body><a href="/tin-tuc/trang-2/">2</a><a href="/tin-tuc/trang-3/">3</a></body>';
    expect(readListing(bytes(page), 'https://bao.example/tin-tuc/trang-2/').nextPage).toBe(
      'https://bao.example/tin-tuc/trang-3/',
    );
  });

  it.each([
    ['a number that is no page', '<a href="/tin/2-nguoi.html">2</a>'],
    ['the page itself', '<a rel="next" href="/tin-tuc/">›</a>'],
    ['another host', '<a rel="next" href="https://evil.example/2">›</a>'],
    ['a script', '<a rel="next" href="javascript:next()">›</a>'],
  ])('does not take %s for the next page', (_what, markup) => {
    expect(readListing(bytes(`<body>${markup}</body>`), BASE).nextPage).toBeUndefined();
  });
});

describe('mergeCandidates', () => {
  it('puts together what names the same article, under its shortest address', () => {
    const merged = mergeCandidates([
      {
        url: 'https://bao.example/a?utm_source=rss',
        title: 'Ký kết',
        summary: 'Chiều 5/3, hai đơn vị ký kết.',
      },
      { url: 'https://bao.example/a', title: 'Ký kết chương trình', summary: null },
      { url: 'http://m.bao.example/a/', title: null, summary: null },
    ]);
    expect(merged).toEqual([
      {
        url: 'https://bao.example/a',
        title: 'Ký kết chương trình',
        summary: 'Chiều 5/3, hai đơn vị ký kết.',
      },
    ]);
  });

  it('keeps titles in NFC with single spaces', () => {
    expect(findCandidate('/a', BASE, { title: ' Ky\u0301   kê\u0301t ' })?.title).toBe('Ký kết');
  });
});
