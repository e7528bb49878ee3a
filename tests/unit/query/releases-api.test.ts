import { describe, expect, it } from 'vitest';
import {
  ReleaseAnswer,
  ReleasesAnswer,
  type StoredRelease,
} from '../../../shared/contracts/release.contract.ts';
import { startQueryBench } from './query-bench.ts';

function sampleRelease(version: string): StoredRelease {
  const file = { name: 'records.csv', mediaType: 'text/csv', bytes: 10, sha256: 'a'.repeat(64), rows: 1 };
  return {
    version,
    createdAt: '2026-11-01T00:00:00.000Z',
    previous: null,
    extractorVersions: ['1'],
    counts: { articles: 1, records: 1, programmes: 1 },
    changes: null,
    programmeChanges: null,
    withdrawnAt: null,
    files: [{ ...file, key: `releases/${version}/aaaa/records.csv` }],
  };
}

describe('GET /v1/releases', () => {
  it('is empty before the first one', async () => {
    const { get } = startQueryBench({});
    expect(await (await get('/v1/releases')).json()).toEqual({ items: [] });
    expect((await get('/v1/releases/latest')).status).toBe(404);
  });

  const { get, files } = startQueryBench({});
  const index = JSON.stringify([sampleRelease('2026-11-01'), sampleRelease('2026-10-02.2')]);
  files.stored.set('releases/index.json', { text: index, facts: {}, contentType: 'application/json' });

  it('lists all with lasting addresses of their files, and none of the bucket', async () => {
    const answer = await get('/v1/releases');
    const text = await answer.text();
    expect(text).not.toContain('aaaa/records.csv');
    const { items } = ReleasesAnswer.parse(JSON.parse(text));
    expect(items.map(({ version }) => version)).toEqual(['2026-11-01', '2026-10-02.2']);
    expect(items[1]?.files[0]?.url).toBe('/v1/releases/2026-10-02.2/records.csv');
  });

  it('gives one by version, or the latest', async () => {
    const latest = ReleaseAnswer.parse(await (await get('/v1/releases/latest')).json());
    expect(latest.version).toBe('2026-11-01');
    expect((await get('/v1/releases/2026-10-02.2')).status).toBe(200);
  });

  it('redirects to a file under the name that it is to have where it is saved', async () => {
    const answer = await get('/v1/releases/latest/records.csv');
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toContain('as=kyket-2026-11-01-records.csv');
  });

  it('tells of a withdrawn one that its files are gone, and passes it over for the latest', async () => {
    const { get: ask, files: store } = startQueryBench({});
    const withdrawn = { ...sampleRelease('2026-11-20'), files: [], withdrawnAt: '2026-11-21T00:00:00.000Z' };
    const text = JSON.stringify([withdrawn, sampleRelease('2026-11-01')]);
    store.stored.set('releases/index.json', { text, facts: {}, contentType: 'application/json' });
    expect(await (await ask('/v1/releases/2026-11-20')).json()).toMatchObject({
      files: [],
      counts: { records: 1 },
    });
    const gone = await ask('/v1/releases/2026-11-20/records.csv');
    expect([gone.status, await gone.json()]).toMatchObject([
      410,
      { type: 'urn:kyket:problem:withdrawn-release', withdrawnAt: '2026-11-21T00:00:00.000Z' },
    ]);
    expect(await (await ask('/v1/releases/latest')).json()).toMatchObject({ version: '2026-11-01' });
  });

  it.each(['/v1/releases/2020-01-01', '/v1/releases/2020-01-01/records.csv', '/v1/releases/latest/x'])(
    '%s is unknown',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ type: 'urn:kyket:problem:unknown-release' });
    },
  );
});
