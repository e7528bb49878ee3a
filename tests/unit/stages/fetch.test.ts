import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PageDue } from '../../../shared/contracts/messages.contract.ts';
import { PageFetch } from '../../../shared/contracts/page-fetch.contract.ts';
import { answerWith, articleHtml, HTML } from '../fetching/hostile-site.ts';
import { draftAddress, dyingStore, type StageBench, type Stages, startStageBench } from './stage-bench.ts';

const URL_A = 'http://site.test/tin/a-1.html';
const RAW_KEY = `raw/${createHash('sha256').update(articleHtml()).digest('hex')}`;
const DUE: PageDue = { addressId: 'a', url: URL_A, dueAt: '2026-03-02T01:00:00.000Z' };
const HEADERS = { ...HTML, etag: '"1"', 'last-modified': 'Sun, 01 Mar 2026 00:00:00 GMT' };

let bench: StageBench;
let stages: Stages;

beforeAll(async () => {
  bench = await startStageBench();
});
beforeEach(openWithOnePageDue);
afterAll(() => bench.stop());

async function openWithOnePageDue(): Promise<void> {
  stages = await bench.openFresh();
  bench.site.routes.set('/tin/a-1.html', answerWith(200, HEADERS, articleHtml()));
  await stages.store.frontier.enrolAddress(draftAddress(URL_A, 'a', DUE.dueAt));
}

function readAddress(id = 'a') {
  return stages.store.frontier.readAddress(id);
}

function countPageRequests(): number {
  return bench.site.requests.filter(({ path }) => path === '/tin/a-1.html').length;
}

/** Waits until the address is due, then ticks and fetches, as the schedule and the queue would. */
async function fetchWhenDue(): Promise<void> {
  const address = await readAddress();
  if (address?.dueAt) stages.clock.now = new Date(address.dueAt);
  await stages.tick();
  for (const message of await stages.takeDue()) await stages.fetch(message);
}

