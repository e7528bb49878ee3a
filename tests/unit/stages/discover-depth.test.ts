import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerWith } from '../fetching/hostile-site.ts';
import { listingHtml, numbered } from './listing-html.ts';
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

describe('a listing of several pages', () => {
  const PAGES = [numbered(1, 3), numbered(4, 6), numbered(7, 9)];

  function servePages(): void {
    bench.serve('/tin/', listingHtml(PAGES[0] ?? [], '/tin/trang-2/'));
    bench.serve('/tin/trang-2/', listingHtml(PAGES[1] ?? [], '/tin/trang-3/'));
    bench.serve('/tin/trang-3/', listingHtml(PAGES[2] ?? []));
  }

  it('is read to its end the first time, and to the first page without news later', async () => {
    servePages();
    expect(await stages.discover()).toMatchObject({ listed: 9, new: 9, pagesSeen: 3 });
    expect(await stages.discover()).toMatchObject({ listed: 3, known: 3, pagesSeen: 1, problems: [] });
  });

  it('is read to its end again after a run that could not', async () => {
    servePages();
    const page3 = bench.site.routes.get('/tin/trang-3/');
    bench.site.routes.set('/tin/trang-3/', answerWith(503));
    expect(await stages.discover()).toMatchObject({ outcome: 'partial', new: 6 });
    if (page3) bench.site.routes.set('/tin/trang-3/', page3);
    expect(await stages.discover()).toMatchObject({ outcome: 'complete', new: 3, known: 6 });
  });

  it('that goes round is left', async () => {
    bench.serve('/tin/', listingHtml(numbered(1, 3), '/tin/trang-2/'));
    bench.serve('/tin/trang-2/', listingHtml(numbered(4, 6), '/tin/'));
    expect(await stages.discover()).toMatchObject({ pagesSeen: 2, new: 6 });
  });

  it('reports a gap when more is new than it may read', async () => {
    bench.serve('/tin/', listingHtml(numbered(1, 1)));
    await stages.discover();
    for (let page = 1; page <= 22; page += 1) {
      bench.serve(
        page === 1 ? '/tin/' : `/tin/trang-${page}/`,
        listingHtml(numbered(page * 10, page * 10), `/tin/trang-${page + 1}/`),
      );
    }
    const run = await stages.discover();
    expect(run).toMatchObject({ outcome: 'partial', pagesSeen: 20, new: 20 });
    expect(run.problems).toEqual([
      'gap: http://site.test/tin/ (still new after 20 pages; what lies deeper is for `npm run portal -- backfill`)',
    ]);
  });

  it('loses nothing when the function dies at any call of the store', async () => {
    servePages();
    for (let dieAt = 1; ; dieAt += 3) {
      stages = await bench.openFresh();
      servePages();
      const died = await stages.discover(dyingStore(stages.store, dieAt, 'after')).then(
        () => false,
        () => true,
      );
      if (!died) break;
      await stages.discover();
      const due = await stages.store.frontier.listDueAddresses(stages.clock.now.toISOString(), 100);
      expect(due.map(({ url }) => url).sort()).toEqual(
        numbered(1, 9).map(([path]) => `http://site.test${path}`),
      );
    }
  });
});

describe('a sitemap', () => {
  it('is read through its index, packed or not, as far as it is fresh', async () => {
    stages.portal.definition = { ...PORTAL, listings: [], sitemaps: ['http://site.test/sitemap.xml'] };
    const urlset = (urls: [string, string][]) =>
      `<urlset>${urls.map(([path, day]) => `<url><loc>http://site.test${path}</loc><lastmod>${day}</lastmod></url>`).join('')}</urlset>`;
    bench.serve(
      '/sitemap.xml',
      '<sitemapindex><sitemap><loc>http://site.test/new.xml</loc><lastmod>2026-03-01</lastmod></sitemap><sitemap><loc>http://site.test/old.xml</loc><lastmod>2020-01-01</lastmod></sitemap></sitemapindex>',
    );
    bench.serve(
      '/new.xml',
      urlset([
        ['/ky-ket-quy-che-phoi-hop-1.html', '2026-03-01'],
        ['/ky-ket-quy-che-phoi-hop-2.html', '2019-03-01'],
      ]),
    );
    const run = await stages.discover();
    expect(run).toMatchObject({ outcome: 'complete', listed: 1, new: 1, pagesExpected: 2, pagesSeen: 2 });
    expect(await stages.readState('/ky-ket-quy-che-phoi-hop-1.html')).toMatchObject({ state: 'due' });
    expect(bench.countRequests('/old.xml')).toBe(0);
  });

  it('that is an index inside an index is not followed, and not taken for one that was read', async () => {
    stages.portal.definition = { ...PORTAL, listings: [], sitemaps: ['http://site.test/sitemap.xml'] };
    const indexOf = (path: string) =>
      `<sitemapindex><sitemap><loc>http://site.test${path}</loc></sitemap></sitemapindex>`;
    bench.serve('/sitemap.xml', indexOf('/inner.xml'));
    bench.serve('/inner.xml', indexOf('/deeper.xml'));
    const run = await stages.discover();
    expect(run.outcome).not.toBe('complete');
    expect(run.problems).toContain('unread: http://site.test/inner.xml (index-in-index)');
    expect(bench.countRequests('/deeper.xml')).toBe(0);
  });
});
