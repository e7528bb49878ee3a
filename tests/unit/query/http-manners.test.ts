import { describe, expect, it } from 'vitest';
import { createQueryApp } from '../../../functions/query/app.ts';
import { openAccess } from '../../../shared/access/open-access.ts';
import { FILTERS } from '../../../shared/register/filters/index.ts';
import { articlesOf, startQueryBench } from './query-bench.ts';

const { app, get } = startQueryBench({ articles: articlesOf({}) });
const PATHS = [
  '/',
  '/v1/records',
  '/v1/records.csv',
  '/v1/records.jsonl',
  '/v1/portals',
  '/v1/coverage',
  '/openapi.json',
  '/v1/records/a1-1',
];

describe('methods and paths', () => {
  it.each(PATHS)('%s answers GET and HEAD, and 405 with Allow to everything else', async (path) => {
    expect((await get(path)).status).toBe(200);
    const head = await app.request(path, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    // A record may also be corrected.
    const isRecord = path.startsWith('/v1/records/');
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'BREW']) {
      if (isRecord && method === 'PATCH') continue;
      const answer = await app.request(path, { method });
      expect(answer.status, method).toBe(405);
      expect(answer.headers.get('allow')).toBe(isRecord ? 'GET, HEAD, PATCH' : 'GET, HEAD');
      expect(await answer.json()).toMatchObject({
        type: 'urn:kyket:problem:method-not-allowed',
        status: 405,
      });
    }
  });

  it.each([
    ['application/json', '{', 400, 'malformed-json'],
    ['application/json', '', 400, 'malformed-json'],
    ['text/plain', 'x', 415, 'unsupported-media-type'],
  ])('refuses a review sent as %s %j', async (type, body, status, code) => {
    const headers = { 'content-type': type };
    const answer = await app.request('/v1/records/a1-1', { method: 'PATCH', headers, body });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ type: `urn:kyket:problem:${code}` });
  });

  it('tells that /v1/articles takes POST, which another function answers', async () => {
    for (const path of ['/v1/articles', '/v1/uploads']) {
      const answer = await get(path);
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
    }
  });

  it.each(['/v1', '/v1/records/', '/v1/nothing', '/favicon.ico', '/v1/records/a/b', '/..%2f', '/%'])(
    '%s is not found',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect((await app.request(path, { method: 'POST' })).status).toBe(404);
    },
  );

  it('answers a fault on this side as 500 without what it was', async () => {
    const defects: unknown[] = [];
    const broken = createQueryApp({
      access: openAccess({ kind: 'loopback' }),
      openRegister: () => Promise.reject(new Error('secret: register gone')),
      articles: {
        readArticle: async () => undefined,
        findArticleByUrl: async () => undefined,
        findWithdrawalByUrl: async () => undefined,
        readWithdrawal: async () => undefined,
      },
      reviews: {
        readReview: async () => undefined,
        addCorrection: async () => 'unknown',
        finishCorrection: async () => undefined,
        addDecision: async () => 'unknown',
        finishDecision: async () => undefined,
        saveDecision: async (decision) => decision,
      },
      sentFiles: { readSentFile: async () => undefined },
      switches: { listSwitchedOff: async () => new Map() },
      frontier: { readAddress: async () => undefined, readAddresses: async () => [] },
      runs: {
        listRuns: async () => [],
        listLastRuns: async () => [],
        listBackfillRuns: async () => [],
        listDays: async () => [],
      },
      backfills: { listBackfills: async () => [] },
      portals: [],
      files: { findFile: async () => undefined, linkTo: async () => '' },
      objects: { getObject: async () => undefined },
      queues: { sendExportRequested: async () => {} },
      now: () => new Date(),
      logDefect: (error) => defects.push(error),
    });
    for (const [path, accept] of [
      ['/v1/records', '*/*'],
      ['/', 'text/html'],
    ] as const) {
      const answer = await broken.request(path, { headers: { accept } });
      expect(answer.status).toBe(500);
      expect(await answer.text()).not.toContain('secret');
    }
    expect(defects).toHaveLength(2);
  });

  it('sets the headers that keep pages safe on every answer', async () => {
    for (const path of [...PATHS, '/nothing', '/v1/records?x=1']) {
      const { headers } = await get(path, { accept: 'text/html' });
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });
});

describe('GET /openapi.json', () => {
  it('describes every route and every filter from the schemas that check them', async () => {
    const document = (await (await get('/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { parameters?: { name: string }[]; responses: object }>>;
    };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths).sort()).toEqual([
      '/v1/articles',
      '/v1/articles/{id}',
      '/v1/coverage',
      '/v1/exports/{id}',
      '/v1/figures',
      '/v1/parties',
      '/v1/places',
      '/v1/portals',
      '/v1/portals/{id}/runs',
      '/v1/programmes',
      '/v1/programmes.csv',
      '/v1/programmes.jsonl',
      '/v1/programmes/{id}',
      '/v1/programmes/{id}/decisions',
      '/v1/programmes/{id}/decisions/{decisionId}/undo',
      '/v1/records',
      '/v1/records.atom',
      '/v1/records.csv',
      '/v1/records.jsonl',
      '/v1/records/{id}',
      '/v1/records/{id}/confirmations',
      '/v1/records/{id}/corrections',
      '/v1/records/{id}/corrections/{correctionId}/undo',
      '/v1/releases',
      '/v1/releases/{version}',
      '/v1/releases/{version}/{name}',
      '/v1/stats',
      '/v1/uploads',
      '/v1/uploads/{id}',
      '/v1/why',
    ]);
    const named = document.paths['/v1/records']?.get?.parameters?.map(({ name }) => name);
    expect(named).toEqual([...FILTERS.map(({ name }) => name), 'sort', 'limit', 'cursor']);
    const uploadStatuses = Object.keys(document.paths['/v1/articles']?.post?.responses ?? {});
    expect(uploadStatuses).toEqual(['200', '201', '202', '400', '410', '413', '415', '422', 'default']);
  });
});
