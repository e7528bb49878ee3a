import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PageDue } from '../../../shared/contracts/messages.contract.ts';
import { draftAddress, dyingStore, type StageBench, type Stages, startStageBench } from './stage-bench.ts';

let bench: StageBench;
let stages: Stages;

beforeAll(async () => {
  bench = await startStageBench();
});
beforeEach(async () => {
  stages = await bench.openFresh();
});
afterAll(() => bench.stop());

async function enrol(count: number, host = 'site.test'): Promise<void> {
  for (let i = 1; i <= count; i += 1) {
    const url = `http://${host}/tin/${i}.html`;
    await stages.store.frontier.enrolAddress(
      draftAddress(url, `${host}-${i}`, stages.clock.now.toISOString()),
    );
  }
}

function readAddress(id = 'site.test-1') {
  return stages.store.frontier.readAddress(id);
}

function sorted(messages: PageDue[]): PageDue[] {
  return messages.sort((a, b) => (a.addressId < b.addressId ? -1 : 1));
}

describe('a tick', () => {
  it('sends what is due, once', async () => {
    await enrol(2);
    expect(await stages.tick()).toEqual({ sent: 2, spaced: 0, held: 0, resent: 0, failed: 0, handedOver: 0 });
    expect(await stages.tick()).toEqual({ sent: 0, spaced: 0, held: 0, resent: 0, failed: 0, handedOver: 0 });
    const dueAt = '2026-03-02T01:00:00.000Z';
    expect(sorted(await stages.takeDue())).toEqual([
      { addressId: 'site.test-1', url: 'http://site.test/tin/1.html', dueAt },
      { addressId: 'site.test-2', url: 'http://site.test/tin/2.html', dueAt },
    ]);
    expect(await readAddress()).toMatchObject({
      state: 'queued',
      dueAt: '2026-03-02T01:30:00.000Z',
      attempts: 0,
    });
  });

  it('leaves alone what is due later', async () => {
    await enrol(1);
    await stages.store.frontier.updateAddress('site.test-1', { dueAt: '2026-03-02T01:05:00.000Z' });
    expect(await stages.tick()).toMatchObject({ sent: 0 });
    stages.passMinutes(5);
    expect(await stages.tick()).toMatchObject({ sent: 1 });
  });

  it.each(['before', 'after'] as const)(
    'loses and doubles nothing when it dies %s any call',
    async (when) => {
      for (let dieAt = 2; dieAt <= 5; dieAt += 1) {
        stages = await bench.openFresh();
        await enrol(2);
        await expect(stages.tick(dyingStore(stages.store, dieAt, when))).rejects.toThrow('killed');
        await stages.tick();
        const sent = sorted(await stages.takeDue());
        expect(sent.map(({ addressId }) => addressId)).toEqual(['site.test-1', 'site.test-2']);
        expect(await readAddress('site.test-1')).toMatchObject({ state: 'queued' });
        expect(await readAddress('site.test-2')).toMatchObject({ state: 'queued' });
      }
    },
  );

  it('sends again what was lost on the way, when its lease is over', async () => {
    await enrol(1);
    await stages.tick();
    expect(await stages.takeDue()).toHaveLength(1);
    stages.passMinutes(29);
    expect(await stages.tick()).toMatchObject({ resent: 0 });
    stages.passMinutes(1);
    expect(await stages.tick()).toMatchObject({ resent: 1 });
    expect(await stages.takeDue()).toMatchObject([
      { addressId: 'site.test-1', dueAt: '2026-03-02T01:30:00.000Z' },
    ]);
  });

  it('gives up a page whose messages are lost again and again, with the reason', async () => {
    await enrol(1);
    for (let round = 0; round < 6; round += 1) {
      await stages.tick();
      stages.passMinutes(30);
    }
    expect(await readAddress()).toMatchObject({ state: 'failed', reason: 'fetch-lost', dueAt: null });
    expect(await stages.tick()).toEqual({ sent: 0, spaced: 0, held: 0, resent: 0, failed: 0, handedOver: 0 });
  });

  it('tells extract again of a page that it has not answered, without fetching it again', async () => {
    await enrol(1);
    const fetched = { state: 'fetched', rawKey: 'raw/1', dueAt: '2026-03-02T07:00:00.000Z' } as const;
    await stages.store.frontier.updateAddress('site.test-1', fetched);
    stages.passMinutes(6 * 60);
    expect(await stages.tick()).toEqual({ sent: 0, spaced: 0, held: 0, resent: 1, failed: 0, handedOver: 0 });
    expect(await stages.takeFetched()).toEqual([{ addressId: 'site.test-1', rawKey: 'raw/1' }]);
    expect(await stages.takeDue()).toEqual([]);
    for (let round = 0; round < 4; round += 1) {
      stages.passMinutes(6 * 60);
      await stages.tick();
    }
    expect(await readAddress()).toMatchObject({ state: 'failed', reason: 'extract-lost', rawKey: 'raw/1' });
  });
});

describe('a portal that is switched off', () => {
  it('is not asked for its pages until it is on again', async () => {
    await enrol(2);
    await stages.store.switches.switchOff('mau', { reason: 'objected', since: '2026-03-01T00:00:00.000Z' });
    expect(await stages.tick()).toMatchObject({ sent: 0, held: 2 });
    expect(await stages.takeDue()).toEqual([]);
    await stages.store.switches.switchOn('mau');
    stages.passMinutes(60);
    expect(await stages.tick()).toMatchObject({ sent: 2, held: 0 });
  });
});

describe('many pages of one host', () => {
  it('are spread over the ticks, and all come in the end', async () => {
    await enrol(45);
    expect(await stages.tick()).toMatchObject({ sent: 20, spaced: 25 });
    stages.passMinutes(1);
    expect(await stages.tick()).toMatchObject({ sent: 20, spaced: 0 });
    stages.passMinutes(1);
    expect(await stages.tick()).toMatchObject({ sent: 5, spaced: 0 });
    expect(await stages.store.frontier.listDueAddresses(stages.clock.now.toISOString(), 100)).toEqual([]);
  });

  it('do not hold up another host', async () => {
    await enrol(30);
    await enrol(1, 'other.test');
    await stages.tick();
    expect(await readAddress('other.test-1')).toMatchObject({ state: 'queued' });
  });
});
