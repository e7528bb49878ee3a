import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCodebook } from '../../shared/codebook/write-codebook.ts';
import { RecordItem } from '../../shared/contracts/answers.contract.ts';
import { ProgrammeItem } from '../../shared/contracts/programme.contract.ts';
import type { StoredRelease } from '../../shared/contracts/release.contract.ts';
import { PROGRAMME_CSV_HEAD } from '../../shared/register/exports/programme-csv.ts';
import { readReleases } from '../../shared/register/releases/release-index.ts';
import { withdrawReleases } from '../../shared/register/releases/withdraw-releases.ts';
import { publishRegister } from '../../shared/stages/publish.ts';
import { makeRelease } from '../../shared/stages/release.ts';
import { withdrawArticle } from '../../shared/stages/withdraw.ts';
import type { Store } from '../../shared/store/open-store.ts';
import { temporaryDir } from '../infra/temporary-dir.ts';
import { startDynalite } from './emulators.ts';
import { sampleDraft, sampleRecord } from './sample-articles.ts';
import { type StoreBench, startStoreBench } from './store-bench.ts';

let bench: StoreBench;
beforeAll(async () => {
  bench = await startStoreBench(startDynalite);
});
afterAll(() => bench.stop());

const now = () => bench.clock.now;
const passDays = (days: number) => {
  bench.clock.now = new Date(bench.clock.now.getTime() + days * 86_400_000);
};

async function saveNumbered(store: Store, number: number, records = [sampleRecord()]): Promise<string> {
  const { article } = await store.articles.saveArticle(
    sampleDraft({ url: `https://baogialai.com.vn/${number}`, text: `Bài số ${number}`, records }),
  );
  return article.id;
}

