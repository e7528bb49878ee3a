import { describe, expect, it } from 'vitest';
import { createQueryApp } from '../../../functions/query/app.ts';
import { openAccess } from '../../../shared/access/open-access.ts';
import { CoverageAnswer, PortalsAnswer, RunsAnswer } from '../../../shared/contracts/answers.contract.ts';
import type { Backfill } from '../../../shared/contracts/backfill.contract.ts';
import type { PortalDay } from '../../../shared/contracts/coverage.contract.ts';
import type { PortalRun } from '../../../shared/contracts/portal.contract.ts';
import { meterCapacity } from '../../bench/register/capacity-meter.ts';
import { startDynalite } from '../../contracts/emulators.ts';
import { startStoreBench } from '../../contracts/store-bench.ts';
import { sampleAddress, samplePortal, sampleRun, startQueryBench } from './query-bench.ts';

const ADDRESSES = [
  sampleAddress({ addressId: 'a', state: 'extracted', fetchedAt: '2026-11-22T01:02:00Z' }),
  sampleAddress({ addressId: 'b', state: 'gone', reason: 'http-status: 404' }),
  sampleAddress({ addressId: 'c', state: 'due', dueAt: '2026-11-22T02:00:00Z' }),
];
const RUN = { ...sampleRun, addressIds: ['a', 'b', 'c'], drift: ['fill-rate: title found on 2 of …'] };

describe('GET /v1/portals/{id}/runs', () => {
  const at = (hour: number) => `2026-11-22T0${hour}:00:00Z`;
  const runs = [5, 4, 3, 2, 1].map((hour) => ({ ...RUN, startedAt: at(hour) }));
  const { get } = startQueryBench({ portals: [samplePortal], runs, addresses: ADDRESSES });

  it('tells each run with what has become of its pages by now, and whether to look at it', async () => {
    const { items } = RunsAnswer.parse(await (await get('/v1/portals/bao-vi-du/runs?limit=1')).json());
    expect(items[0]).toMatchObject({ listed: 10, known: 8, new: 1, filtered: 1, needsAttention: true });
    expect(items[0]?.funnel).toMatchObject({
      pages: 3,
      open: 1,
      extracted: 1,
      failed: 1,
      failedByReason: { 'gone: http-status: 404': 1 },
    });
    expect(items[0]).not.toHaveProperty('addressIds');
  });

  it('goes on with the cursor until it is null', async () => {
    const seen: string[] = [];
    let query = 'limit=2';
    for (let page = 0; page < 3; page += 1) {
      const answer = RunsAnswer.parse(await (await get(`/v1/portals/bao-vi-du/runs?${query}`)).json());
      seen.push(...answer.items.map(({ startedAt }) => startedAt));
      query = `limit=2&cursor=${answer.cursor}`;
      if (page === 2) expect(answer.cursor).toBeNull();
    }
    expect(seen).toEqual(runs.map(({ startedAt }) => startedAt));
  });

  it('has the runs over the archive among those over the listings, with their range', async () => {
    const range = { from: '2019-01-01', to: '2019-12-31' };
    const backfill = { ...RUN, startedAt: '2026-11-22T03:30:00Z', range, before: 2, after: 3, listed: 15 };
    const bench = startQueryBench({
      portals: [samplePortal],
      runs: [backfill, ...runs],
      addresses: ADDRESSES,
    });
    const read = async (query: string) =>
      RunsAnswer.parse(await (await bench.get(`/v1/portals/bao-vi-du/runs?${query}`)).json());
    const first = await read('limit=3');
    expect(first.items.map(({ startedAt }) => startedAt)).toEqual([at(5), at(4), '2026-11-22T03:30:00Z']);
    expect(first.items[2]).toMatchObject({
      range,
      listed: 15,
      before: 2,
      after: 3,
      funnel: { pages: 3, open: 1 },
    });
    expect((await read(`cursor=${first.cursor}`)).items.map(({ startedAt }) => startedAt)).toEqual(
      [3, 2, 1].map(at),
    );
  });

  it('knows no other portals', async () => {
    const answer = await get('/v1/portals/bao-khac/runs');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ type: 'urn:kyket:problem:unknown-portal' });
  });

  it.each(['limit=0', 'limit=101', 'limit=x', 'cursor=yesterday', 'since=2020'])(
    'refuses %s',
    async (query) => {
      const answer = await get(`/v1/portals/bao-vi-du/runs?${query}`);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ parameter: query.split('=')[0] });
    },
  );
});

describe('GET /v1/portals', () => {
  const demo = { ...samplePortal, id: 'demo', status: 'demo' as const };
  const ids = async (runs: PortalRun[]) => {
    const { get } = startQueryBench({ portals: [samplePortal, demo], runs });
    return PortalsAnswer.parse(await (await get('/v1/portals')).json()).items.map(({ id }) => id);
  };

  it("has the demo's portal only where the demo has run", async () => {
    expect(await ids([])).toEqual(['bao-vi-du']);
    expect(await ids([{ ...sampleRun, portalId: 'demo' }])).toEqual(['bao-vi-du', 'demo']);
    const { get } = startQueryBench({ portals: [samplePortal, demo] });
    const { items } = CoverageAnswer.parse(await (await get('/v1/coverage')).json());
    expect(items.map(({ id }) => id)).toEqual(['bao-vi-du']);
  });
});

