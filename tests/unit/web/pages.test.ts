import { describe, expect, it } from 'vitest';
import type { RegisterRecord, StoredArticle } from '../../../shared/contracts/article.contract.ts';
import type { ReviewState } from '../../../shared/contracts/correction.contract.ts';
import type { Evidence } from '../../../shared/contracts/evidence.contract.ts';
import { FILTERS } from '../../../shared/register/filters/index.ts';
import { PROGRAMME_FILTERS } from '../../../shared/register/programmes/filters/index.ts';
import { correction } from '../corrections/corrections.ts';
import { articlesOf, samplePortal, sampleRun, startQueryBench } from '../query/query-bench.ts';
import { sampleArticle, sampleParty, sampleRecord } from '../register/sample-register.ts';

const ATTACK = `<script>alert(1)</script><img src=x onerror="alert('2')">&amp;`;

async function pageOf(articles: StoredArticle[], path: string, status = 200): Promise<string> {
  const answer = await startQueryBench({ articles }).get(path, { accept: 'text/html' });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=UTF-8');
  return answer.text();
}

function quoteOf(article: StoredArticle, quote: string, field: string): Evidence {
  const start = article.text.indexOf(quote);
  return { field, rule: 'rule', spans: [{ source: 'text', start, end: start + quote.length, quote }] };
}

/** An article all of whose words are an attack. */
function hostileArticle(url: string): StoredArticle {
  const article = sampleArticle({ title: ATTACK, text: ATTACK, url, source: ATTACK });
  const evidence = [
    quoteOf(article, '<img src=x', 'date'),
    { ...quoteOf(article, '<script>', 'parties[0]'), rule: ATTACK, inferredFrom: ATTACK },
  ];
  const parties = [sampleParty({ name: ATTACK, province: ATTACK }), sampleParty()];
  const contentCounts = [{ value: 1, unit: ATTACK, qualifier: ATTACK }];
  return {
    ...article,
    records: [sampleRecord({ subject: ATTACK, parties, contentCounts, reasons: [ATTACK], evidence })],
  };
}

describe('the page of the register', () => {
  it('has a control, with a label, for every filter, filled in as given', async () => {
    const page = await pageOf(articlesOf({}), '/?q=dan+van&partyType=police&partyType=court&level=district');
    for (const { name } of FILTERS) expect(page).toMatch(new RegExp(`<(input|select)[^>]* name="${name}"`));
    const ids = [...page.matchAll(/<label for="([^"]+)"/g)].map((match) => match[1]);
    for (const id of ids) expect(page).toContain(`id="${id}"`);
    expect(page).toContain('value="dan van"');
    for (const value of ['police', 'court', 'district']) expect(page).toContain(`value="${value}" selected`);
  });

  it('marks what a person should look at, until one has', async () => {
    const reasons = ['year-inferred'];
    const review = (state: ReviewState, corrected: string[] = [], reopened: string[] = []) => ({
      reasons,
      review: { state, corrected, reopened },
    });
    const pages: [Partial<RegisterRecord>, string][] = [
      [{ reasons }, 'cần xem lại'],
      [review('confirmed'), 'đã xác nhận'],
      [review('corrected', ['date', 'parties[1].province']), 'đã sửa'],
      [{ ...review('reopened', [], ['period']), reasons: [] }, 'cần xem lại'],
    ];
    for (const [record, mark] of pages) {
      const list = await pageOf(articlesOf(record), '/');
      expect([list.includes('>cần xem lại<'), list.includes(`>${mark}<`)]).toEqual([
        mark === 'cần xem lại',
        true,
      ]);
    }
    const one = await pageOf(articlesOf(pages[2]?.[0] ?? {}), '/records/a1-1');
    expect(one).toContain('Người duyệt đã sửa: ngày, bên 2.');
    const open = await pageOf(articlesOf(pages[3]?.[0] ?? {}), '/records/a1-1');
    expect(open).toContain('Nguồn nay nói khác: giai đoạn.');
  });

  it('tells what the reviewer had given where the source tells something else now', async () => {
    const review = {
      state: 'reopened' as const,
      corrected: [],
      reopened: ['period', 'parties[1]', 'action'],
    };
    const articles = articlesOf({ review });
    const told = { recordId: 'a1-1', source: 'other' };
    const corrections = [
      correction({ ...told, field: 'period', value: { start: 2021, end: 2025 } }),
      correction({ ...told, field: 'parties[1]', value: sampleParty({ name: 'Huyện đoàn Đak Đoa' }) }),
      correction({ ...told, field: 'action', value: 'reviewed' }),
      correction({ ...told, field: 'date', value: '2022-05-01', source: '2022-05-01' }),
    ];
    const extracted = articles.flatMap(({ records }) => records);
    const reviews = {
      a1: {
        articleId: 'a1',
        extracted,
        corrections,
        decisions: [],
        turn: 4,
        decisionTurn: 0,
        lastDecision: null,
      },
    };
    const page = await (await startQueryBench({ articles, reviews }).get('/records/a1-1')).text();
    for (const given of ['giai đoạn: 2021–2025', 'bên 2: Huyện đoàn Đak Đoa', 'hoạt động: Sơ kết'])
      expect(page).toContain(`Người duyệt đã ghi ${given}`);
    expect(page).not.toContain('Người duyệt đã ghi ngày');
  });

  it('shows records with what they are cited by, and leads on to the next page and to CSV', async () => {
    const page = await pageOf(articlesOf({ date: '2021-05' }, { date: null }), '/?action=signed&limit=1');
    expect(page).toContain('2 bản ghi');
    expect(page).toContain('05/2021');
    expect(page).toContain('href="https://bao.example.vn/a1.html"');
    expect(page).toContain('01/05/2022 10:30');
    expect(page).toContain('href="/v1/records.csv?action=signed"');
    const next = /rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await pageOf(articlesOf({ date: '2021-05' }, { date: null }), next);
    expect(second).toContain('chưa rõ');
    expect(second).not.toContain('rel="next"');
    expect(second).toContain('href="/?action=signed">Về trang đầu');
  });

  it('tells how many records were left out as unknown', async () => {
    expect(await pageOf(articlesOf({}, { date: null }), '/?dateFrom=2020')).toContain(
      'có 1 bản ghi không được xét',
    );
  });

  it('keeps the form as filled in when a value does not fit, and says which', async () => {
    const page = await pageOf([], '/?dateFrom=hôm+qua&q=abc', 400);
    expect(page).toContain('role="alert"');
    expect(page).toContain('Từ ngày');
    expect(page).toMatch(/value="hôm qua"[^>]*aria-invalid="true"/);
    expect(page).toContain('value="abc"');
  });

  it('says in words for readers when there is nothing at an address', async () => {
    expect(await pageOf([], '/records/nope-1', 404)).toContain('Không có bản ghi này');
    expect(await pageOf([], '/nope', 404)).toContain('Không tìm thấy');
  });
});

