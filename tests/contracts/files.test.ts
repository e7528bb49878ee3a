import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeExportId } from '../../shared/register/exports/export-id.ts';
import { openRegisterCopy } from '../../shared/register/sync/register-copy.ts';
import { exportView } from '../../shared/stages/export.ts';
import { temporaryDir } from '../infra/temporary-dir.ts';
import { startDynalite } from './emulators.ts';
import { sampleDraft, sampleRecord } from './sample-articles.ts';
import { type StoreBench, startStoreBench } from './store-bench.ts';

let bench: StoreBench;
beforeAll(async () => {
  bench = await startStoreBench(startDynalite);
});
afterAll(() => bench.stop());

describe('files over the wire', () => {
  it('come back whole through a link that needs nothing else, whatever their size', async () => {
    const { files } = (await bench.openFresh()).store;
    const bytes = Buffer.alloc(9_000_001, 'ký kết\n');
    const path = join(temporaryDir(), 'large');
    await writeFile(path, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(await files.findFile('exports/1/large.csv')).toBeUndefined();
    await files.putFile('exports/1/large.csv', path, {
      contentType: 'text/csv; charset=utf-8',
      sha256,
      facts: { rows: '3' },
    });
    const found = await files.findFile('exports/1/large.csv');
    expect(found).toMatchObject({ bytes: bytes.length, facts: { rows: '3' } });
    expect(Date.now() - Date.parse(found?.storedAt ?? '')).toBeLessThan(60_000);
    const answer = await fetch(await files.linkTo('exports/1/large.csv', 'large.csv', 60));
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(Buffer.compare(Buffer.from(await answer.arrayBuffer()), bytes)).toBe(0);
  });
});

describe('an export', () => {
  it('is the view as the store has it, and the same message again leaves it', async () => {
    const { store } = await bench.openFresh();
    for (const number of [1, 2, 3]) {
      const records = [sampleRecord({ action: number === 2 ? 'reviewed' : 'signed' })];
      await store.articles.saveArticle(
        sampleDraft({ url: `https://baogialai.com.vn/${number}`, text: `Bài số ${number}`, records }),
      );
    }
    const { articles, objects, files } = store;
    const copy = openRegisterCopy({ articles, objects, now: () => bench.clock.now, reportFailed: () => {} });
    const exportId = writeExportId({
      collection: 'records',
      format: 'csv',
      query: { action: 'signed', sort: '-date' },
      requestedAt: bench.clock.now,
      registerState: 'x',
    });
    const ports = { openRegister: () => copy.openCurrent(), files };
    const exported = await exportView(ports, { exportId });
    expect(exported.outcome).toBe('exported');
    const first = await files.findFile(exported.key);
    expect(first?.facts.rows).toBe('2');
    const bytes = Buffer.from(await (await fetch(await files.linkTo(exported.key, 'x', 60))).arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(first?.facts.sha256);
    expect(bytes.toString('utf8').trimEnd().split('\r\n')).toHaveLength(3);
    expect(await exportView(ports, { exportId })).toMatchObject({ outcome: 'there-already' });
    await copy.close();
  });
});
