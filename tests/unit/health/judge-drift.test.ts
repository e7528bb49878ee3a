import { describe, expect, it } from 'vitest';
import { Portal, type PortalDefinition, type PortalRun } from '../../../shared/contracts/portal.contract.ts';
import type { PageReading, RunFunnel } from '../../../shared/contracts/run-funnel.contract.ts';
import { countFunnel } from '../../../shared/health/count-funnel.ts';
import { judgeDrift } from '../../../shared/health/judge-drift.ts';
import { tellReading } from '../../../shared/health/tell-reading.ts';
import { findPortal } from '../../../shared/portals/index.ts';
import { sampleAddress, sampleRun } from '../query/query-bench.ts';
import { PORTAL } from '../stages/stage-bench.ts';

const LAYOUT = { from: '2020-01-01', title: 'h1.t', body: '.b', publishedAt: '.d', remove: [] };
const OLDER = { from: '2016-01-01', body: '#old', remove: [] };
const portalWith = (changes: Partial<PortalDefinition> = {}) => Portal.parse({ ...PORTAL, ...changes });

function funnelOf(changes: Partial<RunFunnel> & { read?: number }): RunFunnel {
  const { read = 0, ...others } = changes;
  const filled = () => ({ read, filled: read });
  return {
    ...{
      pages: read,
      open: 0,
      fetched: read,
      extracted: read,
      notRelevant: 0,
      notVietnamese: 0,
      tooShort: 0,
    },
    ...{
      duplicate: 0,
      withdrawn: 0,
      failed: 0,
      failedByReason: {},
      publishedOutside: 0,
      sampled: 0,
      prefilterMisses: 0,
    },
    fill: { title: filled(), body: filled(), publishedAt: filled(), author: { read, filled: 0 } },
    ...others,
  };
}
const runsOf = (...funnels: RunFunnel[]): PortalRun[] => funnels.map((funnel) => ({ ...sampleRun, funnel }));

describe('the pages of the last runs', () => {
  it('are as expected when most have what they should have', () => {
    expect(judgeDrift(portalWith(), runsOf(funnelOf({ read: 30 })))).toEqual([]);
  });

  it('are not judged while there are few', () => {
    const broken = funnelOf({ read: 7 });
    broken.fill.title.filled = 0;
    expect(judgeDrift(portalWith(), runsOf(broken))).toEqual([]);
  });

  it('drift when a field is found no more, told with its selector, what to do and how to widen the bound', () => {
    const broken = funnelOf({ read: 20 });
    broken.fill.publishedAt.filled = 9;
    expect(
      judgeDrift(portalWith({ status: 'verified', selectors: [OLDER, LAYOUT] }), runsOf(broken)),
    ).toEqual([
      'fill-rate: publishedAt found by its selector .d on 9 of the last 20 pages; 80 % expected. See `npm run portal -- check mau`; a changed layout is a further entry of selectors, a wider bound is expectedShares.publishedAt in shared/portals/mau.portal.ts',
    ]);
    const widened = portalWith({ selectors: [LAYOUT], expectedShares: { publishedAt: 0.4 } });
    expect(judgeDrift(widened, runsOf(broken))).toEqual([]);
  });

  it('of the demo do not drift, two of its seven being there to be refused; what does is to be seen in its fixtures', () => {
    const demo = findPortal('demo');
    if (demo === undefined) throw new Error('no demo');
    const twice = funnelOf({ read: 14 });
    twice.fill.body.filled = 10;
    expect(judgeDrift(demo, runsOf(twice))).toEqual([]);
    twice.fill.body.filled = 6;
    expect(judgeDrift(demo, runsOf(twice))).toEqual([
      expect.stringMatching(/^fill-rate: body .* Its pages are fixtures\/portals\/demo\/site; a changed/),
    ]);
  });

  it('are not asked for the day and author of an article where they are too short to be one', () => {
    const fields = { title: 'selector', publishedAt: 'missing', author: 'missing' } as const;
    const readings: PageReading[] = (['missing', 'selector'] as const).map((body) => ({
      layoutFrom: LAYOUT.from,
      fields: { ...fields, body },
      publishedOn: null,
    }));
    const addresses = readings.map((reading) => ({
      ...sampleAddress({ fetchedAt: sampleRun.startedAt, reading }),
    }));
    const run = { ...sampleRun, addressIds: ['a', 'b'] };
    expect(countFunnel(run, addresses, [LAYOUT]).fill).toMatchObject({
      title: { read: 2, filled: 2 },
      body: { read: 2, filled: 1 },
      publishedAt: { read: 1, filled: 0 },
      author: { read: 1, filled: 0 },
    });
  });

  it('drift on the newest ones alone, however good the old ones were', () => {
    const broken = funnelOf({ read: 20 });
    broken.fill.body.filled = 4;
    expect(judgeDrift(portalWith(), runsOf(broken, funnelOf({ read: 500 })))[0]).toMatch(
      /^fill-rate: body found on 4 of the last 20 pages/,
    );
    expect(judgeDrift(portalWith(), runsOf(funnelOf({ read: 20 }), broken))).toEqual([]);
  });

  it('drift when most do not come, told with the commonest reason; open ones are no evidence', () => {
    const failing = funnelOf({
      pages: 30,
      open: 18,
      fetched: 2,
      extracted: 2,
      failed: 10,
      failedByReason: { 'blocked: blocked-page: captcha': 8, 'gone: http-status: 404': 2 },
    });
    expect(judgeDrift(portalWith(), runsOf(failing))[0]).toMatch(
      /^not-fetched: 10 of the last 12 pages, mostly blocked: blocked-page: captcha \(8\); 50 % are expected/,
    );
    expect(judgeDrift(portalWith({ expectedShares: { fetched: 0.1 } }), runsOf(failing))).toEqual([]);
  });

  it('drift when the sample of what the prefilter leaves out tells signings', () => {
    const missing = funnelOf({ read: 20, sampled: 10, prefilterMisses: 2 });
    expect(judgeDrift(portalWith(), runsOf(missing))[0]).toMatch(/^prefilter-misses: 2 of the last 10 pages/);
    expect(judgeDrift(portalWith(), runsOf({ ...missing, prefilterMisses: 1 }))).toEqual([]);
  });
});

