import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Gateway } from '../../infra/local/http/gateway.ts';
import { LocalRuntime } from '../../infra/local/local-runtime.ts';
import { temporaryDir } from './temporary-dir.ts';
import { synthesizeTinyStack } from './tiny-stack.ts';

let gateway: Gateway;
let runtime: LocalRuntime;
const template = synthesizeTinyStack();
const reported: string[] = [];

beforeAll(async () => {
  gateway = await Gateway.listen(0);
  runtime = await LocalRuntime.start({
    template,
    dataDir: temporaryDir(),
    gateway,
    localHosts: 'demo.kyket.test=127.0.0.1:1',
    tell: () => {},
    reportFailure: (line) => reported.push(line),
  });
});
afterAll(() => runtime.stop());

const ask = (path: string, init?: RequestInit) => fetch(`${gateway.baseUrl}${path}`, init);

function statusFor(headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${gateway.baseUrl}/v1/articles`, { method: 'POST', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end('x');
  });
}

describe('the HTTP gateway', () => {
  it('refuses what a foreign page in a browser here sends', async () => {
    const { host, port } = new URL(gateway.baseUrl);
    expect(await statusFor({ host: 'evil.test' })).toBe(403);
    expect(await statusFor({ host: `127.0.0.1.evil.test:${port}` })).toBe(403);
    expect(await statusFor({ host, origin: 'https://evil.test' })).toBe(403);
    expect(await statusFor({ host, origin: 'null' })).toBe(403);
    expect(await statusFor({ host, origin: `http://${host}` })).toBe(201);
    expect(await statusFor({ host: `localhost:${port}` })).toBe(201);
  });

  it('sends the named route to its function and everything else to the default one', async () => {
    const upload = await (await ask('/v1/articles', { method: 'POST', body: 'x' })).json();
    expect(upload).toMatchObject({ routeKey: 'POST /v1/articles', rawPath: '/v1/articles' });
    for (const [method, path] of [
      ['GET', '/v1/articles'],
      ['DELETE', '/'],
      ['PATCH', '/v1/records/1'],
    ] as const) {
      expect(await (await ask(path, { method })).json()).toMatchObject({
        routeKey: '$default',
        requestContext: { http: { method, path } },
      });
    }
  });

  it('joins repeated parameters and keeps the raw query', async () => {
    const rawQueryString = 'partyType=a&partyType=b&q=ph%E1%BB%91i&toString=c';
    const event = await (await ask(`/v1/records?${rawQueryString}`)).json();
    expect(event.rawQueryString).toBe(rawQueryString);
    expect(event.queryStringParameters).toEqual({ partyType: 'a,b', q: 'phối', toString: 'c' });
  });

  it('passes text on as text and any other body in base64', async () => {
    const post = async (contentType: string, body: BodyInit) =>
      (await ask('/v1/articles', { method: 'POST', body, headers: { 'content-type': contentType } })).json();
    expect(await post('text/plain; charset=utf-8', 'Ký kết')).toMatchObject({
      body: 'Ký kết',
      isBase64Encoded: false,
    });
    expect(await post('application/json', '{}')).toMatchObject({ body: '{}', isBase64Encoded: false });
    const bytes = new Uint8Array([0xff, 0x00, 0xfe]);
    for (const type of ['application/pdf', 'application/x-www-form-urlencoded', 'application/problem+json']) {
      expect(await post(type, bytes), type).toMatchObject({ body: '/wD+', isBase64Encoded: true });
    }
    const untyped = await ask('/v1/articles', { method: 'POST', body: bytes });
    expect(await untyped.json()).toMatchObject({ isBase64Encoded: true });
  });

  it('answers with status, headers, cookies and binary bodies of the function', async () => {
    const created = await ask('/anything');
    expect([created.status, created.headers.getSetCookie()]).toEqual([201, ['a=1', 'b=2']]);
    const binary = await ask('/binary');
    expect(binary.headers.get('content-type')).toBe('image/png');
    expect([...new Uint8Array(await binary.arrayBuffer())].slice(0, 4)).toEqual([0x89, 0x50, 0x4e, 0x47]);
    const bare = await ask('/bare');
    expect([bare.status, await bare.json()]).toEqual([200, { told: 'as it is' }]);
  });

  it('answers HEAD without a body', async () => {
    const response = await ask('/anything', { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([201, '']);
  });

  it('refuses bodies over 10 MB, and events over 6 MB that Lambda would refuse', async () => {
    for (const bytes of [11_000_000, 7_000_000]) {
      const response = await ask('/v1/articles', { method: 'POST', body: 'x'.repeat(bytes) });
      expect([bytes, response.status]).toEqual([bytes, 413]);
      expect(await response.json()).toMatchObject({ type: 'urn:kyket:problem:body-too-large', status: 413 });
    }
  });

  it('tells the caller nothing of a failed function, and the operator everything', async () => {
    const response = await ask('/fail');
    expect([response.status, await response.json()]).toEqual([500, { message: 'Internal Server Error' }]);
    expect(reported.join('\n')).toContain('Error: on purpose');
  });

  it('is open to this machine only', async () => {
    const { port } = new URL(gateway.baseUrl);
    const outward = Object.values(networkInterfaces())
      .flat()
      .find((address) => address && !address.internal && address.family === 'IPv4');
    if (outward) await expect(fetch(`http://${outward.address}:${port}/`)).rejects.toThrow();
  });
});

describe('the functions of the stack', () => {
  it('learn of local hosts only where they ask other sites', async () => {
    const environment = async (event: object) => JSON.parse(await runtime.fireSchedule(event)).environment;
    expect((await environment({ kind: 'tick' })).LOCAL_HOSTS).toBe('demo.kyket.test=127.0.0.1:1');
    expect((await environment({ kind: 'publish' })).LOCAL_HOSTS).toBeUndefined();
  });

  it('can be fired by any schedule of the template, and by nothing that is not in it', async () => {
    const answer = JSON.parse(await runtime.fireSchedule({ kind: 'portal', portalId: 'demo' }));
    expect(answer.event).toEqual({ kind: 'portal', portalId: 'demo' });
    await expect(runtime.fireSchedule({ kind: 'portal', portalId: 'nowhere' })).rejects.toThrow(
      /No schedule/,
    );
  });
});
