import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Portal } from '../../../shared/contracts/portal.contract.ts';
import { beginRun } from '../../../shared/stages/portal-run.ts';
import { recountRun } from '../../../shared/stages/recount-runs.ts';
import { watchCollection } from '../../../shared/stages/watch-collection.ts';
import { answerWith, articleHtml } from '../fetching/hostile-site.ts';
import { ARTICLES, listingHtml, numbered } from './listing-html.ts';
import { dyingStore, PORTAL, type StageBench, type Stages, startStageBench } from './stage-bench.ts';

const [PATH_A = '', PATH_B = ''] = ARTICLES.map(([path]) => path);
let bench: StageBench;
let stages: Stages;

beforeAll(async () => {
  bench = await startStageBench();
});
beforeEach(async () => {
  stages = await openCountry();
});
afterAll(() => bench.stop());

/** A portal that is read from the country, with two articles that the prefilter keeps. */
async function openCountry(): Promise<Stages> {
  const fresh = await bench.openFresh();
  fresh.portal.definition = { ...PORTAL, readFrom: 'country' };
  bench.serve('/tin/', listingHtml(ARTICLES));
  bench.serve(PATH_A, articleHtml('Ký kết chương trình A'));
  bench.serve(PATH_B, articleHtml('Sơ kết quy chế B'));
  return fresh;
}

const NOTHING_SENT = { sent: 0, spaced: 0, held: 0, resent: 0, failed: 0, handedOver: 0 };

describe('a portal that is read from the country', () => {
  it('is listed and fetched, and its pages go to extract as if they had been fetched by the function', async () => {
    const collection = await stages.collect();
    expect(collection).toMatchObject({
      portalId: 'mau',
      run: { outcome: 'complete', listed: 3, new: 2, known: 0, filtered: 1 },
      ...{ taken: 2, handed: 2, putOff: 0, putOffFor: {}, ended: {}, waiting: 0, nextDueAt: null },
    });
    const messages = await stages.takeFetched();
    expect(messages).toHaveLength(2);
    for (const message of messages) await stages.extract(message);
    const [run] = await stages.store.runs.listRuns('mau', 1);
    expect(run).toMatchObject({ addressIds: [expect.any(String), expect.any(String)] });
    if (run === undefined) return;
    const { funnel } = await recountRun(stages.store.frontier, Portal.parse(stages.portal.definition), run);
    expect(funnel).toMatchObject({ pages: 2, open: 0, fetched: 2, failed: 0 });
  });

  it('is left alone by the deployed tick, from its listing to its bytes, and looked after from there', async () => {
    await stages.discover();
    expect(await stages.tick()).toEqual(NOTHING_SENT);
    expect(await stages.takeDue()).toEqual([]);
    await stages.collect();
    await stages.takeFetched();
    stages.passMinutes(6 * 60);
    expect(await stages.tick()).toEqual({ ...NOTHING_SENT, resent: 2 });
    expect(await stages.takeFetched()).toHaveLength(2);
  });

  it('has its listings read when its schedule asks for it, and again at once after a run that failed', async () => {
    bench.site.routes.set('/tin/', answerWith(503));
    expect((await stages.collect()).run).toMatchObject({ outcome: 'failed' });
    bench.serve('/tin/', listingHtml(ARTICLES));
    expect((await stages.collect()).run).toMatchObject({ outcome: 'complete' });
    stages.passMinutes(50);
    expect((await stages.collect()).run).toBeNull();
    stages.passMinutes(5);
    expect((await stages.collect()).run).toMatchObject({ outcome: 'complete', known: 2 });
  });

  it('has each page that did not come tried again later, or told with its reason; the sums reconcile', async () => {
    bench.site.routes.set(PATH_A, answerWith(500));
    bench.site.routes.set(PATH_B, answerWith(410));
    const first = await stages.collect();
    expect(first).toMatchObject({ taken: 2, handed: 0, putOff: 1, ended: { 'gone: http-status: 410': 1 } });
    expect(Object.values(first.putOffFor)).toEqual([1]);
    expect(Object.keys(first.putOffFor)).toEqual([expect.stringMatching(/^temporary: http-status: 5/)]);
    expect(first).toMatchObject({ waiting: 1, nextDueAt: '2026-03-02T01:05:00.000Z' });
    expect(await stages.collect()).toMatchObject({ taken: 0, waiting: 1 });
    stages.passMinutes(5);
    bench.serve(PATH_A, articleHtml());
    expect(await stages.collect()).toMatchObject({ taken: 1, handed: 1, waiting: 0, nextDueAt: null });
    expect(bench.countRequests(PATH_B)).toBe(1);
  });

  it('is not read while it is switched off', async () => {
    await stages.discover();
    await stages.store.switches.switchOff('mau', { reason: 'objected', since: '2026-03-01T00:00:00.000Z' });
    stages.passMinutes(60);
    const asked = bench.site.requests.length;
    const off = { reason: 'objected', since: '2026-03-01T00:00:00.000Z' };
    expect(await stages.collect()).toMatchObject({ off, taken: 0, waiting: 2, run: { outcome: 'failed' } });
    expect(bench.site.requests).toHaveLength(asked);
    await stages.store.switches.switchOn('mau');
    expect(await stages.collect()).toMatchObject({ off: null, isFirst: false, taken: 2 });
  });

  it('is told to be new to a stack that has no run of it', async () => {
    expect(await stages.collect()).toMatchObject({ off: null, isFirst: true });
    expect(await stages.collect()).toMatchObject({ isFirst: false });
  });

  it('waits for a host that somebody else has for longer than a request waits', async () => {
    await stages.discover();
    const later = (seconds: number) => new Date(stages.clock.now.getTime() + seconds * 1000);
    const nowIso = stages.clock.now.toISOString();
    await stages.store.hostTurns.takeHostTurn('site.test', nowIso, later(40).toISOString());
    const passing = setInterval(() => {
      stages.clock.now = later(15);
    }, 300);
    const collection = await stages.collect().finally(() => clearInterval(passing));
    expect(collection).toMatchObject({ handed: 2, waiting: 0 });
    expect(collection.putOff).toBeGreaterThan(0);
    expect(collection.taken).toBe(2 + collection.putOff);
  });
});