describe('GET /v1/portals of a portal that somebody has switched off', () => {
  it('tells why and since when, and of the others that they are on', async () => {
    const off = { reason: 'the publisher asked', since: '2026-11-20T00:00:00Z' };
    const portals = [samplePortal, { ...samplePortal, id: 'bao-khac' }];
    const { get } = startQueryBench({ portals, switchedOff: { 'bao-khac': off } });
    const { items } = PortalsAnswer.parse(await (await get('/v1/portals')).json());
    expect(items.map(({ id, switchedOff }) => [id, switchedOff])).toEqual([
      ['bao-vi-du', null],
      ['bao-khac', off],
    ]);
  });
});

describe('GET /v1/portals on a table', () => {
  it('costs three reads however many portals there are', async () => {
    const bench = await startStoreBench(startDynalite);
    try {
      const fresh = await bench.openFresh();
      const portals = Array.from({ length: 25 }, (_, i) => ({ ...samplePortal, id: `bao-${i}` }));
      for (const { id } of portals) {
        const address = sampleAddress({ addressId: `a-${id}`, state: 'due', dueAt: '2026-11-22T02:00:00Z' });
        await fresh.store.frontier.enrolAddress(address);
        await fresh.store.runs.saveRun({ ...sampleRun, portalId: id, addressIds: [address.addressId] });
      }
      const app = createQueryApp({
        ...fresh.store,
        access: openAccess({ kind: 'loopback' }),
        openRegister: () => Promise.reject(new Error('not asked')),
        portals,
        now: () => bench.clock.now,
        logDefect: (error) => {
          throw error;
        },
      });
      const meter = meterCapacity(fresh.clients.dynamo);
      const { items } = PortalsAnswer.parse(await (await app.request('/v1/portals')).json());
      expect(meter.take().requests).toBe(3);
      expect(items.map(({ lastRun }) => lastRun?.funnel.open)).toEqual(Array(25).fill(1));
    } finally {
      await bench.stop();
    }
  }, 60_000);
});

describe('GET /v1/coverage', () => {
  const dayOf = (day: string, ...outcomes: PortalDay['runs'][string][]): PortalDay => ({
    portalId: 'bao-vi-du',
    day,
    runs: Object.fromEntries(outcomes.map((outcome, i) => [`${day}T0${i}:00:00Z`, outcome])),
  });
  const days = [
    dayOf('2026-11-21', 'failed', 'partial'),
    dayOf('2026-11-20', 'failed', 'complete', 'partial'),
    dayOf('2026-11-18', 'failed'),
    dayOf('2026-09-01', 'complete'),
  ];
  const never = { ...samplePortal, id: 'bao-khac' };
  const { get } = startQueryBench({ portals: [samplePortal, never], days });
  const read = async (query: string) =>
    CoverageAnswer.parse(await (await get(`/v1/coverage?${query}`)).json());

  it('tells what each day was worth, and counts the days on which nobody looked', async () => {
    const { items } = await read('from=2026-11-17&to=2026-11-21');
    expect(items[0]?.days).toEqual([
      { day: '2026-11-18', state: 'failed', runs: 1, completeRuns: 0 },
      { day: '2026-11-20', state: 'read', runs: 3, completeRuns: 1 },
      { day: '2026-11-21', state: 'partly-read', runs: 2, completeRuns: 0 },
    ]);
    expect(items[0]?.totals).toEqual({ read: 1, 'partly-read': 1, failed: 1, 'not-read': 2 });
    expect(items[1]?.totals).toMatchObject({ read: 0, 'not-read': 5 });
  });

  it('tells for which days the archive was read', async () => {
    const at = '2026-11-01T00:00:00.000Z';
    const backfill: Backfill = {
      ...{ portalId: 'bao-vi-du', from: '2019-01-01', to: '2019-12-31', startedAt: at, updatedAt: at },
      ...{ finishedAt: null, pending: [], pagesSeen: 3, listed: 9, known: 0, new: 9, filtered: 0 },
      ...{ before: 0, after: 0, undated: 0, changedLater: 0 },
      unread: [
        { page: { kind: 'sitemap', url: 'https://bao.example.vn/s.xml', nested: false }, problem: 'x' },
      ],
    };
    const bench = startQueryBench({ portals: [samplePortal, never], backfills: [backfill] });
    const { items } = CoverageAnswer.parse(await (await bench.get('/v1/coverage')).json());
    expect(items.map(({ archives }) => archives)).toEqual([
      [{ from: '2019-01-01', to: '2019-12-31', startedAt: at, updatedAt: at, finishedAt: null, unread: 1 }],
      [],
    ]);
  });

  it('is of the last thirty days in Vietnam when nothing else is asked', async () => {
    // It is 20:00 UTC on the 22nd: the 23rd in Vietnam.
    expect(await read('')).toMatchObject({ from: '2026-10-25', to: '2026-11-23' });
    expect(await read('to=2026-09-10')).toMatchObject({ from: '2026-08-12', to: '2026-09-10' });
  });

  it.each(['from=2026-11-24', 'from=2020-01-01', 'to=2026-13-01', 'day=2026-11-01'])(
    'refuses %s',
    async (query) => {
      const answer = await get(`/v1/coverage?${query}`);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ parameter: query.split('=')[0] });
    },
  );
});
