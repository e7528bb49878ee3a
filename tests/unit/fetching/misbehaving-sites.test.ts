import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FetchOutcome, PageRequest } from '../../../shared/fetching/fetch-outcome.ts';
import {
  answerWith,
  articleHtml,
  type HostileSite,
  HTML,
  openTestFetcher,
  type Route,
  startHostileSite,
  USER_AGENT,
} from './hostile-site.ts';

const LIMITS = { headersMs: 400, idleMs: 400, totalMs: 900, wireBytes: 100_000, unpackedBytes: 1_000_000 };

let site: HostileSite;
let close: () => Promise<void>;
let fetchPage: (path: string, more?: Partial<PageRequest>) => Promise<FetchOutcome>;

beforeAll(async () => {
  site = await startHostileSite();
  const opened = openTestFetcher(site, { limits: LIMITS });
  close = opened.close;
  fetchPage = (path, more) =>
    opened.fetcher.fetchPage({ url: new URL(path, 'http://site.test/').href, expect: 'page', ...more });
});
beforeEach(() => {
  site.routes.clear();
  site.requests.length = 0;
});
afterAll(async () => {
  await close();
  await site.stop();
});

describe('a page that comes', () => {
  it('comes whole, with its headers and the address it was found at', async () => {
    site.routes.set('/a', answerWith(200, { ...HTML, etag: '"1"' }, articleHtml()));
    const outcome = await fetchPage('/a');
    expect(outcome).toMatchObject({
      kind: 'fetched',
      url: 'http://site.test/a',
      status: 200,
      headers: { etag: '"1"' },
    });
    expect(outcome.kind === 'fetched' && new TextDecoder().decode(outcome.bytes)).toBe(articleHtml());
  });

  it('is asked for under an honest name with a contact', async () => {
    site.routes.set('/a', answerWith(200, HTML, articleHtml()));
    await fetchPage('/a');
    expect(site.requests.at(-1)?.headers['user-agent']).toBe(USER_AGENT);
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
  ])('is unpacked from %s', async (encoding, pack) => {
    site.routes.set('/a', answerWith(200, { ...HTML, 'content-encoding': encoding }, pack(articleHtml())));
    const outcome = await fetchPage('/a');
    expect(outcome.kind === 'fetched' && new TextDecoder().decode(outcome.bytes)).toBe(articleHtml());
  });

  it('is not sent again when it has not changed', async () => {
    site.routes.set('/a', (request, response) => {
      const isKnown =
        request.headers['if-none-match'] === '"1"' &&
        request.headers['if-modified-since'] === 'Mon, 02 Mar 2026 01:00:00 GMT';
      response.writeHead(isKnown ? 304 : 500).end();
    });
    const conditions = { etag: '"1"', lastModified: 'Mon, 02 Mar 2026 01:00:00 GMT' };
    expect(await fetchPage('/a', conditions)).toMatchObject({
      kind: 'not-modified',
      url: 'http://site.test/a',
    });
  });

  it('is not believed to be unchanged when nothing was known of it', async () => {
    site.routes.set('/a', answerWith(304));
    expect(await fetchPage('/a')).toMatchObject({ kind: 'temporary', reason: 'http-status: 304' });
  });
});