describe('a page that comes', () => {
  it('is kept as it came, and extract is told', async () => {
    expect(await stages.fetch(DUE)).toEqual({ result: 'fetched', reason: null });
    const raw = await stages.store.objects.getObject(RAW_KEY);
    expect(raw && new TextDecoder().decode(raw.bytes)).toBe(articleHtml());
    expect(raw?.metadata).toMatchObject({
      contentType: HTML['content-type'],
      url: URL_A,
      addressId: 'a',
    });
    expect(await stages.takeFetched()).toEqual([{ addressId: 'a', rawKey: RAW_KEY }]);
    expect(await readAddress()).toMatchObject({
      state: 'fetched',
      rawKey: RAW_KEY,
      etag: '"1"',
      lastModified: HEADERS['last-modified'],
      dueAt: '2026-03-02T07:00:00.000Z',
      reason: null,
    });
  });

  it('is not kept when its article was withdrawn while it came', async () => {
    const answer = answerWith(200, HEADERS, articleHtml());
    bench.site.routes.set('/tin/a-1.html', async (...exchange) => {
      await stages.store.frontier.updateAddress('a', { state: 'withdrawn', dueAt: null, rawKey: null });
      await answer(...exchange);
    });
    await stages.fetch(DUE);
    expect(await stages.takeFetched()).toEqual([]);
    expect(await readAddress()).toMatchObject({ state: 'withdrawn', rawKey: null });
    expect(await stages.store.objects.listKeys('raw/')).toEqual([]);
  });

  it('is not fetched again when its message comes again', async () => {
    await stages.fetch(DUE);
    const before = await stages.readItems();
    expect(await stages.fetch(DUE)).toEqual({ result: 'passed-on', reason: null });
    expect(countPageRequests()).toBe(1);
    expect(await stages.readItems()).toEqual(before);
  });

  it('is not touched by a message that comes again after extract has answered', async () => {
    await stages.fetch(DUE);
    await stages.store.frontier.updateAddress('a', { state: 'extracted', dueAt: null, articleId: '1' });
    const before = await stages.readItems();
    expect(await stages.fetch(DUE)).toEqual({ result: 'stale', reason: null });
    expect(await stages.readItems()).toEqual(before);
  });

  it.each(['before', 'after'] as const)(
    'comes to the same when the function dies %s any call of the store',
    async (when) => {
      await stages.fetch(DUE);
      const undisturbed = await stages.readItems();
      let deaths = 0;
      for (let dieAt = 1; ; dieAt += 1) {
        await openWithOnePageDue();
        const died = await stages.fetch(DUE, dyingStore(stages.store, dieAt, when)).then(
          () => false,
          () => true,
        );
        if (!died) break;
        deaths += 1;
        await stages.fetch(DUE);
        expect((await readFetches()).length).toBeGreaterThanOrEqual(1);
        expect(await stages.readItems()).toEqual(undisturbed);
        const told = await stages.takeFetched();
        expect(told.length).toBeGreaterThanOrEqual(1);
        expect(new Set(told.map(({ rawKey }) => rawKey))).toEqual(new Set([RAW_KEY]));
      }
      expect(deaths).toBeGreaterThanOrEqual(5);
    },
  );

  it('keeps the first bytes when they come again under another address, and tells extract of both', async () => {
    bench.site.routes.set('/tin/b.html', answerWith(200, HTML, articleHtml()));
    const urlB = 'http://site.test/tin/b.html';
    await stages.store.frontier.enrolAddress(draftAddress(urlB, 'b', DUE.dueAt));
    await stages.fetch(DUE);
    await stages.fetch({ ...DUE, addressId: 'b', url: urlB });
    expect((await stages.store.objects.getObject(RAW_KEY))?.metadata.addressId).toBe('a');
    expect(await stages.takeFetched()).toEqual([
      { addressId: 'a', rawKey: RAW_KEY },
      { addressId: 'b', rawKey: RAW_KEY },
    ]);
  });

  it('that is due once more and has not changed is passed on with the bytes at hand', async () => {
    await stages.fetch(DUE);
    await stages.takeFetched();
    await stages.store.frontier.updateAddress('a', { state: 'due', dueAt: DUE.dueAt });
    bench.site.routes.set('/tin/a-1.html', (request, response) => {
      response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 500).end();
    });
    expect(await stages.fetch(DUE)).toEqual({ result: 'not-modified', reason: null });
    expect(await stages.takeFetched()).toEqual([{ addressId: 'a', rawKey: RAW_KEY }]);
    expect(await readAddress()).toMatchObject({ state: 'fetched', rawKey: RAW_KEY, etag: '"1"' });
  });

  it('that has changed is kept beside the old one', async () => {
    await stages.fetch(DUE);
    await stages.store.frontier.updateAddress('a', { state: 'due', dueAt: DUE.dueAt });
    bench.site.routes.set('/tin/a-1.html', answerWith(200, HTML, articleHtml('Bản sửa')));
    await stages.fetch(DUE);
    const { rawKey } = (await readAddress()) ?? {};
    expect(rawKey).not.toBe(RAW_KEY);
    expect(await stages.store.objects.getObject(RAW_KEY)).toBeDefined();
    expect(await readAddress()).toMatchObject({ state: 'fetched', etag: null, lastModified: null });
  });
});

/** What is kept of how the bytes were come by, oldest first. */
async function readFetches(rawKey = RAW_KEY): Promise<PageFetch[]> {
  const keys = await stages.store.objects.listKeys(`${rawKey}/`);
  const objects = await Promise.all(keys.map((key) => stages.store.objects.getObject(key)));
  return objects.map((object) => PageFetch.parse(JSON.parse(new TextDecoder().decode(object?.bytes))));
}