describe('the page of a record', () => {
  it('marks nested evidence in the text, and leads from value to words and back', async () => {
    const article = sampleArticle();
    const party = 'Công an huyện Đak Đoa';
    const evidence = [
      quoteOf(article, 'Sáng 1-5', 'date'),
      quoteOf(article, party, 'parties[0]'),
      quoteOf(article, 'Đak Đoa', 'parties[0].district'),
      quoteOf(article, 'huyện', 'parties[1]'),
    ];
    const page = await pageOf(
      [{ ...article, records: [sampleRecord({ evidence })] }],
      '/records/a1-00000001',
    );
    const body = page.slice(page.indexOf('<article'), page.indexOf('</article>'));
    expect(body.replace(/<a class="mark-number"[^>]*>\d+<\/a>|<[^>]+>/g, '')).toBe(
      article.title + article.text,
    );
    expect(body.match(/<mark/g)).toHaveLength(5);
    // The district within the party's name can be led to, but is not numbered a second time.
    expect([...body.matchAll(/>(\d+)<\/a>/g)].map((match) => match[1])).toEqual(['2', '5', '6']);
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    for (const target of targets) expect(page).toContain(`id="${target}"`);
    expect(page).toContain('#value-2');
  });

  it('prints words once that tell the day and the part of the day', async () => {
    const article = sampleArticle();
    const evidence = ['date', 'partOfDay'].map((field) => quoteOf(article, 'Sáng 1-5', field));
    const page = await pageOf(
      [{ ...article, records: [sampleRecord({ evidence })] }],
      '/records/a1-00000001',
    );
    expect(page.split('“Sáng 1-5”')).toHaveLength(2);
  });

  it('shows evidence that belongs to no value it knows', async () => {
    const article = sampleArticle();
    const record = sampleRecord({ evidence: [quoteOf(article, 'chương trình', 'somethingNew')] });
    expect(await pageOf([{ ...article, records: [record] }], '/records/a1-00000001')).toContain('Khác');
  });
});