describe('a page that does not come', () => {
  const inAnHour = new Date(Date.now() + 3_600_000);
  const answers: [string, ReturnType<typeof answerWith>, Partial<FetchOutcome>][] = [
    ['404', answerWith(404), { kind: 'gone', reason: 'http-status: 404' }],
    ['410', answerWith(410), { kind: 'gone', reason: 'http-status: 410' }],
    ['403', answerWith(403), { kind: 'blocked', reason: 'http-status: 403' }],
    ['451', answerWith(451), { kind: 'blocked', reason: 'http-status: 451' }],
    ['500', answerWith(500), { kind: 'temporary', reason: 'http-status: 500', retryAfterMs: null }],
    [
      '429 with seconds',
      answerWith(429, { 'retry-after': '120' }),
      { kind: 'temporary', retryAfterMs: 120_000 },
    ],
    [
      '503 with nonsense',
      answerWith(503, { 'retry-after': 'soon' }),
      { kind: 'temporary', retryAfterMs: null },
    ],
    ['418', answerWith(418), { kind: 'failed', reason: 'http-status: 418' }],
    ['204', answerWith(204), { kind: 'failed', reason: 'http-status: 204' }],
    ['an empty body', answerWith(200, HTML), { kind: 'temporary', reason: 'empty-body' }],
    [
      'a picture',
      answerWith(200, { 'content-type': 'image/jpeg' }, 'x'),
      { kind: 'failed', reason: 'content-type: image/jpeg' },
    ],
    [
      'an unknown encoding',
      answerWith(200, { ...HTML, 'content-encoding': 'zstd' }, 'x'),
      { kind: 'failed', reason: 'unknown-encoding' },
    ],
    [
      'an encoding that every object knows',
      answerWith(200, { ...HTML, 'content-encoding': 'constructor' }, 'x'),
      { kind: 'failed', reason: 'unknown-encoding' },
    ],
    [
      'an encoding that lies',
      answerWith(200, { ...HTML, 'content-encoding': 'gzip' }, 'x'),
      { kind: 'temporary', reason: 'broken-encoding' },
    ],
    [
      'a gzip stream cut short',
      answerWith(200, { ...HTML, 'content-encoding': 'gzip' }, gzipSync(articleHtml()).subarray(0, 80)),
      { kind: 'temporary', reason: 'broken-encoding' },
    ],
  ];
  it.each(answers)('is told apart: %s', async (_what, route, expected) => {
    site.routes.set('/a', route);
    expect(await fetchPage('/a')).toMatchObject(expected);
  });

  it('reads Retry-After as a date', async () => {
    site.routes.set('/a', answerWith(503, { 'retry-after': inAnHour.toUTCString() }));
    const outcome = await fetchPage('/a');
    expect(outcome).toMatchObject({ kind: 'temporary', reason: 'http-status: 503' });
    expect(outcome.kind === 'temporary' && outcome.retryAfterMs).toBeGreaterThan(3_500_000);
  });

  it('is cut off at the size limit on the wire, while it is still coming', async () => {
    let sent = 0;
    site.routes.set('/a', (_request, response) => {
      response.writeHead(200, HTML);
      const pour = (): void => {
        while (!response.destroyed && sent < 50_000_000) {
          sent += 20_000;
          if (!response.write('x'.repeat(20_000))) return void response.once('drain', pour);
        }
        response.end();
      };
      pour();
    });
    expect(await fetchPage('/a')).toEqual({ kind: 'failed', reason: 'too-large-on-wire' });
    expect(sent).toBeLessThan(20_000_000);
  });

  it('does not unpack a gzip bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    expect(bomb.length).toBeLessThan(LIMITS.wireBytes);
    site.routes.set('/a', answerWith(200, { ...HTML, 'content-encoding': 'gzip' }, bomb));
    expect(await fetchPage('/a')).toEqual({ kind: 'failed', reason: 'too-large-unpacked' });
  });

  it.each([
    ['headers that never come', () => undefined, 'timeout: headers'],
    [
      'a body that stops',
      (_, response) => void response.writeHead(200, HTML).write('<html>'),
      'timeout: body',
    ],
  ] satisfies [string, Route, string][])('does not wait for %s', async (_what, route, reason) => {
    site.routes.set('/a', route);
    const patient = openTestFetcher(site, { limits: { ...LIMITS, totalMs: 10_000 } });
    const outcome = await patient.fetcher.fetchPage({ url: 'http://site.test/a', expect: 'page' });
    expect(outcome).toMatchObject({ kind: 'temporary', reason });
    await patient.close();
  });

  it('does not follow a trickle for ever', async () => {
    site.routes.set('/a', (_request, response) => {
      response.writeHead(200, HTML);
      const drip = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(drip));
    });
    const startedAtMs = Date.now();
    expect(await fetchPage('/a')).toMatchObject({ kind: 'temporary', reason: 'timeout: total' });
    expect(Date.now() - startedAtMs).toBeLessThan(3_000);
  });

  it('is not taken for whole when fewer bytes come than were announced', async () => {
    site.routes.set('/a', (_request, response) => {
      response.writeHead(200, { ...HTML, 'content-length': '90000' });
      response.write(articleHtml(), () => response.destroy());
    });
    expect(await fetchPage('/a')).toMatchObject({ kind: 'temporary', reason: 'cut-short' });
  });

  it('survives an answer that is no HTTP', async () => {
    site.routes.set('/a', (request) => request.socket.end('HELO mail\r\n\r\n'));
    expect(await fetchPage('/a')).toMatchObject({
      kind: 'temporary',
      reason: 'malformed-answer',
    });
  });
});

