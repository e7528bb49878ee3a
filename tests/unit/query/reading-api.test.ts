import { describe, expect, it } from 'vitest';
import {
  ArticleAnswer,
  PortalsAnswer,
  RecordAnswer,
  WhyAnswer,
} from '../../../shared/contracts/answers.contract.ts';
import type { StoredArticle } from '../../../shared/contracts/article.contract.ts';
import { ADDRESS_STATES, OPEN_STATES } from '../../../shared/contracts/frontier.contract.ts';
import { BrokenInvariant } from '../../../shared/errors.ts';
import { sampleArticle, sampleRecord } from '../register/sample-register.ts';
import { sampleAddress, samplePortal, sampleRun, startQueryBench } from './query-bench.ts';

function articleWithQuote(quote: string): StoredArticle {
  const span = { source: 'text' as const, start: 5, end: 8, quote };
  return sampleArticle({
    records: [sampleRecord({ evidence: [{ field: 'date', rule: 'r', spans: [span] }] })],
  });
}

describe('one record and one article', () => {
  const { get } = startQueryBench({ articles: [articleWithQuote('1-5')] });

  it('are answered with evidence and what they are cited by', async () => {
    const record = RecordAnswer.parse(await (await get('/v1/records/a1-00000001')).json());
    expect(record.evidence[0]?.spans[0]?.quote).toBe('1-5');
    expect(record.article).toMatchObject({ id: 'a1', title: 'Đak Đoa ký kết chương trình phối hợp' });
    const answer = ArticleAnswer.parse(await (await get('/v1/articles/a1')).json());
    expect(answer.article.text).toContain('Sáng 1-5');
    expect(record.article.text).toBe(answer.article.text);
    expect(answer.records[0]).toEqual({ ...record, article: undefined, programmeId: undefined });
    expect(answer.article).not.toHaveProperty('rawKey');
  });

  it.each([
    ['/v1/records/a1-0000000f', 'unknown-record'],
    ['/v1/records/a2-00000001', 'unknown-record'],
    ['/v1/records/-1', 'unknown-record'],
    ['/v1/records/%00', 'unknown-record'],
    ['/v1/articles/nope', 'unknown-article'],
    ['/v1/articles/%F0%9F', 'unknown-article'],
  ])('%s is unknown', async (path, code) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ type: `urn:kyket:problem:${code}`, status: 404 });
  });

  it.each(['/v1/records/a1-00000001', '/v1/articles/a1'])('%s refuses a parameter, by name', async (path) => {
    const answer = await get(`${path}?fields=date`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      type: 'urn:kyket:problem:unknown-parameter',
      parameter: 'fields',
    });
  });

  it('are not answered at all when a quote does not stand where it says; the defect is logged', async () => {
    const broken = startQueryBench({ articles: [articleWithQuote('2-5')] });
    for (const path of ['/v1/records/a1-00000001', '/v1/articles/a1', '/records/a1-00000001']) {
      const answer = await broken.get(path);
      expect(answer.status).toBe(500);
      expect(await answer.text()).not.toContain('2-5');
    }
    expect(broken.defects).toHaveLength(3);
    expect(broken.defects[0]).toBeInstanceOf(BrokenInvariant);
  });
});

describe('the page of a record in a huge article', () => {
  const text = `Sáng 1-5, hai bên ký kết. ${'<p>'.repeat(1_000_000)}`;
  const { get } = startQueryBench({ articles: [sampleArticle({ text })] });

  it('is refused, where the gateway would answer a bare error', async () => {
    const answer = await get('/records/a1-00000001');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ type: 'urn:kyket:problem:view-too-large' });
  });
});

describe('a record whose article is longer than an answer may be', () => {
  const { get } = startQueryBench({ articles: [sampleArticle({ text: '"'.repeat(3_000_000) })] });

  it('is refused, where the gateway would answer a bare error', async () => {
    const answer = await get('/v1/records/a1-00000001');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ type: 'urn:kyket:problem:view-too-large' });
  });
});

describe('a withdrawn article', () => {
  const url = 'https://bao.example.vn/a1.html';
  const withdrawal = {
    articleId: 'a1',
    reason: 'the publisher asked',
    withdrawnAt: '2026-03-02T01:00:00.000Z',
    formerRecordIds: ['a1-00000001'],
  };
  const bench = () => startQueryBench({ withdrawals: { [url]: withdrawal } });

  it.each(['/v1/articles/a1', '/v1/records/a1-00000001'])(
    'is answered as gone, with the reason: %s',
    async (path) => {
      const answer = await bench().get(path);
      expect(answer.status).toBe(410);
      expect(await answer.json()).toMatchObject({
        type: 'urn:kyket:problem:withdrawn',
        reason: 'the publisher asked',
      });
    },
  );

  it('is told of where somebody asks why it is not here', async () => {
    const answer = await bench().get(`/v1/why?url=${encodeURIComponent(url)}`);
    expect(WhyAnswer.parse(await answer.json())).toMatchObject({
      state: 'withdrawn',
      reason: 'withdrawn: the publisher asked',
      articleId: null,
      recordIds: [],
    });
  });
});

