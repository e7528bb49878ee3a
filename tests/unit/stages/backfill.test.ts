import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Backfill } from '../../../shared/contracts/backfill.contract.ts';
import { Portal, type PortalDefinition } from '../../../shared/contracts/portal.contract.ts';
import { listRunsOfRange } from '../../../shared/stages/backfill-runs.ts';
import { beginRun } from '../../../shared/stages/portal-run.ts';
import { answerWith } from '../fetching/hostile-site.ts';
import { type Listed, listingHtml } from './listing-html.ts';
import { dyingStore, PORTAL, type StageBench, type Stages, startStageBench } from './stage-bench.ts';

const RANGE = { from: '2019-03-01', to: '2019-03-03' };
const NO_SOURCES: PortalDefinition = { ...PORTAL, listings: [] };
let bench: StageBench;
let stages: Stages;

beforeAll(async () => {
  bench = await startStageBench();
});
beforeEach(async () => {
  stages = await bench.openFresh();
});
afterAll(() => bench.stop());

const listed = (...paths: string[]): Listed[] =>
  paths.map((path) => [path, 'Hai đơn vị ký kết quy chế phối hợp']);
const urlset = (entries: [path: string, day: string][]) =>
  `<urlset>${entries.map(([path, day]) => `<url><loc>http://site.test${path}</loc><lastmod>${day}</lastmod></url>`).join('')}</urlset>`;
async function dueUrls(): Promise<string[]> {
  const due = await stages.store.frontier.listDueAddresses('2027-01-01T00:00:00.000Z', 100);
  return due.map(({ url }) => url.replace('http://site.test', '')).sort();
}