describe('beside the bytes', () => {
  it('stands the request as it was sent, and every header that came', async () => {
    bench.site.routes.set('/tin/a-1.html', (_request, response) => {
      response.setHeader('set-cookie', ['a=1', 'b=2']);
      // More than S3 takes as metadata of an object.
      response.setHeader('content-security-policy', 'default-src '.padEnd(5_000, 'x'));
      response.writeHead(200, HEADERS).end(articleHtml());
    });
    await stages.fetch(DUE);
    const [fetch, ...others] = await readFetches();
    expect(others).toEqual([]);
    expect(fetch).toMatchObject({
      ...{ rawKey: RAW_KEY, addressId: 'a', portalId: 'mau', requestUrl: URL_A },
      fetchedAt: '2026-03-02T01:00:00.000Z',
      exchanges: [{ sentAt: '2026-03-02T01:00:00.000Z', receivedAt: '2026-03-02T01:00:00.000Z' }],
    });
    const [exchange] = fetch?.exchanges ?? [];
    // The site's own word for what was sent; the connection's headers are not ours.
    const asked = bench.site.requests.find(({ path }) => path === '/tin/a-1.html')?.headers ?? {};
    const { host: _host, connection: _connection, ...sent } = asked;
    expect(Object.keys(sent).length).toBeGreaterThanOrEqual(4);
    expect(exchange?.request).toEqual({ method: 'GET', url: URL_A, headers: sent });
    expect(exchange?.response).toMatchObject({
      status: 200,
      headers: {
        'content-type': [HTML['content-type']],
        etag: ['"1"'],
        'set-cookie': ['a=1', 'b=2'],
        'content-security-policy': [expect.stringMatching(/^default-src x{4988}$/)],
        date: [expect.any(String)],
      },
    });
  });

  it('stand the redirects that led to it', async () => {
    bench.site.routes.set('/tin/a-1.html', answerWith(301, { location: '/moi/a.html', 'x-cache': 'MISS' }));
    bench.site.routes.set('/moi/a.html', answerWith(200, HEADERS, articleHtml()));
    await stages.fetch(DUE);
    const [fetch] = await readFetches();
    expect(fetch?.requestUrl).toBe(URL_A);
    expect(fetch?.exchanges.map(({ request, response }) => [request.url, response.status])).toEqual([
      [URL_A, 301],
      ['http://site.test/moi/a.html', 200],
    ]);
    expect(fetch?.exchanges[0]?.response.headers).toMatchObject({ 'x-cache': ['MISS'] });
  });

  it('stands each time that they came, by whichever address, and none takes the place of another', async () => {
    const urlB = 'http://site.test/tin/b.html';
    bench.site.routes.set('/tin/b.html', answerWith(200, { ...HTML, server: 'b' }, articleHtml()));
    await stages.store.frontier.enrolAddress(draftAddress(urlB, 'b', DUE.dueAt));
    await stages.fetch(DUE);
    await stages.fetch({ ...DUE, addressId: 'b', url: urlB });
    const first = await readFetches();
    const bytes = await stages.store.objects.getObject(RAW_KEY);
    stages.passMinutes(60);
    await stages.store.frontier.updateAddress('b', { state: 'due', dueAt: DUE.dueAt });
    await stages.fetch({ ...DUE, addressId: 'b', url: urlB });
    const all = await readFetches();
    expect(all).toHaveLength(3);
    expect(all.slice(0, 2)).toEqual(first);
    expect(all[2]).toMatchObject({ addressId: 'b', requestUrl: urlB, fetchedAt: '2026-03-02T02:00:00.000Z' });
    expect(await stages.store.objects.getObject(RAW_KEY)).toEqual(bytes);
  });

  it('stands that the site said they are unchanged', async () => {
    await stages.fetch(DUE);
    await stages.store.frontier.updateAddress('a', { state: 'due', dueAt: DUE.dueAt });
    bench.site.routes.set('/tin/a-1.html', answerWith(304, { etag: '"1"' }));
    stages.passMinutes(60);
    await stages.fetch(DUE);
    const [, confirmed] = await readFetches();
    expect(confirmed?.exchanges).toMatchObject([
      { request: { headers: { 'if-none-match': '"1"' } }, response: { status: 304 } },
    ]);
  });
});