describe('a collection that ends before its end', () => {
  it('goes on where it was: nothing is fetched twice, nothing left out', async () => {
    bench.serve('/tin/', listingHtml(numbered(1, 6)));
    for (const [path] of numbered(1, 6)) bench.serve(path, articleHtml(path));
    const ending = new AbortController();
    let told = 0;
    const tell = () => {
      told += 1;
      if (told === 4) ending.abort();
    };
    const first = await stages.collect({ signal: ending.signal, tell });
    expect(first).toMatchObject({ taken: 3, handed: 3, waiting: 3 });
    expect(await stages.collect()).toMatchObject({ run: null, taken: 3, handed: 3, waiting: 0 });
    for (const [path] of numbered(1, 6)) expect([path, bench.countRequests(path)]).toEqual([path, 1]);
    expect(await stages.takeFetched()).toHaveLength(6);
  });

  it.each(['before', 'after'] as const)(
    'loses nothing when it dies %s any call',
    async (when) => {
      for (let dieAt = 1; ; dieAt += 1) {
        stages = await openCountry();
        bench.serve('/tin/', listingHtml(ARTICLES.slice(0, 1)));
        const dying = { ...dyingStore(stages.store, dieAt, when), switches: stages.store.switches };
        const died = await stages.collect({ store: dying }).then(
          () => false,
          () => true,
        );
        // What it had under way is due again when its lease is over; listings, when their schedule asks for them.
        stages.passMinutes(60);
        await stages.collect();
        stages.passMinutes(6 * 60);
        await stages.tick();
        const fetched = new Set((await stages.takeFetched()).map(({ addressId }) => addressId));
        expect([dieAt, fetched.size]).toEqual([dieAt, 1]);
        if (!died) break;
      }
    },
    120_000,
  );

  it('gives up a page over which it dies again and again, with the reason', async () => {
    await stages.discover();
    const [due] = await stages.store.frontier.listDueAddresses(stages.clock.now.toISOString(), 1, 'mau');
    const lost = { state: 'queued', attempts: 4, dueAt: stages.clock.now.toISOString() } as const;
    await stages.store.frontier.updateAddress(due?.addressId ?? '', lost);
    expect(await stages.collect()).toMatchObject({
      ...{ taken: 2, handed: 1, ended: { 'failed: fetch-lost': 1 } },
    });
  });
});

