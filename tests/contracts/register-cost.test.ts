import { afterAll, expect, it } from 'vitest';
import { openRegisterCopy } from '../../shared/register/sync/register-copy.ts';
import { publishRegister } from '../../shared/stages/publish.ts';
import { type BenchStore, loadChangeLog, openBenchStore, sourceOf } from '../bench/register/bench-store.ts';
import type { Capacity } from '../bench/register/capacity-meter.ts';
import { generateArticles } from '../bench/register/generate-articles.ts';
import { openHandler } from '../bench/register/measure-requests.ts';
import { LIST_REQUESTS, SUMMARY_REQUESTS } from '../bench/register/requests.ts';
import { startDynalite } from './emulators.ts';

const MAX_READ_UNITS = 5;
const stores: BenchStore[] = [];
afterAll(async () => {
  await Promise.all(stores.map((store) => store.stop()));
});

/** What each request costs the table over a register of so many records, all published. */
async function costsAt(records: number): Promise<Map<string, Capacity>> {
  const bench = await openBenchStore(startDynalite);
  stores.push(bench);
  const { store, meter } = bench;
  const articles = [...generateArticles(records)];
  await loadChangeLog(bench, articles);
  const [objects, now] = [store.objects, () => new Date()];
  await publishRegister({ articles: sourceOf(store, articles), objects, now }, true);
  const copy = openRegisterCopy({
    articles: store.articles,
    objects,
    now,
    reportFailed: (failed) => expect.fail(String(failed[0]?.error)),
  });
  await copy.openCurrent();
  const answer = openHandler(store, () => copy.openCurrent());
  const costs = new Map<string, Capacity>();
  for (const path of [...LIST_REQUESTS, ...SUMMARY_REQUESTS]) {
    meter.take();
    await answer(path);
    costs.set(path, meter.take());
  }
  await copy.close();
  return costs;
}

it('asks the table once, for little, and for the same whatever the size of the register', {
  timeout: 60_000,
}, async () => {
  const [small, large] = [await costsAt(20), await costsAt(400)];
  expect(large).toEqual(small);
  for (const [path, { requests, accountedReadUnits, writeUnits }] of large) {
    expect([requests, writeUnits], path).toEqual([1, 0]);
    expect(accountedReadUnits, path).toBeLessThanOrEqual(MAX_READ_UNITS);
  }
});

it('keeps a register that is larger than the emulator takes in one request', {
  timeout: 60_000,
}, async () => {
  const bench = await openBenchStore(startDynalite);
  stores.push(bench);
  const bytes = Buffer.alloc(12 * 1024 * 1024, 'register');
  await bench.store.objects.putObject('register/large', bytes, { contentType: 'application/zstd' });
  const kept = await bench.store.objects.getObject('register/large');
  expect(bytes.equals(kept?.bytes ?? new Uint8Array())).toBe(true);
});