describe('the page of the programmes', () => {
  const other = { action: 'reviewed', date: '2024-01-01' } as const;
  const sources = articlesOf({ contentCounts: [{ value: 9, unit: 'nội dung', qualifier: null }] }, {}, other);

  it('lists each thing agreed once, with what sources tell differently marked, and leads to its timeline', async () => {
    const page = await pageOf(sources, '/programmes');
    for (const text of ['1 chương trình', 'đã sơ kết hoặc tổng kết', '3 bản ghi từ 3 bài viết', '01/05/2022'])
      expect(page).toContain(text);
    expect(page).toContain('các nguồn nói khác nhau');
    const link = /href="(\/programmes\/[^"]+)"/.exec(page)?.[1] ?? '';
    expect(await pageOf(sources, link)).toContain('Diễn biến');
    expect(page).toContain('href="/v1/programmes.csv"');
  });

  it('has a control for every filter of programmes, and tells what does not fit', async () => {
    const page = await pageOf(sources, '/programmes?neverReviewed=true');
    for (const { name } of PROGRAMME_FILTERS)
      expect(page).toMatch(new RegExp(`<(input|select)[^>]* name="${name}"`));
    expect(page).toContain('Không có chương trình nào phù hợp');
    expect(page).toContain('action="/programmes"');
    expect(await pageOf(sources, '/programmes?endingBefore=x', 400)).toContain('aria-invalid="true"');
    expect(await pageOf(sources, '/programmes?reasons=any', 400)).toContain('Không có điều kiện này');
  });

  it('is led to from the records, and leads back, with the filters that both know', async () => {
    const asked = 'q=dan+van&province=Gia+Lai&partyType=police&partyType=court';
    const records = await pageOf(sources, `/?${asked}&figure=&sort=relevance&limit=1`);
    const kept = asked.replaceAll('&', '&amp;');
    expect(records).toContain(`<a href="/programmes?${kept}">Xem theo chương trình`);
    const programmes = await pageOf(sources, `/programmes?${asked}&neverReviewed=true`);
    expect(programmes).toContain(`<a href="/?${kept}">Xem theo từng bản ghi`);
    expect(await pageOf(sources, '/programmes')).toContain('<a href="/">Xem theo từng bản ghi');
  });

  it('shows the last day that anything is told of, by which it is sorted', async () => {
    const page = await pageOf(sources, '/programmes');
    expect(page).toContain('gần nhất: <span class="date">01/01/2024</span>');
    expect(await pageOf(articlesOf({}), '/programmes')).not.toContain('gần nhất');
    expect(await pageOf(articlesOf({ date: null }), '/programmes')).toContain('chưa rõ');
  });
});

describe('every page', () => {
  it('leads to the parts of the register, each a page to be read', async () => {
    const bench = startQueryBench({ portals: [samplePortal], runs: [sampleRun] });
    const read = async (path: string) => (await bench.get(path, { accept: 'text/html' })).text();
    const sections = ['/', '/programmes', '/releases', '/portals', '/docs'];
    for (const path of sections) {
      const page = await read(path);
      for (const section of sections) expect(page).toContain(`<li><a href="${section}">`);
    }
    expect(await read('/releases')).toContain('Chưa có bản phát hành nào');
    const portals = await read('/portals');
    for (const text of ['Báo Ví dụ', 'Gia Lai', 'đang theo dõi', '22/11/2026 01:00: đọc đủ'])
      expect(portals).toContain(text);
    const switchedOff = {
      [samplePortal.id]: { reason: 'tòa soạn <đề nghị>', since: '2026-11-20T00:00:00Z' },
    };
    const off = startQueryBench({ portals: [samplePortal], switchedOff });
    const page = await (await off.get('/portals', { accept: 'text/html' })).text();
    expect(page).toContain('tạm ngừng đọc: tòa soạn &lt;đề nghị&gt;');
    expect(page).not.toContain('đang theo dõi');
  });

  it('shows code of descriptions as code', async () => {
    const docs = await pageOf([], '/docs');
    expect(docs).toContain('<code>If-Match</code>');
    expect(docs).not.toContain('`');
  });
});

describe('what comes from outside', () => {
  it.each(['/', '/programmes', '/records/a1-00000001'])('is never markup at %s', async (path) => {
    const page = await pageOf([hostileArticle('https://x.vn/"><script>alert(3)</script>')], path);
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toMatch(/<script|<img|onerror="/);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '//x.vn/a'])(
    'is no link when it is %s',
    async (url) => {
      for (const path of ['/', '/records/a1-00000001'])
        expect(await pageOf([hostileArticle(url)], path)).not.toContain(`href="${url}`);
    },
  );

  it('is not echoed as markup from the query, the path or an error', async () => {
    const attack = encodeURIComponent(`"><script>alert(1)</script>`);
    for (const [path, status] of [
      [`/?q=${attack}`, 200],
      [`/?partyType=${attack}`, 400],
      [`/?${attack}=1`, 400],
      [`/?cursor=${attack}`, 400],
      [`/records/${attack}`, 404],
      [`/${attack}`, 404],
    ] as const)
      expect(await pageOf(articlesOf({}), path, status)).not.toContain('<script');
  });
});
