import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ArticleAnswer,
  PortalsAnswer,
  RecordAnswer,
  RecordsAnswer,
  WhyAnswer,
} from '../../shared/contracts/answers.contract.ts';
import { Problem } from '../../shared/http-problem/problem.contract.ts';
import { PORTALS } from '../../shared/portals/index.ts';
import { fetchChecked } from '../openapi/fetch-checked.ts';
import { type LocalStackProcess, startLocalStack } from './local-stack.ts';
import { toldArticles, uploadArticle } from './told-articles.ts';

let stack: LocalStackProcess;
const get = (path: string, headers: Record<string, string> = {}) =>
  fetchChecked(stack.baseUrl + path, { headers: { accept: '*/*', ...headers } });
const list = async (query = '') => RecordsAnswer.parse(await (await get(`/v1/records${query}`)).json());

beforeAll(async () => {
  stack = await startLocalStack();
}, 180_000);
afterAll(() => stack?.stop());

describe('querying over the running stack', { timeout: 90_000 }, () => {
  const uploaded: ArticleAnswer[] = [];

  it('has each record uploaded in the very next answer, citable as it stands', async () => {
    expect(await list()).toEqual({ items: [], cursor: null, total: 0, excludedUnknown: 0 });
    for (const [i, told] of toldArticles('bao.example.vn').entries()) {
      const answer = ArticleAnswer.parse(await uploadArticle(stack.baseUrl, told));
      expect(answer.records).toHaveLength(1);
      uploaded.push(answer);
      const { items, total } = await list();
      expect(total).toBe(i + 1);
      const [{ evidence: _evidence, ...record }] = answer.records as [ArticleAnswer['records'][0]];
      const { id, title, url, source, publishedAt } = answer.article;
      expect(items).toContainEqual({
        ...record,
        updatedAt: expect.any(String),
        article: { id, title, url, source, publishedAt },
      });
    }
  });

  it('narrows, sorts and pages the list, and counts what is left out as unknown', async () => {
    const [signed, reviewed, undated] = uploaded.map(({ records }) => records[0]?.id);
    const ids = async (query: string) => (await list(query)).items.map(({ id }) => id);
    expect(await ids('')).toEqual([signed, reviewed, undated]);
    expect(await ids('?sort=date')).toEqual([reviewed, signed, undated]);
    expect(await ids('?q=hoi%20nong%20dan')).toEqual([signed]);
    expect(await ids('?action=reviewed')).toEqual([reviewed]);
    expect(await list('?dateFrom=2023')).toMatchObject({ total: 1, excludedUnknown: 1 });
    expect(await ids('?activeOn=2025-06-01')).toEqual([signed, reviewed]);
    const first = await list('?limit=2');
    expect(await ids(`?limit=2&cursor=${first.cursor}`)).toEqual([undated]);
  });

  it('gives the same view as CSV that Excel reads, whole', async () => {
    const byAddress = new Uint8Array(await (await get('/v1/records.csv')).arrayBuffer());
    const byAccept = new Uint8Array(await (await get('/v1/records', { accept: 'text/csv' })).arrayBuffer());
    expect(byAccept).toEqual(byAddress);
    expect([...byAddress.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(byAddress);
    expect(text.trim().split('\r\n')).toHaveLength(1 + uploaded.length);
    for (const { article } of uploaded) expect(text).toContain(article.title);
  });

  it('gives record and article with quotes that stand in the text', async () => {
    for (const answer of uploaded) {
      const stored = ArticleAnswer.parse(await (await get(`/v1/articles/${answer.article.id}`)).json());
      expect(stored).toEqual(answer);
      const id = stored.records[0]?.id ?? '';
      const record = RecordAnswer.parse(await (await get(`/v1/records/${id}`)).json());
      const spans = record.evidence.flatMap((one) => one.spans).filter(({ source }) => source === 'text');
      expect(spans.length).toBeGreaterThan(0);
      for (const { start, end, quote } of spans) expect(record.article.text.slice(start, end)).toBe(quote);
    }
  });

  it('tells what became of an address in any of its forms', async () => {
    const url = 'http://www.bao.example.vn/dan-van-quan-su.html?utm_source=mang';
    const why = WhyAnswer.parse(await (await get(`/v1/why?url=${encodeURIComponent(url)}`)).json());
    expect(why).toMatchObject({ state: 'extracted', articleId: uploaded[1]?.article.id });
    expect((await get('/v1/why?url=https://bao.example.vn/khac.html')).status).toBe(404);
  });

  it('names every portal but the demo, which has not run, and describes itself', async () => {
    const { items } = PortalsAnswer.parse(await (await get('/v1/portals')).json());
    const real = PORTALS.filter(({ status }) => status !== 'demo');
    expect(items.map(({ id }) => id)).toEqual(real.map(({ id }) => id));
    expect(await (await get('/openapi.json')).json()).toMatchObject({ openapi: '3.1.0' });
  });

  it.each([
    ['GET', '/v1/records?dateFrom=hom-nay', 400, 'invalid-parameter'],
    ['GET', '/v1/records?mau=do', 400, 'unknown-parameter'],
    ['GET', '/v1/records?cursor=abc', 400, 'invalid-cursor'],
    ['GET', '/v1/why?url=abc', 400, 'invalid-address'],
    ['GET', '/v1/records/khong-co', 404, 'unknown-record'],
    ['GET', '/v1/articles/khong-co', 404, 'unknown-article'],
    ['GET', '/v1/khong-co', 404, 'not-found'],
    ['DELETE', '/v1/records', 405, 'method-not-allowed'],
    ['PUT', '/v1/articles', 405, 'method-not-allowed'],
  ])('%s %s is %i %s', async (method, path, status, code) => {
    const answer = await fetchChecked(stack.baseUrl + path, { method });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(Problem.parse(await answer.json())).toMatchObject({ type: `urn:kyket:problem:${code}`, status });
    if (status === 405) expect(answer.headers.get('allow')).toBeTruthy();
  });
});
