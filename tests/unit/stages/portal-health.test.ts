import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addressId } from '../../../shared/fetching/canonical-address.ts';
import { isSampled } from '../../../shared/stages/enrol-candidate.ts';
import { answerWith } from '../fetching/hostile-site.ts';
import { ARTICLES, type Listed, listingHtml, numbered } from './listing-html.ts';
import { dyingStore, PORTAL, type StageBench, type Stages, startStageBench } from './stage-bench.ts';

let bench: StageBench;
let stages: Stages;

beforeAll(async () => {
  bench = await startStageBench();
});
beforeEach(async () => {
  stages = await bench.openFresh();
});
afterAll(() => bench.stop());

const WORDS = 'Sáng 2/3/2026, hai đơn vị tổ chức lễ ký kết quy chế phối hợp trong công tác dân vận. '.repeat(
  6,
);

function serveArticles(listed: Listed[], bodyClass: string): void {
  for (const [path, title] of listed) {
    bench.serve(
      path,
      `<html><head><title>${title}</title></head><body><h1 class="t">${title}</h1><p class="d">02/03/2026 08:00</p><div class="${bodyClass}"><p>${WORDS}</p><p>Số ${path}.</p></div></body></html>`,
    );
  }
}

const lastRun = async () => (await stages.store.runs.listRuns('mau', 1))[0];

describe('the pages of a run', () => {
  it('are counted and kept with the run until the last of them rests', async () => {
    bench.serve('/tin/', listingHtml(ARTICLES));
    serveArticles(ARTICLES.slice(0, 1), 'b');
    const first = await stages.discover();
    expect(first.addressIds).toHaveLength(2);
    bench.site.routes.set('/tin/b-2.html', answerWith(503));
    await stages.drain();
    stages.passMinutes(60);
    await stages.discover();
    const [, counted] = await stages.store.runs.listRuns('mau', 2);
    expect(counted?.funnel).toMatchObject({ pages: 2, open: 1, fetched: 1, failed: 0 });
    bench.site.routes.set('/tin/b-2.html', answerWith(410));
    stages.passMinutes(60);
    await stages.drain();
    await stages.discover();
    const runs = await stages.store.runs.listRuns('mau', 3);
    expect(runs[2]?.funnel).toMatchObject({
      pages: 2,
      open: 0,
      fetched: 1,
      failed: 1,
      failedByReason: { 'gone: http-status: 410': 1 },
    });
    expect(runs.slice(0, 2).map(({ addressIds }) => addressIds)).toEqual([[], []]);
  });

  it('raise the alarm when the layout changes, by the field whose selector finds nothing, and none is lost', async () => {
    const layout = { from: '2016-01-01', title: 'h1.t', body: '.b', publishedAt: '.d' };
    stages.portal.definition = { ...PORTAL, selectors: [layout] };
    const old = numbered(1, 2);
    bench.serve('/tin/', listingHtml(old));
    serveArticles(old, 'b');
    await stages.discover();
    await stages.drain();
    stages.passMinutes(60);
    expect((await stages.discover()).drift).toEqual([]);
    stages.passMinutes(60);
    const next = numbered(3, 10);
    bench.serve('/tin/', listingHtml([...next, ...old]));
    serveArticles(next, 'moi');
    await stages.discover();
    await stages.drain();
    stages.passMinutes(60);
    expect((await stages.discover()).drift).toEqual([
      expect.stringMatching(/^fill-rate: body found by its selector \.b on 2 of the last 10 pages; 80 %/),
    ]);
    const funnels = (await stages.store.runs.listRuns('mau', 4)).map(({ funnel }) => funnel);
    expect(funnels.map((funnel) => funnel?.extracted)).toEqual([undefined, 8, 0, 2]);
    expect(funnels[1]?.fill).toMatchObject({
      title: { read: 8, filled: 8 },
      body: { read: 8, filled: 0 },
      publishedAt: { read: 8, filled: 8 },
    });
  });

  it('include a sample of what the prefilter leaves out, to measure what it misses', async () => {
    const paths = Array.from({ length: 200 }, (_, i) => `/tin/hoa-${i}.html`);
    const isSample = (path: string) => isSampled(addressId(`http://site.test${path}`));
    const drawn = paths.filter(isSample);
    // One in twenty, give or take.
    expect(drawn.length).toBeGreaterThan(4);
    expect(drawn.length).toBeLessThan(20);
    const toListed = (path: string): Listed => [path, 'Nhà vườn tất bật chăm hoa đón Tết'];
    const sample = drawn.slice(0, 1).map(toListed);
    const others = paths.filter((path) => !isSample(path)).slice(0, 3);
    const boring = [...others.map(toListed), ...sample];
    bench.serve('/tin/', listingHtml(boring));
    serveArticles(sample, 'b');
    const run = await stages.discover();
    expect(run).toMatchObject({ new: 0, filtered: 4, sampled: 1 });
    await stages.drain();
    stages.passMinutes(60);
    await stages.discover();
    const [, counted] = await stages.store.runs.listRuns('mau', 2);
    expect(counted?.funnel).toMatchObject({ sampled: 1, prefilterMisses: 1 });
  });
});

describe('a run that dies', () => {
  it('is seen as failed, and the next one takes over what it had enrolled', async () => {
    bench.serve('/tin/', listingHtml(numbered(1, 5)));
    await expect(stages.discover(dyingStore(stages.store, 9, 'after'))).rejects.toThrow('killed');
    expect(await lastRun()).toMatchObject({
      outcome: 'failed',
      problems: ['unfinished: the run began and did not end; the next one takes over what it had found'],
    });
    const enrolled = await stages.store.frontier.listDueAddresses('2027-01-01T00:00:00.000Z', 9);
    expect(enrolled.length).toBeGreaterThan(0);
    expect(enrolled.length).toBeLessThan(5);
    stages.passMinutes(60);
    const next = await stages.discover();
    expect(next).toMatchObject({ outcome: 'complete', listed: 5, new: 5, known: 0 });
    stages.passMinutes(60);
    expect(await stages.discover()).toMatchObject({ new: 0, known: 5 });
  });
});

describe('the days on which a portal was read', () => {
  it('are days of Vietnam, with the outcome of each run', async () => {
    stages.clock.now = new Date('2026-03-02T16:30:00.000Z');
    bench.serve('/tin/', listingHtml([]));
    await stages.discover();
    bench.serve('/tin/', listingHtml(ARTICLES));
    stages.passMinutes(60);
    await stages.discover();
    stages.clock.now = new Date('2026-04-01T00:00:00.000Z');
    await stages.discover();
    expect(await stages.store.runs.listDays('2026-03-01', '2026-04-30')).toEqual([
      { portalId: 'mau', day: '2026-03-02', runs: { '2026-03-02T16:30:00.000Z': 'failed' } },
      { portalId: 'mau', day: '2026-03-03', runs: { '2026-03-02T17:30:00.000Z': 'complete' } },
      { portalId: 'mau', day: '2026-04-01', runs: { '2026-04-01T00:00:00.000Z': 'complete' } },
    ]);
    expect(await stages.store.runs.listDays('2026-03-03', '2026-03-31')).toHaveLength(1);
  });
});
