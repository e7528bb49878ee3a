import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAccess } from '../../../shared/access/open-access.ts';
import { AUDIENCE, type LocalIssuer, startLocalIssuer } from '../access/local-issuer.ts';
import { articlesOf, startQueryBench } from './query-bench.ts';

let issuer: LocalIssuer;
beforeAll(async () => {
  issuer = await startLocalIssuer();
});
afterAll(() => issuer.stop());

function openApp(isRegisterPublic: boolean) {
  const settings = {
    kind: 'tokens' as const,
    issuer: { issuer: issuer.issuer, audiences: [AUDIENCE], scopePrefix: '' },
    isRegisterPublic,
  };
  return startQueryBench({ articles: articlesOf({}), access: openAccess(settings) }).app;
}

async function statusOf(isPublic: boolean, method: string, path: string, scope?: string): Promise<number> {
  const headers =
    scope === undefined ? undefined : { authorization: `Bearer ${await issuer.sign({ scope })}` };
  return (await openApp(isPublic).request(path, { method, ...(headers ? { headers } : {}) })).status;
}

const LISTS = ['/', '/v1/records', '/v1/records.csv', '/v1/portals'];
const TEXTS = [
  '/v1/articles/a1',
  '/v1/%61rticles/a1',
  '/v1/records/a1-1',
  '/v1/records/a1%2D1',
  '/records/a1-1',
];

describe('a register behind tokens', () => {
  it.each([...LISTS, ...TEXTS])('%s asks for records:read', async (path) => {
    expect(await statusOf(false, 'GET', path)).toBe(401);
    expect(await statusOf(false, 'GET', path, 'articles:write')).toBe(403);
    expect(await statusOf(false, 'GET', path, 'records:read')).toBe(200);
  });

  it('shows its description to everybody', async () => {
    expect(await statusOf(false, 'GET', '/openapi.json')).toBe(200);
  });

  it('tells a stranger nothing of what is there and what is not', async () => {
    expect(await statusOf(false, 'GET', '/v1/nothing')).toBe(401);
    expect(await statusOf(false, 'DELETE', '/v1/records')).toBe(401);
  });

  it('asks for records:review for everything but reading', async () => {
    expect(await statusOf(false, 'PUT', '/v1/records/a1-1', 'records:read')).toBe(403);
    expect(await statusOf(false, 'PUT', '/v1/records/a1-1', 'records:review')).toBe(405);
  });
});

describe('a public register', () => {
  it.each(LISTS)('%s is read without a token', async (path) => {
    expect(await statusOf(true, 'GET', path)).toBe(200);
  });

  it.each(TEXTS)('%s, which holds the text of an article, is not', async (path) => {
    expect(await statusOf(true, 'GET', path)).toBe(401);
    expect(await statusOf(true, 'GET', path, 'records:read')).toBe(200);
  });

  it('refuses a token that does not hold, rather than read as nobody', async () => {
    const answer = await openApp(true).request('/v1/records', { headers: { authorization: 'Bearer x.y.z' } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toContain('invalid_token');
  });

  it('is corrected by nobody without a token', async () => {
    expect(await statusOf(true, 'PATCH', '/v1/records/a1-1')).toBe(401);
  });
});
