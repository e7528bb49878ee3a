import { describe, expect, it } from 'vitest';
import type { RecordItem } from '../../../shared/contracts/answers.contract.ts';
import { ExportAnswer } from '../../../shared/contracts/export.contract.ts';
import { articlesOf, startQueryBench } from './query-bench.ts';

const LARGE = {
  reasons: ['một lý do dài, "trong ngoặc" '.repeat(8_000)],
  subject: 'công tác\u2028dân vận',
};

function startLarge() {
  return startQueryBench({ articles: articlesOf({ action: 'reviewed' }, ...Array(19).fill(LARGE)) });
}

describe('a view that fits one answer', () => {
  const { get, requested } = startQueryBench({ articles: articlesOf({ date: '2021-05-01' }, LARGE, {}) });

  it('is given at once as JSON Lines, by address or by what is accepted', async () => {
    const byAddress = await get('/v1/records.jsonl?sort=date');
    expect(byAddress.headers.get('content-type')).toBe('application/jsonl; charset=utf-8');
    expect(byAddress.headers.get('content-disposition')).toContain('kyket-records.jsonl');
    const text = await byAddress.text();
    for (const accept of ['application/jsonl', 'application/x-ndjson'])
      expect(await (await get('/v1/records?sort=date', { accept })).text()).toBe(text);
    const { items } = (await (await get('/v1/records?sort=date')).json()) as { items: RecordItem[] };
    expect(text.trimEnd().split(/[\n\u2028]/)).toEqual(
      items.map((item) => JSON.stringify(item).replace('\u2028', '\\u2028')),
    );
    expect(requested).toEqual([]);
  });

  it('takes neither limit nor cursor', async () => {
    for (const parameter of ['limit', 'cursor']) {
      const answer = await get(`/v1/records.jsonl?${parameter}=5`);
      expect([answer.status, ((await answer.json()) as { parameter: string }).parameter]).toEqual([
        400,
        parameter,
      ]);
    }
  });
});

describe('a view that is larger than an answer may be', () => {
  it.each(['csv', 'jsonl'])('is made into a file as %s, whole, and its place is told', async (format) => {
    const { get, requested, runExports, files } = startLarge();
    const accepted = await get(`/v1/records.${format}`);
    expect(accepted.status).toBe(202);
    expect(Number(accepted.headers.get('retry-after'))).toBeGreaterThan(0);
    const pending = ExportAnswer.parse(await accepted.json());
    expect(pending).toMatchObject({ status: 'pending', format, file: null });
    const statusUrl = accepted.headers.get('location') ?? '';
    expect(statusUrl).toBe(pending.statusUrl);
    expect(await (await get(statusUrl)).json()).toEqual(pending);
    expect(requested).toEqual([{ exportId: pending.id }]);

    await runExports();
    const ready = ExportAnswer.parse(await (await get(statusUrl)).json());
    const [file] = files.stored.values();
    expect(ready.file).toMatchObject({ rows: 20, bytes: Buffer.byteLength(file?.text ?? '') });
    expect(ready.file?.url).toContain(`kyket-records.${format}`);
    const lines = file?.text.trimEnd().split('\n') ?? [];
    expect(lines).toHaveLength(format === 'csv' ? 21 : 20);
    expect(file?.text.startsWith('\ufeffid,')).toBe(format === 'csv');
    if (format === 'jsonl') {
      const page = (await (await get('/v1/records?limit=1')).json()) as { items: RecordItem[] };
      expect(JSON.parse(lines[0] ?? '')).toEqual(page.items[0]);
    }
  });

  it('is the same export while it stays the same view of the same register, made once', async () => {
    const { get, requested, runExports, files, clock } = startLarge();
    const ask = async (path: string) => ExportAnswer.parse(await (await get(path)).json());
    const first = await ask('/v1/records.csv?action=');
    await runExports();
    const again = await get('/v1/records.csv');
    expect([again.status, again.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/^https:\/\/files\.example\.vn\/exports\/.*kyket-records\.csv/),
    ]);
    expect(await ask(first.statusUrl)).toMatchObject({ id: first.id, status: 'ready' });
    expect(requested).toEqual([]);
    expect((await ask('/v1/records.csv?sort=date')).id).not.toBe(first.id);
    expect((await ask('/v1/records.jsonl')).id).not.toBe(first.id);
    clock.now = new Date('2026-11-22T20:20:00Z');
    expect((await ask('/v1/records.csv')).id).not.toBe(first.id);
    await runExports();
    expect(files.stored.size).toBe(4);
  });

  it('shows a browser a page that waits, then the link', async () => {
    const { get, runExports } = startLarge();
    const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
    const answer = await get('/v1/records.csv', { accept });
    expect(answer.status).toBe(303);
    const page = answer.headers.get('location') ?? '';
    const waiting = await get(page, { accept });
    expect([waiting.status, waiting.headers.get('refresh')]).toEqual([200, '5']);
    await runExports();
    const done = await get(page, { accept });
    expect(done.headers.get('refresh')).toBeNull();
    expect(await done.text()).toContain('href="https://files.example.vn/exports/');
  });

  it('is gone, and says so, once it can no longer come', async () => {
    const { get, clock } = startLarge();
    const { statusUrl } = ExportAnswer.parse(await (await get('/v1/records.csv')).json());
    clock.now = new Date('2026-11-22T22:00:00Z');
    const answer = await get(statusUrl);
    expect(answer.status).toBe(410);
    expect(await answer.json()).toMatchObject({ type: 'urn:kyket:problem:export-gone' });
  });

  it('keeps pages of a list to what fits', async () => {
    const { get } = startLarge();
    expect((await get('/v1/records')).status).toBe(400);
    expect((await get('/v1/records?limit=1')).status).toBe(200);
  });
});

describe('the id of an export', () => {
  it('is unknown when it was not given out, or is not whole', async () => {
    const { get } = startLarge();
    const { id } = ExportAnswer.parse(await (await get('/v1/records.csv')).json());
    for (const unknown of ['x', `${id}x`, id.slice(1), `${id}.x`, id.split('.')[0], '%00']) {
      const answer = await get(`/v1/exports/${unknown}`);
      expect(answer.status, unknown).toBe(404);
      expect(await answer.json()).toMatchObject({ type: 'urn:kyket:problem:unknown-export' });
    }
  });
});