describe('how a page was read', () => {
  const has = { title: true, body: true, publishedAt: true, author: false };

  it('tells a value of the own selector from one that something else gave', () => {
    const problems = ['selector-missed: title'];
    expect(
      tellReading([OLDER, LAYOUT], { layoutFrom: '2020-01-01', problems, has, publishedAt: null }).fields,
    ).toEqual({
      title: 'otherwise',
      body: 'selector',
      publishedAt: 'selector',
      author: 'missing',
    });
  });

  it('is measured by the newest layout when none fits, field by field', () => {
    const problems = ['no-layout-fits', 'selector-missed: body', 'selector-missed: publishedAt'];
    expect(
      tellReading([OLDER, LAYOUT], { layoutFrom: null, problems, has, publishedAt: null }).fields,
    ).toMatchObject({
      title: 'selector',
      body: 'otherwise',
      publishedAt: 'otherwise',
    });
  });
});

describe('the funnel of a run', () => {
  const reading = (title: 'selector' | 'otherwise'): PageReading => ({
    layoutFrom: '2020-01-01',
    fields: { title, body: 'selector', publishedAt: 'missing', author: 'missing' },
    publishedOn: null,
  });
  const fetchedAt = '2026-11-22T01:03:00.000Z';
  const addresses = [
    sampleAddress({ addressId: 'a', state: 'extracted', fetchedAt, reading: reading('selector') }),
    sampleAddress({
      addressId: 'b',
      state: 'extracted',
      fetchedAt,
      reading: reading('otherwise'),
      sampled: true,
    }),
    sampleAddress({ addressId: 'c', state: 'duplicate', fetchedAt, reading: reading('selector') }),
    sampleAddress({ addressId: 'd', state: 'gone', reason: 'http-status: 404' }),
    sampleAddress({ addressId: 'e', state: 'queued', dueAt: fetchedAt }),
    // Read by an earlier run, and refused now: that reading says nothing of this run.
    sampleAddress({
      addressId: 'f',
      state: 'blocked',
      reason: 'robots-disallow',
      fetchedAt: '2026-11-01T00:00:00.000Z',
      reading: reading('selector'),
    }),
  ];
  const run = { ...sampleRun, addressIds: ['a', 'b', 'c', 'd', 'e', 'f', 'lost'] };
  const funnel = countFunnel(run, addresses, [LAYOUT]);

  it('reconciles to the page, with the reason of each that failed', () => {
    const { pages, open, extracted, notRelevant, notVietnamese, tooShort, duplicate, withdrawn, failed } =
      funnel;
    expect(pages).toBe(7);
    expect(open + extracted + notRelevant + notVietnamese + tooShort + duplicate + withdrawn + failed).toBe(
      7,
    );
    expect(funnel.failedByReason).toEqual({
      'blocked: robots-disallow': 1,
      'gone: http-status: 404': 1,
      'lost: not in the frontier': 1,
    });
    expect(funnel).toMatchObject({ fetched: 3, sampled: 1, prefilterMisses: 1 });
  });

  it('counts a field as filled only by its own selector where it has one', () => {
    expect(funnel.fill).toEqual({
      title: { read: 3, filled: 2 },
      body: { read: 3, filled: 3 },
      publishedAt: { read: 3, filled: 0 },
      author: { read: 3, filled: 0 },
    });
  });
});
