import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { objectsInMemory } from '../../../tools/portal/objects-in-memory.ts';
import {
  answerWith,
  articleHtml,
  type HostileSite,
  HTML,
  openTestFetcher,
  startHostileSite,
} from './hostile-site.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const PAGE = { url: 'http://site.test/tin/a', expect: 'page' } as const;

let site: HostileSite;
const open: { close: () => Promise<void> }[] = [];

beforeAll(async () => {
  site = await startHostileSite();
});
beforeEach(() => {
  site.routes.clear();
  site.requests.length = 0;
  site.routes.set('/tin/a', answerWith(200, HTML, articleHtml()));
});
afterAll(async () => {
  await Promise.all(open.map(({ close }) => close()));
  await site.stop();
});

function openFetcher(settings: Parameters<typeof openTestFetcher>[1] = {}) {
  const opened = openTestFetcher(site, settings);
  open.push(opened);
  return opened.fetcher;
}

function robots(text: string): void {
  site.routes.set('/robots.txt', answerWith(200, { 'content-type': 'text/plain' }, text));
}

function countRobotsRequests(): number {
  return site.requests.filter(({ path }) => path === '/robots.txt').length;
}

describe('robots.txt', () => {
  it('is asked for before the page, and what it forbids is not fetched', async () => {
    robots('User-agent: *\nDisallow: /tin/');
    expect(await openFetcher().fetchPage(PAGE)).toEqual({ kind: 'blocked', reason: 'robots-disallow' });
    expect(site.requests.map(({ path }) => path)).toEqual(['/robots.txt']);
  });

  it.each([
    ['the group that names us', 'User-agent: *\nDisallow: /\n\nUser-agent: kyket\nDisallow: /quan-tri/'],
    ['the longer rule', 'User-agent: *\nDisallow: /tin\nAllow: /tin/a'],
    ['allow over disallow of the same length', 'User-agent: *\nDisallow: /tin/a\nAllow: /tin/a'],
    [
      'a group with several names',
      'User-agent: other\nUser-agent: Kyket\nAllow: /\n\nUser-agent: *\nDisallow: /',
    ],
    ['a byte order mark', '\ufeffUser-agent: *\nDisallow: /khac/'],
    ['an HTML page in its place', '<!doctype html><html><body>Disallow: nothing</body></html>'],
  ])('lets the page be fetched by %s', async (_what, text) => {
    robots(text);
    expect(await openFetcher().fetchPage(PAGE)).toMatchObject({ kind: 'fetched' });
  });

  it.each([
    ['a wildcard', 'User-agent: *\nDisallow: /*/a$'],
    ['the group that names us', 'User-agent: *\nAllow: /\n\nUser-agent: KYKET\nDisallow: /'],
    ['an encoded path', 'User-agent: *\nDisallow: /tin/%61'],
  ])('forbids the page by %s', async (_what, text) => {
    robots(text);
    expect(await openFetcher().fetchPage(PAGE)).toEqual({ kind: 'blocked', reason: 'robots-disallow' });
  });

  it.each([404, 401, 403, 410])('that is not there (%d) allows everything', async (status) => {
    site.routes.set('/robots.txt', answerWith(status));
    expect(await openFetcher().fetchPage(PAGE)).toMatchObject({ kind: 'fetched' });
  });

  it.each([500, 503, 429])('that cannot be had (%d) stops everything for now', async (status) => {
    site.routes.set('/robots.txt', answerWith(status));
    expect(await openFetcher().fetchPage(PAGE)).toEqual({
      kind: 'temporary',
      reason: `robots-unreachable: http-status: ${status}`,
      retryAfterMs: null,
    });
    expect(site.requests.map(({ path }) => path)).toEqual(['/robots.txt']);
  });

  it('is followed through redirects', async () => {
    site.routes.set('/robots.txt', answerWith(301, { location: '/r2' }));
    site.routes.set('/r2', answerWith(200, {}, 'User-agent: *\nDisallow: /tin/'));
    expect(await openFetcher().fetchPage(PAGE)).toMatchObject({ kind: 'blocked' });
  });

  it('of the host redirected to counts too', async () => {
    site.routes.set('/tin/a', answerWith(302, { location: 'http://other.test/tin/b' }));
    site.routes.set('/robots.txt', (request, response) => {
      response.writeHead(200).end(request.headers.host === 'other.test' ? 'User-agent: *\nDisallow: /' : '');
    });
    const fetcher = openFetcher({ hosts: ['site.test', 'other.test'] });
    expect(await fetcher.fetchPage(PAGE)).toEqual({ kind: 'blocked', reason: 'robots-disallow' });
  });

  it('is left aside only with a reason in the portal file', async () => {
    robots('User-agent: *\nDisallow: /');
    const outcome = await openFetcher().fetchPage({
      ...PAGE,
      robotsOptOut: 'written permission of 2026-01-05',
    });
    expect(outcome).toMatchObject({ kind: 'fetched' });
    expect(countRobotsRequests()).toBe(0);
  });

  it('is asked for once a day, by whatever process', async () => {
    robots('User-agent: *\nAllow: /');
    const clock = { now: new Date('2026-03-02T01:00:00Z') };
    const settings = { objects: objectsInMemory(), now: () => clock.now };
    const fetcher = openFetcher(settings);
    await fetcher.fetchPage(PAGE);
    await fetcher.fetchPage(PAGE);
    await openFetcher(settings).fetchPage(PAGE);
    expect(countRobotsRequests()).toBe(1);
    clock.now = new Date(clock.now.getTime() + DAY_MS);
    await fetcher.fetchPage(PAGE);
    expect(countRobotsRequests()).toBe(2);
  });

  it('stays in force for a while when it can no longer be had', async () => {
    robots('User-agent: *\nDisallow: /quan-tri/');
    const clock = { now: new Date('2026-03-02T01:00:00Z') };
    const fetcher = openFetcher({ now: () => clock.now });
    await fetcher.fetchPage(PAGE);
    site.routes.set('/robots.txt', answerWith(503));
    clock.now = new Date(clock.now.getTime() + 2 * DAY_MS);
    expect(await fetcher.fetchPage(PAGE)).toMatchObject({ kind: 'fetched' });
    clock.now = new Date(clock.now.getTime() + 8 * DAY_MS);
    expect(await fetcher.fetchPage(PAGE)).toMatchObject({ kind: 'temporary' });
  });
});

