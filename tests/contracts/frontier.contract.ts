import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FrontierAddress } from '../../shared/contracts/frontier.contract.ts';
import type { PortalRun } from '../../shared/contracts/portal.contract.ts';
import { DynamoTable } from '../../shared/store/dynamo/dynamo-table.ts';
import { lastRunKey } from '../../shared/store/keys.ts';
import type { FrontierStore } from '../../shared/store/store.port.ts';
import { meterCapacity } from '../bench/register/capacity-meter.ts';
import type { StoreBench } from './store-bench.ts';

export function sampleAddress(id: string, changes: Partial<FrontierAddress> = {}): FrontierAddress {
  return {
    addressId: id,
    url: `https://baogialai.com.vn/${id}`,
    portalId: 'bao-gia-lai',
    state: 'due',
    reason: null,
    dueAt: '2026-03-02T01:00:00.000Z',
    attempts: 0,
    lastFailure: null,
    foundAt: '2026-03-02T00:50:00Z',
    title: 'Ký kết',
    etag: null,
    lastModified: null,
    rawKey: null,
    arriving: null,
    articleId: null,
    fetchedAt: null,
    reading: null,
    sampled: false,
    readFrom: 'cloud',
    ...changes,
  };
}

export function sampleRun(startedAt: string): PortalRun {
  return {
    portalId: 'bao-gia-lai',
    startedAt,
    finishedAt: startedAt,
    outcome: 'complete',
    pagesExpected: 1,
    pagesSeen: 1,
    listed: 3,
    known: 1,
    new: 1,
    filtered: 1,
    range: null,
    before: 0,
    after: 0,
    undated: 0,
    changedLater: 0,
    older: 0,
    problems: [],
    readAgain: 0,
    sampled: 0,
    drift: [],
    addressIds: [],
    funnel: null,
  };
}