describe('the backfill of an archive', () => {
  it('reads the sitemaps that may tell of the range, packed or not, and takes what is of it', async () => {
    stages.portal.definition = { ...NO_SOURCES, sitemaps: ['http://site.test/sitemap.xml'] };
    bench.serve(
      '/sitemap.xml',
      `<sitemapindex>${['2018-05', '2019-02', '2019-03'].map((month) => `<sitemap><loc>http://site.test/s-${month}.xml.gz</loc></sitemap>`).join('')}</sitemapindex>`,
    );
    const march = urlset([
      ['/ky-ket-quy-che-phoi-hop-1.html', '2019-03-01'],
      ['/ky-ket-quy-che-phoi-hop-2.html', '2019-03-02'],
      ['/2019/03/20/ky-ket-quy-che-phoi-hop-3.html', '2019-03-20'],
    ]);
    bench.site.routes.set('/s-2019-03.xml.gz', answerWith(200, {}, gzipSync(march)));
    bench.serve('/s-2019-02.xml.gz', urlset([['/ky-ket-quy-che-phoi-hop-0.html', '2019-02-20']]));
    const state = await stages.backfill(RANGE);
    expect(state).toMatchObject({ pagesSeen: 3, listed: 4, new: 2, before: 1, after: 1, unread: [] });
    expect(state.finishedAt).not.toBeNull();
    expect(await dueUrls()).toEqual(['/ky-ket-quy-che-phoi-hop-1.html', '/ky-ket-quy-che-phoi-hop-2.html']);
    expect(bench.countRequests('/s-2018-05.xml.gz')).toBe(0);
  });

  it('goes by the day of publication, since a site that moves house writes a new last change into every entry', async () => {
    stages.portal.definition = { ...NO_SOURCES, sitemaps: ['http://site.test/s.xml'] };
    const entry = (path: string, changed: string, published?: string) =>
      `<url><loc>http://site.test${path}</loc><lastmod>${changed}</lastmod>${published ? `<news:news><news:publication_date>${published}</news:publication_date></news:news>` : ''}</url>`;
    const entries = [
      entry('/ky-ket-phoi-hop-trong', '2025-06-30', '2019-03-02'),
      entry('/ky-ket-phoi-hop-truoc', '2019-03-02', '2019-02-20'),
      entry('/ky-ket-phoi-hop-sau', '2019-03-02', '2019-03-20'),
      // Nothing tells when these came out: their own pages will.
      entry('/ky-ket-phoi-hop-sua-a', '2025-06-30'),
      entry('/ky-ket-phoi-hop-sua-b', '2025-06-30'),
      entry('/ky-ket-phoi-hop-cu', '2019-02-20'),
    ];
    bench.serve(
      '/s.xml',
      `<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${entries.join('')}</urlset>`,
    );
    const state = await stages.backfill(RANGE);
    expect(state).toMatchObject({ listed: 6, new: 3, before: 2, after: 1, changedLater: 2, undated: 0 });
    expect(await dueUrls()).toEqual(
      ['trong', 'sua-a', 'sua-b'].map((end) => `/ky-ket-phoi-hop-${end}`).sort(),
    );
    const words = 'Hai đơn vị tổ chức lễ ký kết quy chế phối hợp trong công tác dân vận. '.repeat(8);
    const page = (time: string) =>
      `<html><head><title>Ký kết</title><meta property="article:published_time" content="${time}"></head><body><h1>Ký kết</h1><p>${words}</p><p>Số ${time}.</p></body></html>`;
    bench.serve('/ky-ket-phoi-hop-trong', page('2019-03-02T08:00:00+07:00'));
    bench.serve('/ky-ket-phoi-hop-sua-a', page('2019-03-03T22:00:00+07:00'));
    bench.serve('/ky-ket-phoi-hop-sua-b', page('2021-05-05T08:00:00+07:00'));
    await stages.drain();
    stages.passMinutes(60);
    await stages.discover();
    const [run] = await stages.store.runs.listBackfillRuns('mau', 1);
    expect(run).toMatchObject({ changedLater: 2, funnel: { fetched: 3, failed: 0, publishedOutside: 1 } });
  });

  it('says so when an archive that it was reading is not in the portal file any more, until it is begun anew', async () => {
    const [gone, other] = ['http://site.test/cu/{yyyy}/{mm}/{dd}/', 'http://site.test/moi/{yyyy}/{mm}/{dd}/'];
    stages.portal.definition = { ...NO_SOURCES, archives: [{ url: gone }, { url: other }] };
    bench.serve('/cu/2019/03/01/', listingHtml(listed('/1.html')));
    for (const day of ['01', '02', '03'])
      bench.serve(`/moi/2019/03/${day}/`, listingHtml(listed(`/moi-${day}.html`)));
    await stages.backfill(RANGE, { maxPages: 2 });
    stages.portal.definition = { ...NO_SOURCES, archives: [{ url: other }] };
    const state = await stages.backfill(RANGE);
    expect(state).toMatchObject({ new: 4, finishedAt: null });
    const told = [
      expect.stringMatching(
        /^archive-removed: http:\/\/site\.test\/cu\/\{yyyy\}.* from 2019-03-02 on were not read\. Put it back, or .*--anew/,
      ),
    ];
    expect(state.unread.map(({ problem }) => problem)).toEqual(told);
    const [run] = await stages.store.runs.listBackfillRuns('mau', 1);
    expect(run).toMatchObject({ outcome: 'partial', problems: told });
    expect(bench.countRequests('/cu/2019/03/02/')).toBe(0);
    const anew = await stages.backfill(RANGE, { isAnew: true });
    expect(anew).toMatchObject({ listed: 3, known: 3, new: 0, unread: [] });
    expect(anew.finishedAt).not.toBeNull();
  });

  it('reads one that was begun when archives were known by their place, and says that it has to begin anew', async () => {
    stages.portal.definition = {
      ...NO_SOURCES,
      archives: [{ url: 'http://site.test/moi/{yyyy}/{mm}/{dd}/' }],
    };
    const { finishedAt: _ended, ...begun } = await stages.backfill(RANGE, { maxPages: 1 });
    const pending = [{ kind: 'day', archive: 0, day: '2019-03-02' }];
    const stored = Backfill.parse({ ...begun, finishedAt: null, pending, unread: [] });
    await stages.store.backfills.saveBackfill(stored);
    const { unread } = await stages.backfill(RANGE);
    const told = expect.stringMatching(/^archive-removed: 0 .* from 2019-03-02 on were not read/);
    expect(unread.map(({ problem }) => problem)).toEqual([told]);
  });

  it('does not take an index inside an index for one that was read', async () => {
    stages.portal.definition = { ...NO_SOURCES, sitemaps: ['http://site.test/sitemap.xml'] };
    const indexOf = (path: string) =>
      `<sitemapindex><sitemap><loc>http://site.test${path}</loc></sitemap></sitemapindex>`;
    bench.serve('/sitemap.xml', indexOf('/inner.xml'));
    bench.serve('/inner.xml', indexOf('/sitemap.xml'));
    const state = await stages.backfill(RANGE);
    expect(state).toMatchObject({ pagesSeen: 1, finishedAt: null });
    expect(state.unread.map(({ problem }) => problem)).toEqual([
      'unread: http://site.test/inner.xml (index-in-index)',
    ]);
  });

  it('reads the pages by day with those that follow, and takes a day without a page for one without news', async () => {
    const archive = 'http://site.test/luu-tru/{yyyy}/{mm}/{dd}/';
    stages.portal.definition = { ...NO_SOURCES, archives: [{ url: archive }] };
    bench.serve(
      '/luu-tru/2019/03/01/',
      listingHtml(listed('/1.html', '/2.html'), '/luu-tru/2019/03/01/?trang=2'),
    );
    bench.serve('/luu-tru/2019/03/01/?trang=2', listingHtml(listed('/3.html')));
    bench.serve('/luu-tru/2019/03/03/', listingHtml(listed('/4.html')));
    const state = await stages.backfill(RANGE);
    expect(state).toMatchObject({ pagesSeen: 4, listed: 4, new: 4, undated: 0, unread: [] });
    expect(await dueUrls()).toEqual(['/1.html', '/2.html', '/3.html', '/4.html']);
  });

  it('reads a listing down to the pages from before the range, past one that is pinned', async () => {
    bench.serve('/tin/', listingHtml(listed('/2019/04/02/a', '/2019/03/03/b'), '/tin/trang-2/'));
    bench.serve('/tin/trang-2/', listingHtml(listed('/2016/01/01/ghim'), '/tin/trang-3/'));
    bench.serve('/tin/trang-3/', listingHtml(listed('/2019/03/01/c', '/khong-ngay'), '/tin/trang-4/'));
    bench.serve('/tin/trang-4/', listingHtml(listed('/2019/02/27/d'), '/tin/trang-5/'));
    bench.serve('/tin/trang-5/', listingHtml(listed('/2019/02/26/e'), '/tin/trang-6/'));
    const state = await stages.backfill(RANGE);
    expect(state).toMatchObject({ pagesSeen: 5, listed: 7, new: 3, before: 3, after: 1, undated: 1 });
    expect(await dueUrls()).toEqual(['/2019/03/01/c', '/2019/03/03/b', '/khong-ngay']);
    expect(bench.countRequests('/tin/trang-6/')).toBe(0);
  });

  it.each([
    ['shows its last page again and again', listingHtml(listed('/y'), '/tin/trang-4/')],
    ['is empty', listingHtml([])],
  ])('ends at the end of a listing that %s', async (_how, beyond) => {
    bench.serve('/tin/', listingHtml(listed('/x'), '/tin/trang-2/'));
    bench.serve('/tin/trang-2/', listingHtml(listed('/y'), '/tin/trang-3/'));
    bench.serve('/tin/trang-3/', beyond);
    const state = await stages.backfill(RANGE);
    expect(state).toMatchObject({ new: 2, pending: [], unread: [] });
    expect(state.finishedAt).not.toBeNull();
  });

  it('goes on where it was stopped, and reads no page twice', async () => {
    bench.serve('/tin/', listingHtml(listed('/1'), '/tin/trang-2/'));
    bench.serve('/tin/trang-2/', listingHtml(listed('/2'), '/tin/trang-3/'));
    bench.serve('/tin/trang-3/', listingHtml(listed('/3')));
    expect(await stages.backfill(RANGE, { maxPages: 2 })).toMatchObject({
      pagesSeen: 2,
      new: 2,
      finishedAt: null,
    });
    const state = await stages.backfill(RANGE);
    expect(state).toMatchObject({ pagesSeen: 3, new: 3, pending: [] });
    expect(['/tin/', '/tin/trang-2/', '/tin/trang-3/'].map(bench.countRequests)).toEqual([1, 1, 1]);
    expect(await stages.store.backfills.listBackfills()).toEqual([state]);
  });

  it('waits for a page that fails, keeps one that goes on failing, and reads it in the next call', async () => {
    bench.serve('/tin/', listingHtml(listed('/1'), '/tin/trang-2/'));
    bench.site.routes.set('/tin/trang-2/', answerWith(503));
    const stopped = await stages.backfill(RANGE);
    expect(stopped.finishedAt).toBeNull();
    expect(stopped.unread.map(({ problem }) => problem)).toEqual([
      'unread: http://site.test/tin/trang-2/ (http-status: 503)',
    ]);
    expect(bench.countRequests('/tin/trang-2/')).toBe(3);
    bench.serve('/tin/trang-2/', listingHtml(listed('/2')));
    const state = await stages.backfill(RANGE);
    expect(state).toMatchObject({ pagesSeen: 2, new: 2, unread: [] });
    expect(state.finishedAt).not.toBeNull();
  });

  it('does not touch a portal that is switched off, nor a range that is none, or has not passed', async () => {
    await expect(stages.backfill({ from: '2019-03-02', to: '2019-03-01' })).rejects.toMatchObject({
      type: 'invalid-range',
    });
    // 4 March, one o'clock, in Vietnam.
    stages.clock.now = new Date('2026-03-03T18:00:00.000Z');
    await expect(stages.backfill({ from: '2026-03-01', to: '2026-03-04' })).rejects.toMatchObject({
      type: 'invalid-range',
      detail: { lastDay: '2026-03-03' },
    });
    expect(await stages.store.backfills.readBackfill('mau', '2026-03-01', '2026-03-04')).toBeUndefined();
    await stages.backfill({ from: '2026-03-01', to: '2026-03-03' });
    bench.site.requests.length = 0;
    await stages.store.switches.switchOff('mau', { reason: 'objected', since: '2026-03-01T00:00:00.000Z' });
    await expect(stages.backfill(RANGE)).rejects.toMatchObject({ type: 'portal-switched-off' });
    expect(bench.site.requests).toEqual([]);
  });
});