it('two machines that collect one portal fetch each page once', async () => {
  bench.serve('/tin/', listingHtml(numbered(1, 8)));
  for (const [path] of numbered(1, 8)) bench.serve(path, articleHtml(path));
  await stages.discover();
  const both = await Promise.all([stages.collect(), stages.collect()]);
  expect(both.reduce((sum, { handed }) => sum + handed, 0)).toBe(8);
  for (const [path] of numbered(1, 8)) expect([path, bench.countRequests(path)]).toEqual([path, 1]);
});

describe('a portal whose file says otherwise than before', () => {
  it('is handed over to the country by the tick', async () => {
    stages.portal.definition = PORTAL;
    await stages.discover();
    stages.portal.definition = { ...PORTAL, readFrom: 'country' };
    expect(await stages.tick()).toEqual({ ...NOTHING_SENT, handedOver: 2 });
    expect(await stages.tick()).toEqual(NOTHING_SENT);
    expect(await stages.collect()).toMatchObject({ handed: 2 });
  });

  it('is taken back by its next run, what waits for another try too', async () => {
    bench.site.routes.set(PATH_A, answerWith(500));
    await stages.discover();
    const ended = new AbortController();
    const tell = () => ended.abort();
    await stages.collect({ signal: ended.signal, tell });
    stages.portal.definition = PORTAL;
    stages.passMinutes(60);
    await stages.discover();
    expect(await stages.tick()).toMatchObject({ sent: 2 });
    expect(await stages.takeDue()).toHaveLength(2);
  });
});

describe('the watch over a portal that is read from the country', () => {
  const watch = () =>
    watchCollection({ ...stages.store, now: () => stages.clock.now }, Portal.parse(stages.portal.definition));

  it('is overdue when nobody has ever collected it, or not for a day', async () => {
    expect(await watch()).toEqual({ portalId: 'mau', lastRunAt: null, isToLookAt: true });
    await stages.collect();
    stages.passMinutes(24 * 60);
    expect(await watch()).toEqual({
      ...{ portalId: 'mau', lastRunAt: '2026-03-02T01:00:00.000Z', isToLookAt: false },
    });
    stages.passMinutes(1);
    expect(await watch()).toMatchObject({ isToLookAt: true });
  });

  it('wants a look at a run that failed, also one that died, though not while it is under way', async () => {
    await stages.collect();
    const [run] = await stages.store.runs.listRuns('mau', 1);
    if (run === undefined) throw new Error('no run');
    expect(await watch()).toMatchObject({ isToLookAt: false });
    stages.passMinutes(60);
    const startedAt = stages.clock.now.toISOString();
    const begun = beginRun('mau', stages.clock.now);
    await stages.store.runs.saveRun(begun);
    stages.passMinutes(15);
    expect(await watch()).toMatchObject({ lastRunAt: startedAt, isToLookAt: false });
    stages.passMinutes(1);
    expect(await watch()).toMatchObject({ isToLookAt: true });
    await stages.store.runs.saveRun({ ...run, startedAt, outcome: 'failed', problems: ['HTTP 403'] });
    expect(await watch()).toMatchObject({ isToLookAt: true });
    // The one before it tells while the next one is under way.
    await stages.store.runs.saveRun(beginRun('mau', stages.clock.now));
    expect(await watch()).toMatchObject({ isToLookAt: true });
  });

  it('is quiet while the portal is switched off on purpose', async () => {
    const off = { reason: 'objected', since: stages.clock.now.toISOString() };
    await stages.store.switches.switchOff('mau', off);
    expect(await watch()).toMatchObject({ isToLookAt: false });
    await stages.store.switches.switchOn('mau');
    expect(await watch()).toMatchObject({ isToLookAt: true });
  });

  it('leaves one that is seldom read three of its schedules', async () => {
    stages.portal.definition = {
      ...stages.portal.definition,
      schedule: { everyMinutes: 1440, jitterMinutes: 0 },
    };
    await stages.collect();
    stages.passMinutes(3 * 1440);
    expect(await watch()).toMatchObject({ isToLookAt: false });
    stages.passMinutes(1);
    expect(await watch()).toMatchObject({ isToLookAt: true });
  });
});