/** Fetches a file as its reader does, and holds it against what the release says of it. */
async function fetchFile(store: Store, release: StoredRelease, name: string): Promise<Buffer> {
  const file = release.files.find((one) => one.name === name);
  if (file === undefined) throw new Error(`${release.version} has no ${name}`);
  const answer = await fetch(await store.files.linkTo(file.key, name, 60));
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([file.bytes, file.sha256]);
  return name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

const linesOf = (bytes: Buffer) => bytes.toString('utf8').split('\n').slice(0, -1);

describe('releases', () => {
  it('hold the whole register in each form, with checksums, counts and the codebook', async () => {
    const { store } = await bench.openFresh();
    expect(await makeRelease({ ...store, now })).toEqual({ outcome: 'empty', version: null });
    await saveNumbered(store, 1, [sampleRecord(), sampleRecord({ action: 'reviewed', subject: 'dân vận' })]);
    await publishRegister({ ...store, now });
    // Stored after the last publication, and in the release all the same.
    await saveNumbered(store, 2);
    const day = now().toISOString().slice(0, 10);
    expect(await makeRelease({ ...store, now })).toEqual({ outcome: 'released', version: day });
    const [release] = await readReleases(store.objects);
    if (release === undefined) throw new Error('no release');
    expect(release).toMatchObject({
      version: day,
      previous: null,
      changes: null,
      counts: { articles: 2, records: 3 },
    });

    const records = linesOf(await fetchFile(store, release, 'records.jsonl.gz'));
    expect(records.map((line) => RecordItem.parse(JSON.parse(line)).id)).toHaveLength(3);
    const csv = (await fetchFile(store, release, 'records.csv')).toString('utf8');
    expect(csv.startsWith('\ufeffid,')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(4);
    const programmes = linesOf(await fetchFile(store, release, 'programmes.jsonl.gz'));
    expect(programmes.map((line) => ProgrammeItem.parse(JSON.parse(line)))).toHaveLength(
      release.counts.programmes,
    );
    const programmesCsv = (await fetchFile(store, release, 'programmes.csv')).toString('utf8');
    const programmeIds = programmesCsv
      .slice(PROGRAMME_CSV_HEAD.length)
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(',')[0]);
    expect(programmesCsv.startsWith(PROGRAMME_CSV_HEAD)).toBe(true);
    expect(programmeIds).toEqual(programmes.map((line) => JSON.parse(line).id));
    const rowsOf = (name: string) => release.files.find((file) => file.name === name)?.rows;
    expect(rowsOf('programmes.csv')).toBe(release.counts.programmes);
    expect([rowsOf('records.jsonl.gz'), rowsOf('records.csv'), rowsOf('codebook.md')]).toEqual([3, 3, null]);
    expect((await fetchFile(store, release, 'codebook.md')).toString('utf8')).toBe(writeCodebook());
    const sums = linesOf(await fetchFile(store, release, 'SHA256SUMS'));
    const listed = release.files.filter(({ name }) => name !== 'SHA256SUMS');
    expect(sums).toEqual(listed.map(({ name, sha256 }) => `${sha256}  ${name}`));

    const path = join(temporaryDir(), 'register.sqlite');
    await writeFile(path, await fetchFile(store, release, 'register.sqlite.gz'));
    const db = new DatabaseSync(path, { readOnly: true });
    expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    expect(db.prepare('SELECT count(*) AS n FROM records').get()).toEqual({ n: 3 });
    expect(db.prepare('SELECT name, value FROM register_meta').all()).toEqual([
      { name: 'release', value: day },
    ]);
    db.close();
  });

  it('tell what was added, changed by which fields, and removed since the one before', async () => {
    const { store } = await bench.openFresh();
    await saveNumbered(store, 1);
    const kept = await saveNumbered(store, 2);
    const gone = await saveNumbered(store, 3);
    await makeRelease({ ...store, now });
    passDays(30);
    expect(await makeRelease({ ...store, now })).toMatchObject({ outcome: 'unchanged' });
    await saveNumbered(store, 2, [sampleRecord({ date: '2022-06-02', subject: 'an ninh trật tự' })]);
    await saveNumbered(store, 3, []);
    const added = await saveNumbered(store, 4);
    await makeRelease({ ...store, now });
    const [second, first] = await readReleases(store.objects);
    if (second === undefined || first === undefined) throw new Error('not two releases');
    expect(second).toMatchObject({
      previous: first.version,
      changes: { added: 1, changed: 1, removed: 1 },
    });
    const changes = linesOf(await fetchFile(store, second, 'changes.jsonl.gz')).map((line) =>
      JSON.parse(line),
    );
    const byKind = Object.fromEntries(changes.map((change) => [change.change, change]));
    expect(byKind.added.id.startsWith(`${added}-`)).toBe(true);
    expect(byKind.removed.id.startsWith(`${gone}-`)).toBe(true);
    expect(byKind.changed.id.startsWith(`${kept}-`)).toBe(true);
    expect(byKind.changed.fields).toEqual({
      date: { before: sampleRecord().date, after: '2022-06-02' },
      subject: { before: sampleRecord().subject, after: 'an ninh trật tự' },
    });
    const changelog = (await fetchFile(store, second, 'changelog.md')).toString('utf8');
    for (const line of [
      `## Against ${first.version}`,
      '| added | 1 |',
      '| `date` | 1 |',
      '| `subject` | 1 |',
    ])
      expect(changelog).toContain(line);
    // The earlier one is as it was.
    expect(linesOf(await fetchFile(store, first, 'records.jsonl.gz'))).toHaveLength(3);
  });

  it('tell the same of programmes, which no count of records tells', async () => {
    const { store } = await bench.openFresh();
    const other = (subject: string) => [
      sampleRecord({ subject, period: { start: 2010, end: 2012 }, date: null }),
    ];
    const kept = await saveNumbered(store, 1);
    const gone = await saveNumbered(store, 2, other('an ninh trật tự'));
    await makeRelease({ ...store, now });
    passDays(30);
    await saveNumbered(store, 1, [sampleRecord({ contentCounts: [] })]);
    await saveNumbered(store, 2, []);
    const added = await saveNumbered(store, 3, other('phòng, chống ma túy'));
    await makeRelease({ ...store, now });
    const [second, first] = await readReleases(store.objects);
    if (second === undefined || first === undefined) throw new Error('not two releases');
    expect(first.programmeChanges).toBeNull();
    expect(second.programmeChanges).toEqual({ added: 1, changed: 1, removed: 1 });
    const lines = linesOf(await fetchFile(store, second, 'programme-changes.jsonl.gz'));
    const articles = lines
      .map((line) => JSON.parse(line))
      .map(({ id, change }) => [change, id.split('-')[1]]);
    expect(Object.fromEntries(articles)).toEqual({ added, changed: kept, removed: gone });
    expect(second.files.find(({ name }) => name === 'programme-changes.jsonl.gz')?.rows).toBe(3);
    const changelog = (await fetchFile(store, second, 'changelog.md')).toString('utf8');
    const ofProgrammes = changelog.slice(changelog.indexOf('| programmes | |'));
    for (const line of ['| added | 1 |', '| changed | 1 |', '| removed | 1 |', '| `contentCounts` | 1 |'])
      expect(ofProgrammes).toContain(line);
  });

  it('of one day are numbered', async () => {
    const { store } = await bench.openFresh();
    const day = now().toISOString().slice(0, 10);
    for (const number of [1, 2, 3]) {
      await saveNumbered(store, number);
      await makeRelease({ ...store, now });
    }
    const versions = (await readReleases(store.objects)).map(({ version }) => version);
    expect(versions).toEqual([`${day}.3`, `${day}.2`, day]);
  });

  it('are whole or not made: an article that cannot be taken in stops one', async () => {
    const { store } = await bench.openFresh();
    const id = await saveNumbered(store, 1);
    const articles: Store['articles'] = Object.create(store.articles, {
      readListedArticle: {
        value: async (articleId: string) => {
          const article = await store.articles.readListedArticle(articleId);
          return article && { ...article, records: [...article.records, ...article.records] };
        },
      },
      readChanges: { value: store.articles.readChanges.bind(store.articles) },
    });
    await expect(makeRelease({ ...store, articles, now })).rejects.toMatchObject({
      type: 'articles-not-published',
      detail: { articleIds: [id] },
    });
    expect(await readReleases(store.objects)).toEqual([]);
  });

  describe('of which an article is withdrawn', () => {
    const storeWith = async (count: number) => {
      const { store } = await bench.openFresh();
      const ids: string[] = [];
      for (let number = 1; number <= count; number += 1) ids.push(await saveNumbered(store, number));
      return { store, ids };
    };
    const withdraw = (store: Store, id: string) =>
      withdrawArticle({ ...store, now, publishWithout: async () => {} }, id, 'the publisher asked');

    it('lose their files and keep their entry; those without the article stay, and the next one goes on from them', async () => {
      const { store, ids } = await storeWith(1);
      await makeRelease({ ...store, now });
      passDays(1);
      const late = await saveNumbered(store, 2);
      await makeRelease({ ...store, now });
      const [, early] = await readReleases(store.objects);
      const { releases } = await withdraw(store, late);
      const [second, first] = await readReleases(store.objects);
      expect(releases).toEqual([second?.version]);
      expect(second).toMatchObject({ files: [], withdrawnAt: now().toISOString(), counts: { articles: 2 } });
      expect(first).toEqual(early);
      const keys = await store.objects.listKeys('releases/');
      expect(keys.filter((key) => key.startsWith(`releases/${second?.version}/`))).toEqual([]);
      if (first) await fetchFile(store, first, 'register.sqlite.gz');

      passDays(1);
      await saveNumbered(store, 3);
      await makeRelease({ ...store, now });
      const [third] = await readReleases(store.objects);
      expect(third).toMatchObject({
        previous: first?.version,
        changes: { added: 1, changed: 0, removed: 0 },
      });
      expect(await withdraw(store, ids[0] ?? '')).toMatchObject({
        releases: [first?.version, third?.version].sort(),
      });
      expect((await readReleases(store.objects)).map(({ files }) => files)).toEqual([[], [], []]);
    });

    it('count as holding it when they do not say what they hold, and when a purge was cut off', async () => {
      const { store, ids } = await storeWith(2);
      await makeRelease({ ...store, now });
      const [release] = await readReleases(store.objects);
      await store.objects.deleteObject(`releases/${release?.version}/article-ids.json.gz`);
      expect(await withdrawReleases(store.objects, ['another'], now())).toEqual([release?.version]);
      expect(await readReleases(store.objects)).toMatchObject([{ files: [] }]);

      passDays(1);
      await makeRelease({ ...store, now });
      const [whole] = await readReleases(store.objects);
      await store.objects.purgeObjects(`releases/${whole?.version}/`);
      expect(await withdrawReleases(store.objects, [ids[0] ?? ''], now())).toEqual([]);
      expect(await readReleases(store.objects)).toMatchObject([{ files: [] }, { files: [] }]);
    });

    it('are not made when that happens while they are written', async () => {
      const { store, ids } = await storeWith(2);
      const files: Pick<Store['files'], 'putFile'> = {
        putFile: async (...args) => {
          await store.files.putFile(...args);
          await store.articles.withdrawArticle(ids[1] ?? '', 'asked');
        },
      };
      await expect(makeRelease({ ...store, files, now })).rejects.toMatchObject({
        type: 'withdrawn-meanwhile',
      });
      expect(await readReleases(store.objects)).toEqual([]);
      expect(await withdraw(store, ids[1] ?? '')).toMatchObject({ releases: [expect.any(String)] });
      expect(await store.objects.listKeys('releases/')).toEqual([]);
    });

    describe('between the last look at withdrawals and the entry in the index', () => {
      /** The objects of a store, where something happens around the putting of the index. */
      const objectsWith = (store: Store, around: (put: () => Promise<void>) => Promise<void>) => {
        const { objects } = store;
        const changed: Store['objects'] = {
          putObject: (...args) => {
            const put = () => objects.putObject(...args);
            return args[0] === 'releases/index.json' ? around(put) : put();
          },
          getObject: (...args) => objects.getObject(...args),
          hasObject: (...args) => objects.hasObject(...args),
          deleteObject: (...args) => objects.deleteObject(...args),
          listKeys: (...args) => objects.listKeys(...args),
          purgeObjects: (...args) => objects.purgeObjects(...args),
        };
        return changed;
      };

      it('are marked as withdrawn, told of as failed for now, and the next one is made', async () => {
        const { store, ids } = await storeWith(2);
        let isWithdrawn = false;
        const objects = objectsWith(store, async (put) => {
          if (!isWithdrawn) await withdraw(store, ids[1] ?? '');
          isWithdrawn = true;
          await put();
        });
        await expect(makeRelease({ ...store, objects, now })).rejects.toMatchObject({
          type: 'withdrawn-meanwhile',
        });
        const marked = { files: [], withdrawnAt: now().toISOString() };
        expect(await readReleases(store.objects)).toMatchObject([marked]);
        passDays(1);
        expect(await makeRelease({ ...store, now })).toMatchObject({ outcome: 'released' });
        const [newest] = await readReleases(store.objects);
        expect(newest).toMatchObject({ withdrawnAt: null, previous: null, counts: { articles: 1 } });
        if (newest) await fetchFile(store, newest, 'records.jsonl.gz');
      });

      it('are marked by the next run when their own was cut off right after', async () => {
        const { store } = await storeWith(1);
        await makeRelease({ ...store, now });
        const [first] = await readReleases(store.objects);
        passDays(1);
        const late = await saveNumbered(store, 2);
        const objects = objectsWith(store, async (put) => {
          await withdraw(store, late);
          await put();
          throw new Error('killed');
        });
        await expect(makeRelease({ ...store, objects, now })).rejects.toThrow('killed');
        const [listed] = await readReleases(store.objects);
        expect(listed?.files).not.toEqual([]);
        passDays(1);
        expect(await makeRelease({ ...store, now })).toEqual({
          outcome: 'unchanged',
          version: first?.version,
        });
        expect((await readReleases(store.objects))[0]).toMatchObject({ files: [] });
      });
    });
  });
});
