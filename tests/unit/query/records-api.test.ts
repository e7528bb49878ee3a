import { describe, expect, it } from 'vitest';
import { RecordsAnswer } from '../../../shared/contracts/answers.contract.ts';
import { Problem } from '../../../shared/http-problem/problem.contract.ts';
import { FILTERS } from '../../../shared/register/filters/index.ts';
import { articlesOf, startQueryBench } from './query-bench.ts';

const { get } = startQueryBench({
  articles: articlesOf({ action: 'reviewed', date: '2021-05-01' }, { date: '2022-01-01' }, { date: null }),
});

async function list(query: string): Promise<RecordsAnswer> {
  const answer = await get(`/v1/records${query}`);
  expect(answer.status).toBe(200);
  return RecordsAnswer.parse(await answer.json());
}

async function problemOf(path: string, headers: Record<string, string> = {}) {
  const answer = await get(path, headers);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const problem = Problem.parse(await answer.json());
  expect(problem.status).toBe(answer.status);
  return problem;
}

describe('the order that stands when none is asked for', () => {
  const subjects = ['Công an bộ đội cùng ở xã', 'Bộ Công an', 'công an, sở, bộ'];
  const ordered = startQueryBench({
    articles: articlesOf(...subjects.map((subject, i) => ({ subject, date: `202${9 - i}-01-01` }))),
  });
  const seek = async (path: string) => (await ordered.get(path)).text();
  const positions = (text: string) => subjects.map((subject) => text.indexOf(subject));
  const [newest, exact] = [
    [0, 1, 2],
    [1, 0, 2],
  ];
  const orderIn = (text: string) => {
    const found = positions(text);
    expect(found.every((at) => at >= 0)).toBe(true);
    return [0, 1, 2].sort((a, b) => (found[a] ?? 0) - (found[b] ?? 0));
  };

  it.each([
    '/v1/records',
    '/v1/records.csv',
    '/v1/records.jsonl',
    '/v1/programmes',
    '/v1/programmes.csv',
    '/v1/programmes.jsonl',
    '/',
    '/programmes',
  ])('of %s is by relevance where words are sought, else newest first', async (path) => {
    const list = async (query: string) => {
      const text = await seek(`${path}?${query}`);
      return orderIn(path.startsWith('/v1') ? text : text.slice(text.indexOf('<table')));
    };
    expect(await list('q=bo+cong+an')).toEqual(exact);
    expect(await list('q=bo+cong+an&sort=')).toEqual(exact);
    expect(await list('q=bo+cong+an&sort=-date')).toEqual(newest);
    expect(await list('')).toEqual(newest);
  });

  it.each(['/', '/programmes'])(
    'of the page %s is the usual one where the form asks for relevance without words',
    async (path) => {
      const usual = await seek(`${path}?limit=1`);
      expect(usual).toContain('.csv"');
      for (const asked of ['q=&sort=relevance', 'sort=relevance'])
        expect(await seek(`${path}?limit=1&${asked}`)).toBe(usual);
      expect(await seek(`${path}?q=cong+an&sort=relevance`)).toContain('.csv?q=cong+an&amp;sort=relevance');
    },
  );

  it.each(['/v1/records', '/v1/programmes'])('holds over the pages of %s', async (path) => {
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await ordered.get(
        `${path}?q=bo+cong+an&limit=1${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      const answer: { items: { id: string }[]; cursor: string | null } = JSON.parse(await page.text());
      ids.push(...answer.items.map(({ id }) => id.replace(/\D/g, '')[0] ?? ''));
      cursor = answer.cursor;
    } while (cursor !== null);
    expect(ids).toEqual(['2', '1', '3']);
  });

  it('is what the form of the page sends until another is chosen', async () => {
    for (const path of ['/', '/programmes']) {
      expect(await seek(`${path}?q=bo`)).toContain('<option value="" selected>Khớp nhất');
    }
  });
});

describe('GET /v1/records', () => {
  it('answers a page newest first, with total and what is left out as unknown', async () => {
    expect(await list('?dateFrom=2021&limit=1')).toMatchObject({
      items: [{ id: 'a2-1', article: { id: 'a2', url: 'https://bao.example.vn/a2.html' } }],
      total: 2,
      excludedUnknown: 1,
    });
  });

  it('goes on with the cursor until it is null', async () => {
    const first = await list('?limit=2&sort=date');
    const second = await list(`?limit=2&sort=date&cursor=${encodeURIComponent(first.cursor ?? '')}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(['a1-1', 'a2-1', 'a3-1']);
    expect(second.cursor).toBeNull();
  });

  it.each(['?q=%', '?q=a%zz', '?q=%F0%9F'])('refuses a query that is not well encoded: %s', async (query) => {
    for (const path of ['/v1/records', '/v1/programmes', '/v1/why']) {
      const answer = await get(path + query);
      expect([answer.status, await answer.json()]).toMatchObject([
        400,
        { type: 'urn:kyket:problem:invalid-parameter' },
      ]);
    }
  });

  it('takes a parameter left blank, as a form sends it, as not given', async () => {
    const blanks = FILTERS.map(({ name }) => `${name}=`).join('&');
    expect((await list(`?${blanks}&partyType=&partyType=police`)).total).toBe(3);
  });

  it.each([
    ['action=unknown', 'action'],
    ['partyType=police&partyType=x', 'partyType'],
    ['level=village', 'level'],
    ['dateFrom=2021-02-30', 'dateFrom'],
    ['dateTo=29/5/2021', 'dateTo'],
    ['activeOn=now', 'activeOn'],
    ['dateKnown=yes', 'dateKnown'],
    ['periodKnown=1', 'periodKnown'],
    ['instrument=treaty', 'instrument'],
    ['commune=%20', 'commune'],
    ['provinceThen=-', 'provinceThen'],
    ['provinceNow=-', 'provinceNow'],
    ['periodFrom=21', 'periodFrom'],
    ['periodTo=x', 'periodTo'],
    ['contentCount=10..5', 'contentCount'],
    ['contentCount=..', 'contentCount'],
    ['contentCount=abc..def', 'contentCount'],
    ['sort=relevance', 'sort'],
    ['contentCount=-3', 'contentCount'],
    ['figure=1.000 hộ', 'figure'],
    ['figure=5hộ', 'figure'],
    ['publishedFrom=2021-02-30', 'publishedFrom'],
    ['publishedTo=2021-13', 'publishedTo'],
    ['source=!', 'source'],
    ['reason=unsure', 'reason'],
    ['updatedSince=2026-11-22T08:00:00', 'updatedSince'],
    ['updatedSince=yesterday', 'updatedSince'],
    ['q=!!!', 'q'],
    ['party=***', 'party'],
    ['province=-', 'province'],
    ['district=%20%20', 'district'],
    ['province=00', 'province'],
    ['provinceThen=65', 'provinceThen'],
    ['provinceNow=65', 'provinceNow'],
    ['provinceNow=Atlantis', 'provinceNow'],
    ['district=64', 'district'],
    ['commune=000', 'commune'],
    [`q=${'a'.repeat(201)}`, 'q'],
    ['action=signed&action=reviewed', 'action'],
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['limit=1.5', 'limit'],
    ['limit=abc', 'limit'],
    ['limit=', 'limit'],
    ['sort=name', 'sort'],
    ['cursor=', 'cursor'],
    ['dateFrom=2022&dateTo=2021', 'dateTo'],
    ['publishedFrom=2021-06&publishedTo=2021-05-31', 'publishedTo'],
    ['periodFrom=2026&periodTo=2021', 'periodTo'],
  ])('refuses %s and names the parameter', async (query, parameter) => {
    const problem = await problemOf(`/v1/records?${query}`);
    expect(problem).toMatchObject({ type: 'urn:kyket:problem:invalid-parameter', status: 400, parameter });
    expect(problem.detail).toContain(parameter);
  });

  it.each([
    ['action=agreed', 'Expected one of signed, reviewed, launched'],
    ['action=signed&action=reviewed', 'It may be given only once'],
    ['limit=0', 'Expected at least 1'],
    ['limit=1.5', 'Expected a whole number'],
    ['limit=many', 'Expected a number'],
    ['cursor=', 'Expected at least 1 character'],
    ['q="', 'A quotation mark is opened, not closed, and there are no words to seek'],
    ['q=“', 'A quotation mark is opened, not closed, and there are no words to seek'],
    ['q=""', 'Expected at least one letter or digit'],
    ['q=!', 'Expected at least one letter or digit'],
    [`q=${'a'.repeat(201)}`, 'Expected at most 200 characters'],
    ['dateFrom=2022-01&dateTo=2021', '2021 is before dateFrom (2022-01)'],
  ])('says of %s in plain words: %s', async (query, words) => {
    const { detail, parameter } = await problemOf(`/v1/records?${query}`);
    expect(detail).toBe(`${parameter}: ${words}`);
  });

  // Names may stand in the register as printed: an old province, one abroad, a commune that no table has.
  it.each([
    'province=Hà Tây',
    'province=Khăm Muồn',
    'province=Hoà Bình',
    'province=Hòa Bình',
    'province=64',
    'provinceThen=Atlantis',
    'provinceNow=tỉnh Bình Định',
    'provinceNow=TP.HCM',
    'provinceNow=Hoà Bình',
    'provinceNow=52',
    'district=Atlantis',
    'district=268',
    'commune=Atlantis',
    'commune=23638',
  ])('takes the place %s', async (query) => {
    expect((await list(`?${query}`)).items).toBeInstanceOf(Array);
  });

  it('says of a place that there is none what it looked for', async () => {
    expect((await problemOf('/v1/records?provinceThen=00')).detail).toBe(
      'provinceThen: No official table has a province of this code',
    );
    expect((await problemOf('/v1/records?commune=0000')).detail).toBe(
      'commune: A code of a commune has five digits',
    );
    expect((await problemOf('/v1/records?provinceNow=Atlantis')).detail).toBe(
      'provinceNow: No official table has a province of this name',
    );
  });

  it.each(['2021', '2021-05', '2021-05-29'])('takes a range that begins and ends in %s', async (day) => {
    const { items } = await list(`?dateFrom=${day}&dateTo=${day}`);
    expect(items).toBeInstanceOf(Array);
  });

  it.each(['colour=red', 'partytype=police', '__proto__=1', 'constructor=1'])(
    'refuses the unknown parameter %s by name',
    async (query) => {
      const problem = await problemOf(`/v1/records?${query}`);
      const parameter = query.split('=')[0];
      expect(problem).toMatchObject({ type: 'urn:kyket:problem:unknown-parameter', status: 400, parameter });
    },
  );

  it('refuses a cursor of other filters', async () => {
    const { cursor } = await list('?limit=1');
    for (const query of [`?limit=1&action=signed&cursor=${cursor}`, `?cursor=${cursor}x`, '?cursor=x.y'])
      expect(await problemOf(`/v1/records${query}`)).toMatchObject({
        type: 'urn:kyket:problem:invalid-cursor',
        status: 400,
        parameter: 'cursor',
      });
  });
});

describe('the list as CSV', () => {
  it('is the whole view, by address or by what is accepted', async () => {
    const byAddress = await get('/v1/records.csv?sort=date');
    const byAccept = await get('/v1/records?sort=date', { accept: 'text/csv, application/json;q=0.5' });
    expect(byAddress.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(byAddress.headers.get('content-disposition')).toContain('attachment');
    const bytes = new Uint8Array(await byAddress.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new Uint8Array(await byAccept.arrayBuffer())).toEqual(bytes);
    expect(byAccept.headers.get('vary')).toBe('Accept');
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['a1-1', 'a2-1', 'a3-1']);
  });

  it('stays JSON for who accepts anything', async () => {
    for (const accept of ['*/*', 'text/html, */*', 'application/json, text/csv;q=0.9'])
      expect((await get('/v1/records', { accept })).headers.get('content-type')).toContain(
        'application/json',
      );
  });

  it('takes the same filters, and neither limit nor cursor', async () => {
    const filtered = await (await get('/v1/records.csv?action=reviewed')).text();
    expect(filtered.trim().split('\r\n')).toHaveLength(2);
    for (const parameter of ['limit', 'cursor']) {
      expect(await problemOf(`/v1/records.csv?${parameter}=5`)).toMatchObject({ status: 400, parameter });
      const accepted = await problemOf(`/v1/records?${parameter}=5`, { accept: 'text/csv' });
      expect(accepted).toMatchObject({ status: 400, parameter });
    }
  });
});
