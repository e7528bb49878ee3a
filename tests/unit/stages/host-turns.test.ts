import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostTurnsInMemory } from '../../../shared/fetching/host-turns.ts';
import type { HostTurnStore } from '../../../shared/store/host-turn.port.ts';
import { type StageBench, startStageBench } from './stage-bench.ts';

let bench: StageBench;

beforeAll(async () => {
  bench = await startStageBench();
});
afterAll(() => bench.stop());

const at = (second: number) => new Date(Date.UTC(2026, 2, 2, 1, 0, second)).toISOString();

const STORES: [string, () => Promise<HostTurnStore>][] = [
  ['in memory', async () => hostTurnsInMemory()],
  ['in the table', async () => (await bench.openFresh()).store.hostTurns],
];

describe.each(STORES)('turns at a host, kept %s', (_where, openTurns) => {
  it('go to one at a time', async () => {
    const turns = await openTurns();
    const taken = await Promise.all(
      [at(30), at(31), at(32)].map((until) => turns.takeHostTurn('a.vn', at(0), until)),
    );
    expect(taken.filter((freeAt) => freeAt === undefined)).toHaveLength(1);
    expect(await turns.takeHostTurn('b.vn', at(0), at(30))).toBeUndefined();
  });

  it('are free again when the pause after them is over', async () => {
    const turns = await openTurns();
    await turns.takeHostTurn('a.vn', at(0), at(30));
    await turns.endHostTurn('a.vn', at(30), at(5));
    expect(await turns.takeHostTurn('a.vn', at(4), at(34))).toBe(at(5));
    expect(await turns.takeHostTurn('a.vn', at(5), at(35))).toBeUndefined();
  });

  it('pass on when their holder has died, who then cannot end the turn of the next', async () => {
    const turns = await openTurns();
    await turns.takeHostTurn('a.vn', at(0), at(30));
    expect(await turns.takeHostTurn('a.vn', at(30), at(59))).toBeUndefined();
    await turns.endHostTurn('a.vn', at(30), at(31));
    expect(await turns.takeHostTurn('a.vn', at(32), at(58))).toBe(at(59));
  });
});