describe('redirects', () => {
  it('are followed to where the page is, which is told', async () => {
    site.routes.set('/a', answerWith(301, { location: '/b' }));
    site.routes.set('/b', answerWith(302, { location: 'http://site.test/c?x=1' }));
    site.routes.set('/c?x=1', answerWith(200, HTML, articleHtml()));
    expect(await fetchPage('/a')).toMatchObject({ kind: 'fetched', url: 'http://site.test/c?x=1' });
  });

  it('end after five', async () => {
    for (let i = 0; i < 10; i += 1) site.routes.set(`/${i}`, answerWith(302, { location: `/${i + 1}` }));
    expect(await fetchPage('/0')).toEqual({ kind: 'failed', reason: 'too-many-redirects' });
    expect(site.requests.filter(({ path }) => path !== '/robots.txt')).toHaveLength(6);
  });

  it('that go round end', async () => {
    site.routes.set('/a', answerWith(302, { location: '/a' }));
    expect(await fetchPage('/a')).toEqual({ kind: 'failed', reason: 'too-many-redirects' });
  });

  it.each([
    ['file:///etc/passwd', 'redirect-scheme: file:'],
    ['', 'redirect-nowhere'],
    ['http://', 'redirect-nowhere'],
    ['http://169.254.169.254/latest/meta-data/', 'forbidden-address: linkLocal'],
    ['http://127.0.0.1/', 'forbidden-address: loopback'],
    ['http://[::ffff:127.0.0.1]/', 'forbidden-address: loopback'],
    ['http://0x7f000001/', 'forbidden-address: loopback'],
    ['http://2130706433/', 'forbidden-address: loopback'],
    ['http://0177.0.0.1/', 'forbidden-address: loopback'],
  ])('to %j are refused', async (location, reason) => {
    site.routes.set('/a', answerWith(302, { location }));
    const outcome = await fetchPage('/a', { robotsOptOut: 'so that the page itself meets the guard' });
    expect(outcome).toEqual({ kind: 'failed', reason });
  });
});

describe('a page in front of the page', () => {
  it.each([
    [
      'a script stub',
      '<html><body><script>document.cookie="D1N=0a1b";window.location.reload(true);</script></body></html>',
      'script-stub',
    ],
    [
      'a challenge',
      '<html><head><title>Just a moment...</title></head><body><script src="/cdn-cgi/challenge-platform/x.js"></script></body></html>',
      'challenge',
    ],
    [
      'a CAPTCHA',
      '<html><body><form><div class="g-recaptcha"></div><p>Xác nhận bạn không phải robot</p></form></body></html>',
      'captcha',
    ],
    [
      'a login',
      '<html><body><form><input name="u"><input type="password" name="p"></form></body></html>',
      'login',
    ],
    [
      'a wall of cookies',
      '<html><body><p>Please enable cookies to continue.</p></body></html>',
      'cookie-wall',
    ],
  ])('is not taken for it: %s', async (_what, html, reason) => {
    site.routes.set('/a', answerWith(200, HTML, html));
    expect(await fetchPage('/a')).toEqual({ kind: 'blocked', reason: `blocked-page: ${reason}` });
  });

  it('is not seen in an article with a comment form that has a CAPTCHA', async () => {
    const html = articleHtml().replace(
      '</body>',
      '<form><div class="g-recaptcha"></div><input type="password"></form></body>',
    );
    site.routes.set('/a', answerWith(200, HTML, html));
    expect(await fetchPage('/a')).toMatchObject({ kind: 'fetched' });
  });

  it('is looked for in time that does not grow with what a hostile page repeats', async () => {
    const traps = ['<', '<!--', '<input ', '<script', '<noscript>', 'enable '].map((part) =>
      part.repeat(90_000 / part.length),
    );
    const startedAtMs = Date.now();
    for (const trap of traps) {
      site.routes.set('/a', answerWith(200, HTML, `<html>${trap}`));
      await fetchPage('/a');
    }
    expect(Date.now() - startedAtMs).toBeLessThan(3_000);
  });
});