describe('GET /v1/portals', () => {
  it('tells each portal with its last run, or none', async () => {
    const never = { ...samplePortal, id: 'bao-khac' };
    const { get } = startQueryBench({ portals: [samplePortal, never], runs: [sampleRun] });
    const { items } = PortalsAnswer.parse(await (await get('/v1/portals')).json());
    const { addressIds: _ids, funnel: _uncounted, ...told } = sampleRun;
    expect(items.map(({ id, lastRun }) => [id, lastRun])).toEqual([
      ['bao-vi-du', expect.objectContaining({ ...told, needsAttention: false })],
      ['bao-khac', null],
    ]);
    expect(items[0]?.lastRun?.funnel).toMatchObject({ pages: 0, open: 0, failedByReason: {} });
    expect(items[0]?.lastRun).not.toHaveProperty('addressIds');
  });
});

describe('GET /v1/why', () => {
  const why = async (bench: Parameters<typeof startQueryBench>[0], url: string) => {
    const answer = await startQueryBench(bench).get(`/v1/why?url=${encodeURIComponent(url)}`);
    return { status: answer.status, body: await answer.json() };
  };

  it('tells the state of a listed address in any of its forms', async () => {
    const bench = { articles: [sampleArticle()], addresses: [sampleAddress()] };
    const { status, body } = await why(bench, 'http://www.bao.example.vn/a1.html?utm_source=x');
    expect(status).toBe(200);
    expect(WhyAnswer.parse(body)).toMatchObject({
      canonicalUrl: 'https://bao.example.vn/a1.html',
      state: 'extracted',
      articleId: 'a1',
      recordIds: ['a1-00000001'],
      portalId: 'bao-vi-du',
    });
  });

  it.each(ADDRESS_STATES)('tells of an address that is %s', async (state) => {
    const isOpen = OPEN_STATES.some((open) => open === state);
    const told = {
      state,
      reason: isOpen || state === 'extracted' ? null : 'a-reason: with detail',
      dueAt: isOpen ? '2026-11-23T01:00:00Z' : null,
      attempts: 2,
    };
    const hasArticle = state === 'extracted' || state === 'duplicate';
    const address = sampleAddress({ ...told, articleId: hasArticle ? 'a1' : null });
    const articles = hasArticle ? [sampleArticle()] : [];
    const { status, body } = await why({ articles, addresses: [address] }, 'https://bao.example.vn/a1.html');
    expect(status).toBe(200);
    expect(WhyAnswer.parse(body)).toMatchObject({
      ...told,
      portalId: 'bao-vi-du',
      articleId: hasArticle ? 'a1' : null,
      recordIds: hasArticle ? ['a1-00000001'] : [],
    });
  });

  it('tells why nothing came of an address', async () => {
    const addresses = [sampleAddress({ state: 'blocked', reason: 'robots-disallow', articleId: null })];
    const { body } = await why({ addresses }, 'https://bao.example.vn/a1.html');
    expect(body).toMatchObject({
      state: 'blocked',
      reason: 'robots-disallow',
      articleId: null,
      recordIds: [],
    });
  });

  it('knows uploaded articles, which no portal listed', async () => {
    const uploaded = sampleArticle({ relevant: false, records: [], reasons: ['no-signing'] });
    const { body } = await why({ articles: [uploaded] }, 'https://bao.example.vn/a1.html');
    expect(WhyAnswer.parse(body)).toMatchObject({
      state: 'not-relevant',
      reason: 'no-signing',
      portalId: null,
      articleReasons: ['no-signing'],
    });
  });

  it('says so when it does not know an address', async () => {
    const { status, body } = await why({}, 'https://bao.example.vn/a1.html');
    expect(status).toBe(404);
    expect(body).toMatchObject({
      type: 'urn:kyket:problem:unknown-address',
      canonicalUrl: 'https://bao.example.vn/a1.html',
    });
  });

  it('refuses what is no address, and a missing one', async () => {
    expect(await why({}, 'javascript:alert(1)')).toMatchObject({
      status: 400,
      body: { type: 'urn:kyket:problem:invalid-address' },
    });
    const missing = await startQueryBench({}).get('/v1/why');
    expect(await missing.json()).toMatchObject({ status: 400, parameter: 'url' });
  });
});