/** What every frontier, and every store of runs, must do. */
export function describeFrontier(openBench: () => Promise<StoreBench>): void {
  describe('frontier', () => {
    let bench: StoreBench;
    beforeAll(async () => {
      bench = await openBench();
    });
    afterAll(() => bench.stop());

    it('takes an address once, and leaves the one it has as it is', async () => {
      const { frontier } = (await bench.openFresh()).store;
      expect(await frontier.enrolAddress(sampleAddress('a'))).toBe(true);
      expect(await frontier.enrolAddress(sampleAddress('a', { title: 'Khác' }))).toBe(false);
      expect(await frontier.readAddress('a')).toEqual(sampleAddress('a'));
      expect(await frontier.readAddress('b')).toBeUndefined();
    });

    it('lists what is due, soonest first, however the time is written, and nothing else', async () => {
      const { frontier } = (await bench.openFresh()).store;
      const times: Record<string, string | null> = {
        later: '2026-03-02T01:00:00.001Z',
        now: '2026-03-02T01:00:00Z',
        first: '2026-03-01T23:00:00.5Z',
        resting: null,
        second: '2026-03-01T23:59:59.999Z',
      };
      for (const [id, dueAt] of Object.entries(times))
        await frontier.enrolAddress(sampleAddress(id, { dueAt }));
      const list = async (limit: number) =>
        (await frontier.listDueAddresses('2026-03-02T01:00:00.000Z', limit)).map(
          ({ addressId }) => addressId,
        );
      expect(await list(10)).toEqual(['first', 'second', 'now']);
      expect(await list(2)).toEqual(['first', 'second']);
    });

    it('takes an address off the list when it rests, and puts it back when it is due again', async () => {
      const { frontier } = (await bench.openFresh()).store;
      await frontier.enrolAddress(sampleAddress('a'));
      await frontier.updateAddress('a', { state: 'gone', reason: 'http-status: 404', dueAt: null });
      expect(await listSettled(frontier)).toEqual([]);
      await frontier.updateAddress('a', { state: 'due', dueAt: '2026-03-02T00:00:00Z' });
      expect((await listSettled(frontier)).map(({ addressId }) => addressId)).toEqual(['a']);
    });

    it('lists what is read from the country by its portal alone, until its bytes are there', async () => {
      const { frontier } = (await bench.openFresh()).store;
      const country = { readFrom: 'country' } as const;
      await frontier.enrolAddress(sampleAddress('cloud'));
      await frontier.enrolAddress(sampleAddress('here', country));
      await frontier.enrolAddress(sampleAddress('there', { ...country, portalId: 'bao-khac' }));
      // Nobody in the country looks for what no portal has.
      await frontier.enrolAddress(sampleAddress('nowhere', { ...country, portalId: null }));
      await frontier.enrolAddress(sampleAddress('came', { ...country, state: 'fetched', rawKey: 'raw/1' }));
      const list = async (portalId?: string) => {
        const due = await frontier.listDueAddresses('2026-03-02T01:00:00.000Z', 10, portalId);
        return due.map(({ addressId }) => addressId).sort();
      };
      expect(await list()).toEqual(['came', 'cloud', 'nowhere']);
      expect(await list('bao-gia-lai')).toEqual(['here']);
      expect(await list('bao-khac')).toEqual(['there']);
      await frontier.updateAddress('here', { readFrom: 'cloud' });
      await frontier.updateAddress('cloud', country);
      expect(await list('bao-gia-lai')).toEqual(['cloud']);
      expect(await list()).toEqual(['came', 'here', 'nowhere']);
    });

    it('does not list what was put off or laid to rest since the index was read', async () => {
      const fresh = await bench.openFresh();
      for (const id of ['put-off', 'resting', 'due'])
        await fresh.store.frontier.enrolAddress(sampleAddress(id));
      const reader = fresh.reopen();
      reader.clients.dynamo.middlewareStack.add(
        (next, { commandName }) =>
          async (args) => {
            const answer = await next(args);
            if (commandName === 'QueryCommand') {
              await fresh.store.frontier.updateAddress('put-off', { dueAt: '2026-03-02T09:00:00Z' });
              await fresh.store.frontier.updateAddress('resting', { state: 'gone', dueAt: null });
            }
            return answer;
          },
        { step: 'initialize' },
      );
      const listed = await reader.store.frontier.listDueAddresses('2026-03-02T01:00:00.000Z', 10);
      expect(listed.map(({ addressId }) => addressId)).toEqual(['due']);
    });

    it('changes an address only while it is as expected', async () => {
      const { frontier } = (await bench.openFresh()).store;
      const address = sampleAddress('a');
      await frontier.enrolAddress(address);
      const queued = { state: 'queued', dueAt: '2026-03-02T02:00:00Z' } as const;
      expect(await frontier.updateAddress('a', queued, { state: 'fetched', dueAt: address.dueAt })).toBe(
        false,
      );
      expect(await frontier.updateAddress('a', queued, { state: 'due', dueAt: null })).toBe(false);
      expect(await frontier.readAddress('a')).toEqual(address);
      expect(await frontier.updateAddress('a', queued, { state: 'due', dueAt: address.dueAt })).toBe(true);
      expect(await frontier.readAddress('a')).toEqual({ ...address, ...queued });
      expect(await frontier.updateAddress('unknown', queued)).toBe(false);
    });

    it('lets one of many claim an address', async () => {
      const fresh = await bench.openFresh();
      await fresh.store.frontier.enrolAddress(sampleAddress('a'));
      const claims = await Promise.all(
        ['02', '03', '04', '05', '06', '07'].map((hour) =>
          fresh.store.frontier.updateAddress(
            'a',
            { state: 'queued', dueAt: `2026-03-02T${hour}:00:00Z` },
            { state: 'due', dueAt: '2026-03-02T01:00:00.000Z' },
          ),
        ),
      );
      expect(claims.filter((won) => won)).toHaveLength(1);
    });

    it('tells a change that was made from one that was not, also where its first answer was lost', async () => {
      const fresh = await bench.openFresh();
      await fresh.store.frontier.enrolAddress(sampleAddress('a'));
      const unlucky = fresh.reopen();
      unlucky.clients.dynamo.middlewareStack.add(
        (next, { commandName }) =>
          async (args) => {
            if (commandName === 'PutItemCommand') await next(args);
            return next(args);
          },
        { step: 'initialize' },
      );
      const [fetched, due] = [
        { state: 'fetched', dueAt: '2026-03-02T07:00:00.000Z' },
        { state: 'due', dueAt: '2026-03-02T01:00:00.000Z' },
      ] as const;
      expect(await unlucky.store.frontier.updateAddress('a', fetched, due)).toBe(true);
      expect(await unlucky.store.frontier.updateAddress('a', { ...fetched, attempts: 1 }, due)).toBe(false);
    });

    it('loses no field when several are changed at once', async () => {
      const { frontier } = (await bench.openFresh()).store;
      await frontier.enrolAddress(sampleAddress('a'));
      await Promise.all([
        frontier.updateAddress('a', { etag: '"1"' }),
        frontier.updateAddress('a', { lastModified: 'Mon, 02 Mar 2026 00:00:00 GMT' }),
        frontier.updateAddress('a', { rawKey: 'raw/1' }),
      ]);
      expect(await frontier.readAddress('a')).toMatchObject({
        etag: '"1"',
        rawKey: 'raw/1',
        title: 'Ký kết',
      });
      expect((await frontier.readAddress('a'))?.lastModified).not.toBeNull();
    });

    it('refuses what is no address of the frontier', async () => {
      const { frontier } = (await bench.openFresh()).store;
      await frontier.enrolAddress(sampleAddress('a'));
      await expect(frontier.updateAddress('a', { attempts: -1 })).rejects.toThrow();
      expect(await frontier.readAddress('a')).toEqual(sampleAddress('a'));
    });
  });

  describe('portal runs', () => {
    let bench: StoreBench;
    beforeAll(async () => {
      bench = await openBench();
    });
    afterAll(() => bench.stop());

    it('are listed newest first, portal by portal', async () => {
      const { runs } = (await bench.openFresh()).store;
      for (const hour of ['08', '10', '09']) await runs.saveRun(sampleRun(`2026-03-02T${hour}:00:00Z`));
      await runs.saveRun({ ...sampleRun('2026-03-02T11:00:00Z'), portalId: 'bao-thai-binh' });
      const hours = (await runs.listRuns('bao-gia-lai', 2)).map(({ startedAt }) => startedAt.slice(11, 13));
      expect(hours).toEqual(['10', '09']);
      expect(await runs.listRuns('demo', 5)).toEqual([]);
    });

    it('over an archive stand apart from those over the listings, and mark no day as read', async () => {
      const { runs } = (await bench.openFresh()).store;
      const range = { from: '2019-03-01', to: '2019-03-31' };
      const ofArchive = { ...sampleRun('2026-03-02T09:00:00Z'), range, after: 2, listed: 5 };
      await runs.saveRun({ ...sampleRun('2026-03-01T09:00:00Z'), range });
      await runs.saveRun(ofArchive);
      for (const hour of ['08', '10']) await runs.saveRun(sampleRun(`2026-03-02T${hour}:00:00Z`));
      await runs.updateRun({ ...ofArchive, problems: ['page 2 was empty'] });
      const hours = (await runs.listRuns('bao-gia-lai', 9)).map(({ startedAt }) => startedAt.slice(11, 13));
      expect(hours).toEqual(['10', '08']);
      expect(await runs.listBackfillRuns('bao-gia-lai', 1)).toEqual([
        { ...ofArchive, problems: ['page 2 was empty'] },
      ]);
      const before = await runs.listBackfillRuns('bao-gia-lai', 9, '2026-03-02T09:00:00Z');
      expect(before.map(({ startedAt }) => startedAt)).toEqual(['2026-03-01T09:00:00Z']);
      expect(await runs.listRuns('bao-gia-lai', 9, '2026-03-02T08:00:00Z')).toEqual([]);
      const [day] = await runs.listDays('2026-03-01', '2026-03-02');
      expect(Object.keys(day?.runs ?? {})).toEqual(['2026-03-02T08:00:00Z', '2026-03-02T10:00:00Z']);
    });

    it('of many portals are read at once, the last of each, whatever is kept of earlier ones', async () => {
      const fresh = await bench.openFresh();
      const { runs } = fresh.store;
      const ids = Array.from({ length: 30 }, (_, i) => `bao-${i}`);
      for (const portalId of ids.slice(0, 28)) {
        for (const hour of ['08', '10', '09'])
          await runs.saveRun({ ...sampleRun(`2026-03-02T${hour}:00:00Z`), portalId });
        await runs.updateRun({ ...sampleRun('2026-03-02T08:00:00Z'), portalId, problems: ['counted again'] });
        const range = { from: '2019-03-01', to: '2019-03-31' };
        await runs.saveRun({ ...sampleRun('2026-03-02T11:00:00Z'), portalId, range });
      }
      const last = { ...sampleRun('2026-03-02T10:00:00Z'), portalId: 'bao-0', drift: ['fill-rate: …'] };
      await runs.updateRun(last);
      const meter = meterCapacity(fresh.clients.dynamo);
      await runs.listLastRuns(ids.slice(0, 28));
      expect(meter.take().requests).toBe(1);
      const found = await runs.listLastRuns(ids);
      expect(found.map(({ startedAt }) => startedAt)).toEqual(Array(28).fill('2026-03-02T10:00:00Z'));
      expect(found.find(({ portalId }) => portalId === 'bao-0')).toEqual(last);
    });

    it('of portals whose last run is from before it was kept once more are found all the same', async () => {
      const fresh = await bench.openFresh();
      const { runs } = fresh.store;
      await runs.saveRun(sampleRun('2026-03-02T08:00:00Z'));
      await runs.saveRun(sampleRun('2026-03-02T10:00:00Z'));
      await new DynamoTable(fresh.clients.dynamo, fresh.tableName).deleteItem(lastRunKey('bao-gia-lai'));
      const found = await runs.listLastRuns(['bao-gia-lai', 'bao-khac']);
      expect(found).toEqual([sampleRun('2026-03-02T10:00:00Z')]);
    });

    it('are kept once however often they are saved', async () => {
      const { runs } = (await bench.openFresh()).store;
      const run = sampleRun('2026-03-02T08:00:00Z');
      await runs.saveRun(run);
      await runs.saveRun({ ...run, outcome: 'partial', problems: ['page 2 was empty'] });
      expect(await runs.listRuns(run.portalId, 5)).toEqual([
        { ...run, outcome: 'partial', problems: ['page 2 was empty'] },
      ]);
    });
  });

  describe('host turns', () => {
    let bench: StoreBench;
    beforeAll(async () => {
      bench = await openBench();
    });
    afterAll(() => bench.stop());

    const at = (seconds: number) => new Date(Date.UTC(2026, 2, 2) + seconds * 1000).toISOString();

    it('go to one of many, host by host, and say when the host is free', async () => {
      const { hostTurns } = (await bench.openFresh()).store;
      const takes = await Promise.all(
        [60, 61, 62, 63].map((until) => hostTurns.takeHostTurn('a.vn', at(0), at(until))),
      );
      const winners = takes.filter((free) => free === undefined);
      expect(winners).toHaveLength(1);
      const freeAt = at(60 + takes.indexOf(undefined));
      expect(new Set(takes)).toEqual(new Set([undefined, freeAt]));
      expect(await hostTurns.takeHostTurn('b.vn', at(0), at(60))).toBeUndefined();
    });

    it('come after the pause, and after a turn that nobody ended', async () => {
      const { hostTurns } = (await bench.openFresh()).store;
      await hostTurns.takeHostTurn('a.vn', at(0), at(60));
      await hostTurns.endHostTurn('a.vn', at(60), at(5));
      expect(await hostTurns.takeHostTurn('a.vn', at(4), at(64))).toBe(at(5));
      expect(await hostTurns.takeHostTurn('a.vn', at(5), at(65))).toBeUndefined();
      expect(await hostTurns.takeHostTurn('a.vn', at(65), at(125))).toBeUndefined();
    });

    it('are not ended by whoever had an earlier one', async () => {
      const { hostTurns } = (await bench.openFresh()).store;
      await hostTurns.takeHostTurn('a.vn', at(0), at(60));
      await hostTurns.takeHostTurn('a.vn', at(60), at(120));
      await hostTurns.endHostTurn('a.vn', at(60), at(61));
      expect(await hostTurns.takeHostTurn('a.vn', at(61), at(121))).toBe(at(120));
    });
  });
}

/** The index may lag behind the table. */
async function listSettled(frontier: FrontierStore): Promise<FrontierAddress[]> {
  await sleep(100);
  return frontier.listDueAddresses('2026-03-02T01:00:00.000Z', 10);
}
