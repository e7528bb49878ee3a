import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addressId } from '../../../shared/fetching/canonical-address.ts';
import { discoverPortal } from '../../../shared/stages/discover.ts';
import { answerWith, HTML } from '../fetching/hostile-site.ts';
import { ARTICLES, listingHtml, numbered } from './listing-html.ts';
import { PORTAL, type StageBench, type Stages, startStageBench } from './stage-bench.ts';

let bench: StageBench;
let stages: Stages;

beforeAll(async () => {
  bench = await startStageBench();
});
beforeEach(async () => {
  stages = await bench.openFresh();
});
afterAll(() => bench.stop());

describe('a run over a portal', () => {
  it('enrols what is new, leaves out what is clearly irrelevant, and its sums reconcile', async () => {
    bench.serve('/tin/', listingHtml(ARTICLES));
    const run = await stages.discover();
    expect(run).toMatchObject({
      outcome: 'complete',
      listed: 3,
      known: 0,
      new: 2,
      filtered: 1,
      pagesExpected: 1,
      pagesSeen: 1,
      problems: [],
    });
    expect(await stages.readState('/tin/a-1.html')).toEqual({
      state: 'due',
      reason: null,
      dueAt: '2026-03-02T01:00:00.000Z',
    });
    expect(await stages.readState('/tin/c-3.html')).toEqual({
      state: 'not-relevant',
      reason: 'prefilter',
      dueAt: null,
    });
    expect(await stages.store.runs.listRuns('mau', 1)).toEqual([run]);
  });

  it('changes nothing the second time', async () => {
    bench.serve('/tin/', listingHtml(ARTICLES));
    await stages.discover();
    const before = await stages.readItems();
    stages.passMinutes(60);
    expect(await stages.discover()).toMatchObject({ listed: 3, known: 2, new: 0, filtered: 1 });
    expect(await stages.readItems()).toEqual(before);
  });

  it('makes a page due again that its sitemap says to have changed since it was fetched, and few of them a run', async () => {
    stages.portal.definition = { ...PORTAL, listings: [], sitemaps: ['http://site.test/s.xml'] };
    const paths = Array.from({ length: 25 }, (_, i) => `/tin/ky-ket-quy-che-phoi-hop-${i}.html`);
    const serve = (lastmod: string) => {
      const entries = paths.map(
        (path) => `<url><loc>http://site.test${path}</loc><lastmod>${lastmod}</lastmod></url>`,
      );
      bench.serve('/s.xml', `<urlset>${entries.join('')}</urlset>`);
    };
    serve('2026-03-02T00:30:00Z');
    expect(await stages.discover()).toMatchObject({ new: 25, readAgain: 0 });
    const rest = {
      state: 'extracted',
      dueAt: null,
      fetchedAt: '2026-03-02T01:10:00.000Z',
      title: 'Tít',
    } as const;
    const { frontier } = stages.store;
    for (const path of paths) await frontier.updateAddress(addressId(`http://site.test${path}`), rest);
    stages.passMinutes(60);
    // Before it was fetched, and by a clock that is wrong.
    for (const lastmod of ['2026-03-02T01:05:00Z', '2026-03-02T09:00:00Z']) {
      serve(lastmod);
      expect(await stages.discover()).toMatchObject({ known: 25, readAgain: 0 });
      stages.passMinutes(1);
    }
    serve('2026-03-02T08:30:00+07:00');
    const run = await stages.discover();
    expect(run).toMatchObject({ known: 25, readAgain: 20 });
    expect(run.addressIds).toHaveLength(20);
    stages.passMinutes(1);
    expect(await stages.discover()).toMatchObject({ known: 25, readAgain: 5 });
    const last = await frontier.readAddress(addressId(`http://site.test${paths[0]}`));
    expect(last).toMatchObject({ state: 'due', title: 'Tít' });
  });

  it('counts the entries of a sitemap that it leaves to a backfill', async () => {
    stages.portal.definition = { ...PORTAL, listings: [], sitemaps: ['http://site.test/s.xml'] };
    const entry = ([path, day]: string[]) =>
      `<url><loc>http://site.test/ky-ket-phoi-hop-${path}</loc><lastmod>${day}</lastmod></url>`;
    const days = [
      ['a', '2026-03-01'],
      ['b', '2022-05-12'],
      ['c', '2022-05-11'],
    ];
    bench.serve('/s.xml', `<urlset>${days.map(entry).join('')}</urlset>`);
    expect(await stages.discover()).toMatchObject({ listed: 1, new: 1, older: 2 });
  });

  it('takes in what it had left out when a listing tells more of it', async () => {
    bench.serve('/tin/', listingHtml([['/tin/7.html', 'Vì một mùa xuân yên vui']]));
    expect(await stages.discover()).toMatchObject({ new: 0, filtered: 1 });
    bench.serve('/tin/', listingHtml([['/tin/7.html', 'Vì một mùa xuân yên vui: hai xã ký kết quy chế']]));
    expect(await stages.discover()).toMatchObject({ new: 1, filtered: 0, known: 0 });
    expect(await stages.readState('/tin/7.html')).toMatchObject({ state: 'due', reason: null });
  });

  it('has a page read anew when the listing tells it otherwise than before', async () => {
    bench.serve('/tin/', listingHtml(ARTICLES));
    await stages.discover();
    const id = addressId('http://site.test/tin/a-1.html');
    await stages.store.frontier.updateAddress(id, { state: 'extracted', dueAt: null, articleId: '1' });
    stages.passMinutes(60);
    await stages.discover();
    expect(await stages.readState('/tin/a-1.html')).toMatchObject({ state: 'extracted' });
    const corrected = 'Đính chính: Ban Dân vận và Công an huyện ký kết quy chế';
    bench.serve('/tin/', listingHtml([['/tin/a-1.html', corrected], ...ARTICLES.slice(1)]));
    expect(await stages.discover()).toMatchObject({ known: 2, new: 0 });
    expect(await stages.store.frontier.readAddress(id)).toMatchObject({
      state: 'due',
      dueAt: '2026-03-02T02:00:00.000Z',
      title: corrected,
      articleId: '1',
    });
  });

  it('counts an article once that feed and listing name in different ways', async () => {
    stages.portal.definition = { ...PORTAL, feeds: ['http://site.test/rss.xml'] };
    bench.serve('/tin/', listingHtml(ARTICLES.slice(0, 1)));
    const link = 'http://www.site.test/tin/a-1.html?utm_source=rss';
    bench.site.routes.set(
      '/rss.xml',
      answerWith(
        200,
        {},
        `<rss version="2.0"><channel><title>x</title><item><title>Ký kết</title><link>${link}</link></item></channel></rss>`,
      ),
    );
    expect(await stages.discover()).toMatchObject({ listed: 1, new: 1, pagesExpected: 2, pagesSeen: 2 });
  });

  it('asks for a listing only if it has changed, and still knows what it lists', async () => {
    bench.site.routes.set('/tin/', (request, response) => {
      const isKnown = request.headers['if-none-match'] === '"9"';
      response
        .writeHead(isKnown ? 304 : 200, { ...HTML, etag: '"9"' })
        .end(isKnown ? '' : listingHtml(ARTICLES));
    });
    await stages.discover();
    const requestsBefore = bench.site.requests.length;
    expect(await stages.discover()).toMatchObject({ outcome: 'complete', listed: 3, known: 2, filtered: 1 });
    expect(bench.site.requests.slice(requestsBefore).map(({ headers }) => headers['if-none-match'])).toEqual([
      '"9"',
    ]);
  });

  it.each([
    [{ status: 'retired', successor: 'bao-moi' } as const, 'closed: retired, successor bao-moi'],
    [{ validUntil: '2026-03-01' }, 'closed: valid until 2026-03-01'],
  ])('fails without a request when the portal is closed: %j', async (closure, problem) => {
    stages.portal.definition = { ...PORTAL, ...closure };
    expect(await stages.discover()).toMatchObject({ outcome: 'failed', listed: 0, problems: [problem] });
    expect(bench.site.requests).toEqual([]);
  });

  it('fails without a request while it is switched off, with the reason', async () => {
    bench.serve('/tin/', listingHtml(ARTICLES));
    await stages.store.switches.switchOff('mau', { reason: 'objected', since: '2026-03-01T00:00:00.000Z' });
    const { outcome, problems } = await stages.discover();
    expect([outcome, problems]).toEqual([
      'failed',
      ['switched-off: objected, since 2026-03-01T00:00:00.000Z'],
    ]);
    expect(bench.site.requests).toEqual([]);
    await stages.store.switches.switchOn('mau');
    expect(await stages.discover()).toMatchObject({ outcome: 'complete' });
  });

  it('reads a portal on the last day that it is valid', async () => {
    stages.portal.definition = { ...PORTAL, validUntil: '2026-03-02' };
    bench.serve('/tin/', listingHtml(ARTICLES));
    expect(await stages.discover()).toMatchObject({ outcome: 'complete' });
  });

  it('refuses a portal that nobody knows', async () => {
    const deps = {
      ...stages.store,
      fetcher: { fetchPage: () => Promise.reject(new Error('not to be asked')) },
    };
    const asked = discoverPortal(
      { ...deps, findPortal: () => undefined, now: () => stages.clock.now },
      'khac',
    );
    await expect(asked).rejects.toMatchObject({ type: 'unknown-portal' });
  });
});