describe('a journey of many slow steps', () => {
  it('ends within the time of the function, however many redirects there are', async () => {
    const clock = { now: new Date('2026-03-02T01:00:00Z') };
    for (let i = 0; i < 5; i += 1) {
      site.routes.set(`/${i}`, (_request, response) => {
        clock.now = new Date(clock.now.getTime() + 20_000);
        response.writeHead(302, { location: `/${i + 1}` }).end();
      });
    }
    const fetcher = openFetcher({ now: () => clock.now });
    expect(await fetcher.fetchPage({ url: 'http://site.test/0', expect: 'page' })).toEqual({
      kind: 'temporary',
      reason: 'timeout: journey',
      retryAfterMs: null,
    });
    expect(site.requests.map(({ path }) => path)).toEqual(['/robots.txt', '/0', '/1', '/2']);
  });
});

describe('one request at a time', () => {
  it('goes to a host, with a pause in between, however many ask', async () => {
    let open = 0;
    let most = 0;
    site.routes.set('/tin/a', (_request, response) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.writeHead(200, HTML).end(articleHtml());
      }, 60);
    });
    const fetcher = openFetcher({ pauseMs: 100 });
    await Promise.all([fetcher.fetchPage(PAGE), fetcher.fetchPage(PAGE), fetcher.fetchPage(PAGE)]);
    expect(most).toBe(1);
    const pages = site.requests.filter(({ path }) => path === '/tin/a').map(({ atMs }) => atMs);
    const gaps = pages.slice(1).map((atMs, i) => atMs - (pages[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(155);
  });

  it('rests as long as the host asks in robots.txt', async () => {
    robots('User-agent: *\nCrawl-delay: 0.4');
    const fetcher = openFetcher();
    await fetcher.fetchPage(PAGE);
    await fetcher.fetchPage(PAGE);
    const [first = 0, second = 0] = site.requests
      .filter(({ path }) => path === '/tin/a')
      .map(({ atMs }) => atMs);
    expect(second - first).toBeGreaterThanOrEqual(390);
  });
});