describe('the runs of a backfill', () => {
  const text = 'Sáng 2/3/2019, hai đơn vị tổ chức lễ ký kết quy chế phối hợp trong công tác dân vận. '.repeat(
    6,
  );
  const article = (title: string, body: string) =>
    `<html><head><title>${title}</title></head><body><h1>${title}</h1><div><p>${body}</p></div></body></html>`;
  const runsOf = (count = 10) => stages.store.runs.listBackfillRuns('mau', count);

  it('are kept as those over the listings are, and what became of their pages reconciles', async () => {
    bench.serve('/tin/', listingHtml(listed('/2019/04/01/sau', '/2019/03/01/a', '/2019/03/02/b'), '/tin/2/'));
    bench.serve('/tin/2/', listingHtml([...listed('/c'), ['/2019/03/03/hoa', 'Nhà vườn tất bật chăm hoa']]));
    bench.serve('/2019/03/01/a', article('Ký kết', text));
    bench.serve(
      '/2019/03/02/b',
      article('Tin khác', 'Hôm nay trời nắng đẹp, bà con đi chợ đông vui. '.repeat(9)),
    );
    bench.site.routes.set('/c', answerWith(410));
    const state = await stages.backfill(RANGE);
    expect(state).toMatchObject({ listed: 5, new: 3, after: 1, filtered: 1 });
    const [begun, ...others] = await runsOf();
    expect(others).toEqual([]);
    expect(begun).toMatchObject({
      range: RANGE,
      outcome: 'complete',
      problems: [],
      pagesSeen: 2,
      undated: 1,
    });
    expect(begun).toMatchObject({ listed: 5, known: 0, new: 3, filtered: 1, before: 0, after: 1 });
    await stages.drain();
    stages.passMinutes(60);
    bench.serve('/tin/', listingHtml(listed('/hom-nay')));
    await stages.discover();
    const [run] = await runsOf();
    expect(run?.funnel).toMatchObject({
      ...{ pages: 3, open: 0, fetched: 2, extracted: 1, notRelevant: 1, failed: 1 },
      failedByReason: { 'gone: http-status: 410': 1 },
    });
  });

  it('are none over the listings: neither their days nor what is usual there comes from an archive', async () => {
    bench.serve('/tin/', listingHtml(listed('/2019/03/01/a')));
    await stages.backfill(RANGE);
    expect(await stages.store.runs.listRuns('mau', 10)).toEqual([]);
    expect(await stages.store.runs.listDays('2019-01-01', '2026-12-31')).toEqual([]);
    expect(await stages.discover()).toMatchObject({ range: null, known: 1, before: 0 });
    expect(await stages.store.runs.listRuns('mau', 10)).toHaveLength(1);
    expect(await runsOf()).toHaveLength(1);
  });

  it('begin at another moment than any run over the listings, since a reader goes on from it', async () => {
    bench.serve('/tin/', listingHtml(listed('/1')));
    const { startedAt, ...run } = await stages.discover();
    const now = stages.clock.now.toISOString();
    expect(startedAt <= now).toBe(true);
    await stages.store.runs.saveRun({ ...run, startedAt: now });
    await stages.backfill(RANGE);
    const [begun] = await runsOf();
    expect(Date.parse(begun?.startedAt ?? '')).toBe(Date.parse(now) + 1);
  });

  it('tell of what was not read, and that there is more', async () => {
    bench.serve('/tin/', listingHtml(listed('/1'), '/tin/2/'));
    bench.site.routes.set('/tin/2/', answerWith(503));
    await stages.backfill(RANGE, { maxPages: 1 });
    await stages.backfill(RANGE);
    bench.serve('/tin/2/', listingHtml(listed('/2')));
    await stages.backfill(RANGE);
    // There is nothing left, so there is no run.
    await stages.backfill(RANGE);
    const told = (await runsOf()).map(({ outcome, pagesExpected, pagesSeen, problems }) => [
      ...[outcome, `${pagesSeen} of ${pagesExpected}`],
      ...problems,
    ]);
    expect(told).toEqual([
      ['complete', '1 of 1'],
      ['failed', '0 of 1', 'unread: http://site.test/tin/2/ (http-status: 503)'],
      ['partial', '1 of 2', 'stopped: 1 pages are left; repeat the command to go on'],
    ]);
  });

  it('of which one died: the next one takes over what it had enrolled, and nothing is in two of them', async () => {
    const paths = ['/1', '/2', '/3', '/4'];
    bench.serve('/tin/', listingHtml(listed(...paths)));
    bench.serve('/tin/0/', listingHtml(listed('/0'), '/tin/'));
    stages.portal.definition = { ...PORTAL, listings: [{ url: 'http://site.test/tin/0/' }] };
    await stages.backfill(RANGE, { maxPages: 1 });
    stages.passMinutes(1);
    // Dies while it enrols the second page.
    await expect(
      stages.backfill(RANGE, { maxPages: 9 }, dyingStore(stages.store, 9, 'after')),
    ).rejects.toThrow('killed');
    expect((await runsOf(1))[0]?.problems).toEqual([expect.stringMatching(/^unfinished: /)]);
    const before = (await dueUrls()).length;
    expect(before).toBeGreaterThan(1);
    expect(before).toBeLessThan(5);
    stages.passMinutes(1);
    const state = await stages.backfill(RANGE);
    expect(state).toMatchObject({ listed: 5, new: 5, known: 0 });
    const ids = (await runsOf()).flatMap(({ addressIds }) => addressIds);
    expect([ids.length, new Set(ids).size]).toEqual([5, 5]);
    expect((await runsOf()).map((run) => run.new)).toEqual([4, 0, 1]);
  });

  it.each([
    ['go over to another one when very many pages were made due, so that counting them stays cheap', 9],
    ['begin none that would read nothing, where the page that fills one is the last of the call', 1],
  ])(
    '%s',
    async (_, maxPages) => {
      const many = Array.from({ length: 520 }, (_, i): [string, string] => [
        `/ky-ket-phoi-hop-so-${i}`,
        '2019-03-02',
      ]);
      stages.portal.definition = {
        ...NO_SOURCES,
        sitemaps: ['http://site.test/1.xml', 'http://site.test/2.xml'],
      };
      bench.serve('/1.xml', urlset(many));
      bench.serve('/2.xml', urlset([['/ky-ket-phoi-hop-cuoi-cung', '2019-03-02']]));
      await stages.backfill(RANGE, { maxPages });
      const first = [maxPages === 1 ? 'partial' : 'complete', 520];
      const next = ['complete', 1];
      const told = (await runsOf()).map((run) => [run.outcome, run.new]);
      expect(told).toEqual(maxPages === 1 ? [first] : [next, first]);
    },
    60_000,
  );

  it('of a range are found behind however many of other ranges', async () => {
    const { store } = stages;
    const saveRun = (hour: number, range: { from: string; to: string }) =>
      store.runs.saveRun(beginRun('mau', new Date(Date.UTC(2026, 0, 1, hour)), range));
    await saveRun(0, RANGE);
    for (let hour = 1; hour <= 240; hour += 1) await saveRun(hour, { from: '2020-01-01', to: '2020-01-02' });
    await saveRun(241, RANGE);
    const found = await listRunsOfRange(store, Portal.parse(stages.portal.definition), RANGE);
    expect(found.map(({ startedAt }) => startedAt.slice(0, 13))).toEqual(['2026-01-11T01', '2026-01-01T00']);
  }, 60_000);

  it('judge their own pages, and leave those of the listings alone', async () => {
    stages.portal.definition = { ...PORTAL, selectors: [{ from: '2024-01-01', body: '.moi' }] };
    const old = Array.from({ length: 9 }, (_, i) => `/2019/03/02/${i}`);
    bench.serve('/tin/', listingHtml(listed(...old), '/tin/2/'));
    for (const path of old) bench.serve(path, article('Ký kết', `${text} Số ${path}.`));
    await stages.backfill(RANGE, { maxPages: 1 });
    await stages.drain();
    stages.passMinutes(60);
    bench.serve('/tin/', listingHtml(listed('/nay')));
    expect((await stages.discover()).drift).toEqual([]);
    bench.serve('/tin/2/', listingHtml([]));
    await stages.backfill(RANGE);
    expect((await runsOf(1))[0]?.drift).toEqual([
      expect.stringMatching(/^fill-rate: body found by its selector \.moi on 0 of the last 9 pages/),
    ]);
  });
});
