import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PortalDefinition } from '../../../shared/contracts/portal.contract.ts';
import { answerWith } from '../fetching/hostile-site.ts';
import { type Listed, listingHtml } from './listing-html.ts';
import { PORTAL, type StageBench, type Stages, startStageBench } from './stage-bench.ts';

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
      ['/ky-ket-quy-che-phoi-hop-3.html', '2019-03-20'],
    ]);
    bench.site.routes.set('/s-2019-03.xml.gz', answerWith(200, {}, gzipSync(march)));
    bench.serve('/s-2019-02.xml.gz', urlset([['/ky-ket-quy-che-phoi-hop-0.html', '2019-02-20']]));
    const state = await stages.backfill(RANGE);
    expect(state).toMatchObject({ pagesSeen: 3, listed: 4, new: 2, before: 1, after: 1, unread: [] });
    expect(state.finishedAt).not.toBeNull();
    expect(await dueUrls()).toEqual(['/ky-ket-quy-che-phoi-hop-1.html', '/ky-ket-quy-che-phoi-hop-2.html']);
    expect(bench.countRequests('/s-2018-05.xml.gz')).toBe(0);
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
    expect(await stages.backfill(RANGE, 2)).toMatchObject({ pagesSeen: 2, new: 2, finishedAt: null });
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

  it('does not touch a portal that is switched off, nor a range that is none', async () => {
    await expect(stages.backfill({ from: '2019-03-02', to: '2019-03-01' })).rejects.toMatchObject({
      type: 'invalid-range',
    });
    await stages.store.switches.switchOff('mau', { reason: 'objected', since: '2026-03-01T00:00:00.000Z' });
    await expect(stages.backfill(RANGE)).rejects.toMatchObject({ type: 'portal-switched-off' });
    expect(bench.site.requests).toEqual([]);
  });
});
