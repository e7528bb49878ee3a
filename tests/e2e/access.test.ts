import { afterAll, beforeAll, expect, it } from 'vitest';
import { fetchChecked } from '../openapi/fetch-checked.ts';
import { AUDIENCE, type LocalIssuer, startLocalIssuer } from '../unit/access/local-issuer.ts';
import { type LocalStackProcess, startLocalStack } from './local-stack.ts';

let issuer: LocalIssuer;
let stack: LocalStackProcess;
beforeAll(async () => {
  issuer = await startLocalIssuer();
  stack = await startLocalStack({
    environment: { KYKET_TOKEN_ISSUER: issuer.issuer, KYKET_TOKEN_AUDIENCE: AUDIENCE },
  });
}, 180_000);
afterAll(async () => {
  await stack?.stop();
  await issuer.stop();
});

const UPLOAD = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };

async function statusOf(path: string, init: RequestInit, scope?: string): Promise<number> {
  const headers = new Headers(init.headers);
  if (scope !== undefined) headers.set('authorization', `Bearer ${await issuer.sign({ scope })}`);
  return (await fetchChecked(stack.baseUrl + path, { ...init, headers })).status;
}

it('the running stack asks for tokens of the issuer that it is told, by what each request does', {
  timeout: 90_000,
}, async () => {
  expect(await statusOf('/v1/records', {})).toBe(401);
  expect(await statusOf('/v1/records', {}, 'articles:write')).toBe(403);
  expect(await statusOf('/v1/records', {}, 'records:read')).toBe(200);
  expect(await statusOf('/v1/articles', UPLOAD)).toBe(401);
  expect(await statusOf('/v1/articles', UPLOAD, 'records:read')).toBe(403);
  expect(await statusOf('/v1/articles', UPLOAD, 'articles:write')).toBe(400);
  expect(await statusOf('/v1/uploads', UPLOAD)).toBe(401);
  expect(await statusOf('/v1/uploads', UPLOAD, 'records:read')).toBe(403);
  expect(await statusOf('/v1/uploads', UPLOAD, 'articles:write')).toBe(400);
});
