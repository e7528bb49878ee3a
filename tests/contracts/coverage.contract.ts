import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Backfill } from '../../shared/contracts/backfill.contract.ts';
import { sampleRun } from './frontier.contract.ts';
import type { StoreBench } from './store-bench.ts';

export function sampleBackfill(changes: Partial<Backfill> = {}): Backfill {
  return {
    portalId: 'bao-gia-lai',
    from: '2020-01-01',
    to: '2020-12-31',
    startedAt: '2026-03-02T01:00:00Z',
    updatedAt: '2026-03-02T01:00:00Z',
    finishedAt: null,
    pending: [{ kind: 'sitemap', url: 'https://baogialai.com.vn/sitemap.xml', nested: false }],
    unread: [],
    pagesSeen: 0,
    listed: 0,
    known: 0,
    new: 0,
    filtered: 0,
    before: 0,
    after: 0,
    undated: 0,
    changedLater: 0,
    ...changes,
  };
}

/** What every store must tell of days and archives read, and of portals that somebody switched off. */
export function describeCoverage(openBench: () => Promise<StoreBench>): void {
  describe('coverage', () => {
    let bench: StoreBench;
    beforeAll(async () => {
      bench = await openBench();
    });
    afterAll(() => bench.stop());

    it('has the days of all portals, by the calendar of Vietnam and over the ends of months', async () => {
      const { runs } = (await bench.openFresh()).store;
      // 18:30 in UTC is the next day there.
      await runs.saveRun(sampleRun('2026-02-27T18:30:00Z'));
      await runs.saveRun({ ...sampleRun('2026-02-28T01:00:00Z'), outcome: 'failed' });
      await runs.saveRun({ ...sampleRun('2026-03-01T01:00:00Z'), portalId: 'zz-last' });
      await runs.saveRun(sampleRun('2026-03-02T01:00:00Z'));
      const days = await runs.listDays('2026-02-28', '2026-03-01');
      expect(days.sort((a, b) => (a.day < b.day ? -1 : 1))).toEqual([
        {
          portalId: 'bao-gia-lai',
          day: '2026-02-28',
          runs: { '2026-02-27T18:30:00Z': 'complete', '2026-02-28T01:00:00Z': 'failed' },
        },
        { portalId: 'zz-last', day: '2026-03-01', runs: { '2026-03-01T01:00:00Z': 'complete' } },
      ]);
      expect(await runs.listDays('2026-02-01', '2026-02-27')).toEqual([]);
    });

    it('loses none of the runs that mark one day at once, and counts a repeated one once', async () => {
      const { runs } = (await bench.openFresh()).store;
      const startedAt = [0, 1, 2, 3, 4].map((minute) => `2026-03-02T01:0${minute}:00Z`);
      await Promise.all([...startedAt, '2026-03-02T01:00:00Z'].map((time) => runs.saveRun(sampleRun(time))));
      const [day, ...others] = await runs.listDays('2026-03-02', '2026-03-02');
      expect([Object.keys(day?.runs ?? {}).sort(), others]).toEqual([startedAt, []]);
    });

    it('has each range of an archive once, as it was kept last', async () => {
      const { backfills } = (await bench.openFresh()).store;
      expect(await backfills.readBackfill('bao-gia-lai', '2020-01-01', '2020-12-31')).toBeUndefined();
      await backfills.saveBackfill(sampleBackfill());
      const later = sampleBackfill({ pagesSeen: 7, pending: [], finishedAt: '2026-03-03T01:00:00Z' });
      await backfills.saveBackfill(later);
      await backfills.saveBackfill(sampleBackfill({ from: '2019-01-01', to: '2019-12-31' }));
      await backfills.saveBackfill(sampleBackfill({ portalId: 'zz-last' }));
      expect(await backfills.readBackfill('bao-gia-lai', '2020-01-01', '2020-12-31')).toEqual(later);
      expect((await backfills.listBackfills()).map(({ portalId, from }) => `${portalId} ${from}`)).toEqual([
        'bao-gia-lai 2019-01-01',
        'bao-gia-lai 2020-01-01',
        'zz-last 2020-01-01',
      ]);
    });

    it('knows which portals are switched off, and why', async () => {
      const { switches } = (await bench.openFresh()).store;
      const off = { reason: 'the publisher asked', since: '2026-03-02T01:00:00Z' };
      await switches.switchOff('bao-gia-lai', off);
      expect(await switches.readSwitchedOff('bao-gia-lai')).toEqual(off);
      expect(await switches.readSwitchedOff('zz-last')).toBeUndefined();
      expect([...(await switches.listSwitchedOff(['zz-last', 'bao-gia-lai']))]).toEqual([
        ['bao-gia-lai', off],
      ]);
      expect((await switches.listSwitchedOff(['zz-last'])).size).toBe(0);
      for (const portal of ['bao-gia-lai', 'bao-gia-lai', 'zz-last']) await switches.switchOn(portal);
      expect(await switches.readSwitchedOff('bao-gia-lai')).toBeUndefined();
    });
  });
}
