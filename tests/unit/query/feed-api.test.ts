import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { articlesOf, startQueryBench } from './query-bench.ts';

const { get } = startQueryBench({
  articles: articlesOf(
    { subject: 'dân vận <khéo> & "an ninh"' },
    { action: 'reviewed' },
    { period: null, date: null },
  ),
});

async function feedOf(query = '') {
  const answer = await get(`http://127.0.0.1:8080/v1/records.atom${query}`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'application/atom+xml; charset=utf-8',
  ]);
  return parseAtomFeed(await answer.text());
}

const broken = articlesOf({ subject: 'dân\u0001vận' });
for (const article of broken)
  Object.assign(article, { title: 'Ký\u0000 kết\u001b\ufffe', url: 'https://bao.vn/\u000b' });
const hostile = startQueryBench({ articles: broken });

describe('GET /v1/records.atom', () => {
  it('holds no character that XML forbids, whatever an article kept from before holds', async () => {
    const feed = await (await hostile.get('/v1/records.atom')).text();
    expect(feed).toContain('dânvận');
    // Production 2 of XML 1.0: Char.
    expect(feed).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
  });

  it('is a feed of signings that any reader takes, with absolute links and lasting ids', async () => {
    const feed = await feedOf();
    expect(feed.id).toBe('http://127.0.0.1:8080/v1/records.atom');
    expect(feed.entries).toHaveLength(2);
    const entry = feed.entries?.find(({ id }) => id === 'urn:kyket:record:a1-1');
    expect(entry?.links?.map(({ href }) => href)).toEqual([
      'http://127.0.0.1:8080/records/a1-1',
      'https://bao.example.vn/a1.html',
    ]);
    expect(JSON.stringify(entry?.summary)).toContain('dân vận <khéo> & \\"an ninh\\"');
    expect(Number.isNaN(Date.parse(String(entry?.updated)))).toBe(false);
  });

  it('takes the filters of the list', async () => {
    expect((await feedOf('?action=reviewed')).entries).toHaveLength(1);
    expect((await feedOf('?q=khong+co')).entries ?? []).toEqual([]);
    expect((await get('/v1/records.atom?limit=5')).status).toBe(400);
  });
});
