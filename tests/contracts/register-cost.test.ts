import { afterAll, expect, it } from 'vitest';
import { openRegisterCopy } from '../../shared/register/sync/register-copy.ts';
import { publishRegister } from '../../shared/stages/publish.ts';
import { type BenchStore, loadChangeLog, openBenchStore, sourceOf } from '../bench/register/bench-store.ts';
import type { Capacity } from '../bench/register/capacity-meter.ts';
import { generateArticles } from '../bench/register/generate-articles.ts';
import { openHandler, recordStatements } from '../bench/register/measure-requests.ts';
import { LIST_REQUESTS, SUMMARY_REQUESTS } from '../bench/register/requests.ts';
import { startDynalite } from './emulators.ts';

const MAX_READ_UNITS = 5;
/** Two counts, the page, and for relevance a look at each step before it is read. */
const MAX_STATEMENTS_OF_A_LIST = 16;
/** Items of a page with their titles, parties and periods; the largest page has 200. */
const MAX_ANSWER_BYTES = 1_000_000;
const stores: BenchStore[] = [];
afterAll(async () => {
  await Promise.all(stores.map((store) => store.stop()));
});

interface Cost extends Capacity {
  statements: number;
  answerBytes: number;
}

/** What each request costs the table, and the register of so many records, all published. */
async function costsAt(records: number): Promise<Map<string, Cost>> {
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
  const db = await copy.openCurrent();
  const answer = openHandler(store, () => copy.openCurrent());
  const costs = new Map<string, Cost>();
  for (const path of [...LIST_REQUESTS, ...SUMMARY_REQUESTS]) {
    meter.take();
    const answerBytes = Buffer.byteLength(await answer(path));
    const capacity = meter.take();
    const ran = await recordStatements(db, (register) => openHandler(store, async () => register)(path));
    costs.set(path, { ...capacity, statements: ran.length, answerBytes });
  }
  await copy.close();
  return costs;
}

it('asks the table once, for little, and for the same whatever the size of the register, and the register in few statements', {
  timeout: 120_000,
}, async () => {
  const [small, large] = [await costsAt(20), await costsAt(400)];
  for (const [path, { statements, answerBytes, ...capacity }] of large) {
    const { statements: _statements, answerBytes: _answerBytes, ...ofSmall } = small.get(path) ?? {};
    expect(capacity, path).toEqual(ofSmall);
    expect([capacity.requests, capacity.writeUnits], path).toEqual([1, 0]);
    expect(capacity.accountedReadUnits, path).toBeLessThanOrEqual(MAX_READ_UNITS);
    if (LIST_REQUESTS.includes(path)) {
      expect(statements, path).toBeLessThanOrEqual(MAX_STATEMENTS_OF_A_LIST);
    }
    expect(answerBytes, path).toBeLessThanOrEqual(MAX_ANSWER_BYTES);
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