describe('a listing that is not as it should be', () => {
  it('is fetched again when it is empty, and believed when it comes back', async () => {
    let asked = 0;
    bench.site.routes.set('/tin/', (_request, response) => {
      asked += 1;
      response.writeHead(200, HTML).end(asked === 1 ? listingHtml([]) : listingHtml(ARTICLES));
    });
    expect(await stages.discover()).toMatchObject({ outcome: 'complete', listed: 3, problems: [] });
    expect(asked).toBe(2);
  });

  it('is a failed run with its reason when it stays empty', async () => {
    bench.serve('/tin/', listingHtml([]));
    const run = await stages.discover();
    expect(run).toMatchObject({ outcome: 'failed', listed: 0, pagesExpected: 1, pagesSeen: 0 });
    expect(run.problems).toEqual([
      'empty: http://site.test/tin/',
      'below-expected: 0 listed, at least 1 expected. See `npm run portal -- check mau`; a wider bound is expectedVolume in shared/portals/mau.portal.ts',
    ]);
    expect(bench.countRequests('/tin/')).toBe(2);
  });

  it('is read again when it has shrunk, then reported', async () => {
    bench.serve('/tin/', listingHtml(numbered(1, 20)));
    await stages.discover();
    stages.passMinutes(60);
    bench.serve('/tin/', listingHtml(numbered(1, 4)));
    const requestsBefore = bench.countRequests('/tin/');
    const run = await stages.discover();
    expect(run.outcome).toBe('partial');
    expect(run.problems).toEqual([
      'shrunken: 4 listed on 1 pages, usually 20 a page. See `npm run portal -- check mau`; after 5 such runs it is taken for usual',
    ]);
    expect(bench.countRequests('/tin/') - requestsBefore).toBe(2);
    const outcomes: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      stages.passMinutes(60);
      outcomes.push((await stages.discover()).outcome);
    }
    expect(outcomes).toEqual([...Array(4).fill('partial'), 'complete']);
  });

  it('is reported when it lists more than it ever should', async () => {
    bench.serve('/tin/', listingHtml(numbered(1, 101)));
    const run = await stages.discover();
    expect(run).toMatchObject({
      outcome: 'complete',
      problems: [
        'above-expected: 101 listed, at most 100 expected. See `npm run portal -- check mau`; a wider bound is expectedVolume in shared/portals/mau.portal.ts',
      ],
    });
    stages.portal.definition = { ...stages.portal.definition, expectedVolume: { min: 1, max: 101 } };
    stages.passMinutes(60);
    expect((await stages.discover()).problems).toEqual([]);
  });

  it.each([
    ['503', answerWith(503), 'http-status: 503', 2],
    ['404', answerWith(404), 'http-status: 404', 1],
    [
      'a challenge',
      answerWith(200, { ...HTML, 'cf-mitigated': 'challenge' }, '<html>'),
      'blocked-page: challenge',
      1,
    ],
  ])('makes the run partial when one source answers %s', async (_what, route, reason, times) => {
    stages.portal.definition = {
      ...PORTAL,
      listings: [{ url: 'http://site.test/tin/' }, { url: 'http://site.test/khac/' }],
    };
    bench.serve('/tin/', listingHtml(ARTICLES));
    bench.site.routes.set('/khac/', route);
    const run = await stages.discover();
    expect(run).toMatchObject({ outcome: 'partial', listed: 3, pagesExpected: 2, pagesSeen: 1 });
    expect(run.problems).toEqual([`unread: http://site.test/khac/ (${reason})`]);
    expect(bench.countRequests('/khac/')).toBe(times);
  });

  it('is told from a feed that is no feed', async () => {
    stages.portal.definition = { ...PORTAL, listings: [], feeds: ['http://site.test/rss.xml'] };
    bench.serve('/rss.xml', '<html><body>Trang không tồn tại</body></html>');
    expect((await stages.discover()).problems[0]).toBe('unread: http://site.test/rss.xml (not-understood)');
  });
});
