import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PageDue } from '../../../shared/contracts/messages.contract.ts';
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
      requestUrl: URL_A,
      url: URL_A,
      status: '200',
      fetchedAt: '2026-03-02T01:00:00.000Z',
      addressId: 'a',
      portalId: 'mau',
    });
    const { requestHeaders = '{}', responseHeaders = '{}' } = raw?.metadata ?? {};
    expect(JSON.parse(requestHeaders)).toMatchObject({ 'user-agent': expect.stringContaining('Kyket') });
    // As the site sent them, those too that nothing here reads.
    expect(JSON.parse(responseHeaders)).toMatchObject({ ...HEADERS, date: expect.any(String) });
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
    expect(await readAddress()).toMatchObject({ state: 'fetched', attempts: 0, rawKey: RAW_KEY });
  });

  it('waits as long as the site asks', async () => {
    bench.site.routes.set('/tin/a-1.html', answerWith(429, { 'retry-after': '7200' }));
    await stages.fetch(DUE);
    expect(await readAddress()).toMatchObject({
      state: 'due',
      dueAt: '2026-03-02T03:00:00.000Z',
      attempts: 1,
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