describe('a page that does not come', () => {
  it.each([
    ['410', answerWith(410), 'gone', 'http-status: 410'],
    ['a picture', answerWith(200, { 'content-type': 'image/png' }, 'x'), 'failed', 'content-type: image/png'],
    [
      'a redirect to metadata',
      answerWith(302, { location: 'http://169.254.169.254/' }),
      'failed',
      'forbidden-address: linkLocal',
    ],
  ])('rests at once with its reason: %s', async (_what, route, state, reason) => {
    stages.portal.definition = { ...stages.portal.definition, robotsOptOut: 'test' };
    bench.site.routes.set('/tin/a-1.html', route);
    await stages.fetch(DUE);
    expect(await readAddress()).toMatchObject({ state, reason, dueAt: null });
    expect(await stages.takeFetched()).toEqual([]);
  });

  it('rests at once when robots.txt forbids it', async () => {
    bench.site.routes.set('/robots.txt', answerWith(200, {}, 'User-agent: *\nDisallow: /tin/'));
    await stages.fetch(DUE);
    expect(await readAddress()).toMatchObject({ state: 'blocked', reason: 'robots-disallow', dueAt: null });
    expect(countPageRequests()).toBe(0);
  });

  it('is tried again at growing intervals, then rests as failed with the last reason', async () => {
    bench.site.routes.set('/tin/a-1.html', answerWith(500));
    const waitsMinutes: number[] = [];
    for (let round = 0; round < 10 && (await readAddress())?.dueAt; round += 1) {
      await fetchWhenDue();
      const { dueAt } = (await readAddress()) ?? {};
      if (dueAt) waitsMinutes.push((Date.parse(dueAt) - stages.clock.now.getTime()) / 60_000);
    }
    expect(waitsMinutes).toEqual([5, 30, 120, 720, 1440, 2880]);
    expect(countPageRequests()).toBe(7);
    expect(await readAddress()).toMatchObject({ state: 'failed', reason: 'http-status: 500', dueAt: null });
  });

  it('comes after all when a later try succeeds', async () => {
    bench.site.routes.set('/tin/a-1.html', answerWith(503));
    await fetchWhenDue();
    bench.site.routes.set('/tin/a-1.html', answerWith(200, HEADERS, articleHtml()));
    await fetchWhenDue();
    expect(await readAddress()).toMatchObject({
      ...{ state: 'fetched', attempts: 0, rawKey: RAW_KEY, lastFailure: null },
    });
  });

  it.each([
    ['put back', 0, 'due'],
    ['at rest', 9, 'gone'],
  ] as const)(
    'is %s with nothing of it on its way, so that bytes of another address are not taken for its own',
    async (_, attempts, state) => {
      const arriving = { rawKey: RAW_KEY, etag: null, lastModified: null };
      await stages.store.frontier.updateAddress('a', { state: 'queued', arriving, attempts });
      bench.site.routes.set('/tin/a-1.html', answerWith(404, HTML, ''));
      await stages.fetch(DUE);
      expect(await readAddress()).toMatchObject({ state, arriving: null });
    },
  );

  it('waits as long as the site asks', async () => {
    bench.site.routes.set('/tin/a-1.html', answerWith(429, { 'retry-after': '7200' }));
    await stages.fetch(DUE);
    expect(await readAddress()).toMatchObject({
      state: 'due',
      dueAt: '2026-03-02T03:00:00.000Z',
      attempts: 1,
      lastFailure: { kind: 'temporary', reason: 'http-status: 429', at: '2026-03-02T01:00:00.000Z' },
    });
  });

  it('does not wait less than we would ourselves', async () => {
    bench.site.routes.set('/tin/a-1.html', answerWith(429, { 'retry-after': '1' }));
    await stages.fetch(DUE);
    expect(await readAddress()).toMatchObject({ state: 'due', dueAt: '2026-03-02T01:05:00.000Z' });
  });

  it.each([
    [403, 'blocked'],
    [404, 'gone'],
  ])(
    'is asked for three times within a day when the answer is %d, then rests as %s',
    async (status, state) => {
      bench.site.routes.set('/tin/a-1.html', answerWith(status));
      const startedMs = stages.clock.now.getTime();
      for (let round = 0; round < 5; round += 1) await fetchWhenDue();
      expect(countPageRequests()).toBe(3);
      expect(stages.clock.now.getTime() - startedMs).toBeLessThanOrEqual(26 * 3_600_000);
      expect(await readAddress()).toMatchObject({ state, reason: `http-status: ${status}`, dueAt: null });
    },
  );

  it('is put back without blame while another has the host', async () => {
    const nowIso = stages.clock.now.toISOString();
    await stages.store.hostTurns.takeHostTurn('site.test', nowIso, '2026-03-02T01:00:40.000Z');
    stages.clock.now = new Date(stages.clock.now);
    const fetching = stages.fetch(DUE);
    const passing = setInterval(() => {
      stages.clock.now = new Date(stages.clock.now.getTime() + 1_000);
    }, 20);
    expect(await fetching).toEqual({ result: 'temporary', reason: 'host-busy' });
    clearInterval(passing);
    expect(await readAddress()).toMatchObject({ state: 'due', attempts: 0 });
    expect(bench.site.requests).toEqual([]);
  });
});

describe('a message that is not what the address waits for', () => {
  it('of an address that nobody knows is dropped', async () => {
    expect(await stages.fetch({ ...DUE, addressId: 'x' })).toEqual({ result: 'stale', reason: null });
  });

  it('from before a failed try is dropped, so that the retry time holds', async () => {
    await stages.store.frontier.updateAddress('a', { dueAt: '2026-03-02T02:00:00.000Z', attempts: 1 });
    expect(await stages.fetch(DUE)).toEqual({ result: 'stale', reason: null });
    expect(bench.site.requests).toEqual([]);
  });
});
