import { createHash } from 'node:crypto';
import { appendFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRegisterCopy } from '../../shared/register/sync/register-copy.ts';
import { publishRegister } from '../../shared/stages/publish.ts';
import { makeRelease } from '../../shared/stages/release.ts';
import { withdrawArticle } from '../../shared/stages/withdraw.ts';
import type { Installation, StoredItem } from '../../shared/store/installation.port.ts';
import { incomingKey } from '../../shared/store/keys.ts';
import { exportInstallation } from '../../tools/installation/export-installation.ts';
import { importInstallation } from '../../tools/installation/import-installation.ts';
import { temporaryDir } from '../infra/temporary-dir.ts';
import { correction } from '../unit/corrections/corrections.ts';
import { sampleBackfill } from './coverage.contract.ts';
import { Crash, crashAtWrite } from './crash.ts';
import { sampleAddress, sampleRun } from './frontier.contract.ts';
import { sampleDraft, sampleRecord, UPLOAD } from './sample-articles.ts';
import { sampleFile } from './sent-files.contract.ts';
import type { FreshStore, StoreBench } from './store-bench.ts';

/** That everything collected and corrected can be carried from one installation to another. */
export function describeInstallations(openBench: () => Promise<StoreBench>): void {
  describe('installations carried elsewhere', { timeout: 120_000 }, () => {
    let bench: StoreBench;
    beforeAll(async () => {
      bench = await openBench();
    });
    afterAll(() => bench.stop());

    const now = () => bench.clock.now;

    /** One of everything that there is: also a merged, a withdrawn and a very large article, and a reviewer's word. */
    async function fill({ store }: FreshStore): Promise<void> {
      const { articles, reviews, frontier, runs, backfills, switches, sentFiles, objects } = store;
      await objects.putObject('raw/0001', Buffer.from([0, 255, 10]), { contentType: 'text/html' });
      // Too long for headers: its metadata lies beside it.
      const url = `https://baogialai.com.vn/${'ký-kết-'.repeat(300)}`;
      await objects.putObject('raw/0002', Buffer.from('trang'), { contentType: 'text/html', url });
      const typed = await articles.saveArticle(sampleDraft({ url: null, origin: UPLOAD }));
      await articles.saveArticle(sampleDraft({ text: 'Bài khác.', records: [] }));
      await reviews.addCorrection(
        typed.article.id,
        correction({ recordId: typed.article.records[0]?.id ?? '', value: null }),
        0,
      );
      const merged = await articles.saveArticle(sampleDraft());
      expect(merged.article.id).not.toBe(typed.article.id);
      const large = await articles.saveArticle(
        sampleDraft({
          url: 'https://baogialai.com.vn/large',
          title: 'ệ'.repeat(200_000),
          text: 'Một dòng\u2028và một dòng.',
          records: [sampleRecord(), sampleRecord({ subject: 'ệ'.repeat(200_000) })],
        }),
      );
      const ids = [merged, large].map(({ article }) => article.records[0]?.id ?? '');
      await reviews.saveDecision({
        id: 'd1',
        verdict: 'different',
        left: ids.slice(0, 1),
        right: ids.slice(1),
        who: 'người duyệt',
        subject: 'reviewer-1',
        reason: 'hai văn bản khác số',
        at: '2026-03-02T01:00:00.000Z',
        undone: null,
      });
      const gone = await articles.saveArticle(
        sampleDraft({ url: 'https://baogialai.com.vn/gone', text: 'Bài phải rút.' }),
      );
      await articles.withdrawArticle(gone.article.id, 'asked');
      await articles.purgeWithdrawn(gone.article.id);
      for (const id of ['a', 'b']) await frontier.enrolAddress(sampleAddress(id));
      await frontier.updateAddress('b', { state: 'gone', reason: '410', dueAt: null });
      await runs.saveRun(sampleRun('2026-03-01T01:00:00Z'));
      await backfills.saveBackfill(sampleBackfill());
      await sentFiles.addSentFile(sampleFile('1'));
      await switches.switchOff('bao-gia-lai', { reason: 'asked', since: '2026-03-02T01:00:00Z' });
      await makeRelease({ ...store, now });
      await publishRegister({ ...store, now });
    }

    async function fillFresh(): Promise<{ first: FreshStore; folder: string }> {
      const first = await bench.openFresh();
      await fill(first);
      const folder = join(temporaryDir(), 'archive');
      await exportInstallation(first.installation, folder);
      return { first, folder };
    }

    it('give the same archive again, byte for byte, and the same register', async () => {
      const { first, folder } = await fillFresh();
      const second = await bench.openFresh();
      const report = await importInstallation(second.installation, folder);
      expect(report.items.known + report.objects.known).toBe(0);
      await publishRegister({ ...second.store, now }, true);
      const again = join(temporaryDir(), 'again');
      await exportInstallation(second.installation, again);
      const files = await readFolder(folder);
      expect(await readFolder(again)).toEqual(files);
      expect(await second.readTable()).toEqual(await first.readTable());
      // Everything is there: a kind that is forgotten here is forgotten in an archive, too.
      const manifest = JSON.parse(files.get('manifest.json') ?? '');
      expect(Object.keys(manifest.counts).sort()).toEqual(
        [
          'address',
          'alias',
          'article',
          'backfills',
          'changes',
          'coverage',
          'portal',
          'switch',
          'upload',
        ].sort(),
      );
      const [before, after] = [await dumpRegister(first), await dumpRegister(second)];
      expect(before.records?.length).toBe(3);
      expect(after).toEqual(before);
      const [bytes, metadata] = await Promise.all([
        second.store.objects.getObject('raw/0001').then((object) => object?.bytes),
        second.store.objects.getObject('raw/0002').then((object) => object?.metadata),
      ]);
      expect([...(bytes ?? [])]).toEqual([0, 255, 10]);
      expect(metadata?.url).toContain('ký-kết-ký-kết');
      expect((await second.store.objects.listKeys('releases/')).length).toBeGreaterThan(5);
      expect(await second.store.objects.listKeys('register/')).not.toEqual([]);
    });

    it('are imported twice as once', async () => {
      const { folder } = await fillFresh();
      const second = await bench.openFresh();
      const once = await importInstallation(second.installation, folder);
      const table = await second.readTable();
      const twice = await importInstallation(second.installation, folder);
      expect(twice).toEqual({
        items: { added: 0, known: once.items.added },
        objects: { added: 0, known: once.objects.added },
      });
      expect(await second.readTable()).toEqual(table);
    });

    it('are whole when an import was cut off and is done again', async () => {
      const { first, folder } = await fillFresh();
      for (const crashAt of [0, 4, 20, 40]) {
        const second = await bench.openFresh();
        crashAtWrite(second.clients, crashAt, crashAt % 3 === 0 ? 'unsent' : 'unanswered');
        await expect(importInstallation(second.installation, folder)).rejects.toThrow(Crash);
        await importInstallation(second.reopen().installation, folder);
        expect(await second.reopen().readTable()).toEqual(await first.readTable());
      }
    });

    it('are refused before anything is written when the archive is damaged or of another version', async () => {
      const { folder } = await fillFresh();
      const second = await bench.openFresh();
      const [blob = ''] = [...(await readFolder(folder)).keys()].filter((name) =>
        name.startsWith('objects/'),
      );
      const text = await readFile(join(folder, 'manifest.json'), 'utf8');
      const damages: [string, RegExp, (copy: string) => Promise<void>][] = [
        ['no manifest', /cut off: manifest.json is not there/, (copy) => rm(join(copy, 'manifest.json'))],
        [
          'version',
          /is of version 2; this code reads version 1/,
          (copy) => change(copy, text.replace('"version": 1', '"version": 2')),
        ],
        ['no archive', /is no manifest/, (copy) => change(copy, '{"format":"other","version":1}')],
        ['cut manifest', /is no manifest/, (copy) => change(copy, text.slice(0, 100))],
        ['manifest', /manifest.json is damaged/, (copy) => change(copy, text.replace('"lines"', '"liner"'))],
        ['items', /items.jsonl is damaged/, (copy) => flip(join(copy, 'items.jsonl'))],
        ['objects', /objects.jsonl is damaged/, (copy) => flip(join(copy, 'objects.jsonl'))],
        ['no items', /items.jsonl is missing/, (copy) => rm(join(copy, 'items.jsonl'))],
        ['bytes', /is damaged: the bytes of /, (copy) => flip(join(copy, blob))],
        ['no bytes', /is missing: the bytes of /, (copy) => rm(join(copy, blob))],
      ];
      for (const [name, message, damage] of damages) {
        const copy = join(temporaryDir(), 'copy');
        await cp(folder, copy, { recursive: true });
        await damage(copy);
        await expect(importInstallation(second.installation, copy), name).rejects.toThrow(message);
      }
      expect(await second.readTable()).toEqual([]);
      expect(await second.store.objects.listKeys('')).toEqual([]);
    });

    it.each([
      ['objects.jsonl', 'register/current.json'],
      ['objects.jsonl', 'exports/0001'],
      ['objects.jsonl', 'raw/../register/current.json'],
      ['objects.jsonl', '/raw/0001'],
      ['items.jsonl', 'host#baogialai.com.vn'],
    ])('are refused when somebody has put into %s what no export carries: %s', async (file, key) => {
      const first = await bench.openFresh();
      await first.store.objects.putObject('raw/0001', Buffer.from('bài'), { contentType: 'text/html' });
      const folder = join(temporaryDir(), 'archive');
      await exportInstallation(first.installation, folder);
      const [line = ''] = (await readFile(join(folder, 'objects.jsonl'), 'utf8')).split('\n');
      const forged =
        file === 'items.jsonl' ? { pk: key, sk: 'turn', until: '2099' } : { ...JSON.parse(line), key };
      await forgeList(folder, file, JSON.stringify(forged));
      const second = await bench.openFresh();
      const refused = importInstallation(second.installation, folder);
      await expect(refused).rejects.toThrow(`${file} holds ${key}`);
      expect(await second.readTable()).toEqual([]);
      expect(await second.store.objects.listKeys('')).toEqual([]);
    });

    it('are refused by an installation that holds anything else, which stays as it is', async () => {
      const { folder } = await fillFresh();
      const own = await bench.openFresh();
      await own.store.articles.saveArticle(sampleDraft({ url: null, text: 'Bài của nơi này.' }));
      const table = await own.readTable();
      await expect(importInstallation(own.installation, folder)).rejects.toThrow(
        /holds other data .*Nothing was written; .* article#/,
      );
      expect(await own.readTable()).toEqual(table);
      const objects = await bench.openFresh();
      await objects.store.objects.putObject('raw/0001', Buffer.from([0, 255, 11]), {
        contentType: 'text/html',
      });
      await expect(importInstallation(objects.installation, folder)).rejects.toThrow(/raw\/0001/);
      // What every installation makes by itself is no data of its own.
      const idle = await bench.openFresh();
      await publishRegister({ ...idle.store, now }, true);
      await idle.store.objects.putObject('robots/x', Buffer.from('x'), { contentType: 'text/plain' });
      await importInstallation(idle.installation, folder);
    });

    it('have one that went on by itself refuse the archive that it came from', async () => {
      const { folder } = await fillFresh();
      const second = await bench.openFresh();
      await importInstallation(second.installation, folder);
      await second.store.frontier.updateAddress('a', { attempts: 1 });
      await expect(importInstallation(second.installation, folder)).rejects.toThrow(/: address#a address$/);
    });

    it('have every article whole in an archive that is written while one is replaced', async () => {
      const first = await bench.openFresh();
      const draft = sampleDraft({ records: [sampleRecord(), sampleRecord({ action: 'reviewed' })] });
      const { article } = await first.store.articles.saveArticle(draft);
      // The scan has the head as it was, and records and change log as they are once it is replaced.
      const scanned = async function* (): AsyncIterable<StoredItem> {
        const before = await first.installation.readPartition(`article#${article.id}`);
        yield* before.filter(({ sk }) => sk === 'article');
        await first.store.articles.saveArticle(sampleDraft({ records: [sampleRecord()] }));
        for await (const item of first.installation.listItems()) if (item.sk !== 'article') yield item;
      };
      const torn: Installation = Object.create(first.installation, { listItems: { value: scanned } });
      const folder = join(temporaryDir(), 'archive');
      await exportInstallation(bindTo(first.installation, torn), folder);
      const second = await bench.openFresh();
      await importInstallation(second.installation, folder);
      expect(await second.store.articles.readArticle(article.id)).toEqual(
        await first.store.articles.readArticle(article.id),
      );
    });

    it('tell of an article whose writer was between it and its entry in the change log', async () => {
      const first = await bench.openFresh();
      const { article } = await first.store.articles.saveArticle(sampleDraft());
      const early = async function* (): AsyncIterable<StoredItem> {
        for await (const item of first.installation.listItems()) if (item.pk !== 'changes') yield item;
      };
      const torn: Installation = Object.create(first.installation, { listItems: { value: early } });
      const folder = join(temporaryDir(), 'archive');
      await exportInstallation(bindTo(first.installation, torn), folder);
      const second = await bench.openFresh();
      await importInstallation(second.installation, folder);
      expect((await second.store.articles.readChanges(undefined)).articleIds).toEqual([article.id]);
    });

    it('fail to be exported when an object that an article needs is gone', async () => {
      const first = await bench.openFresh();
      await first.store.articles.saveArticle(sampleDraft());
      const [key = ''] = await first.store.objects.listKeys('articles/');
      await first.store.objects.deleteObject(key);
      const folder = join(temporaryDir(), 'archive');
      await expect(exportInstallation(first.installation, folder)).rejects.toThrow(/is needed and not there/);
      await expect(importInstallation(first.installation, folder)).rejects.toThrow(/cut off/);
    });

    it('are not written into a folder that holds something else', async () => {
      const first = await bench.openFresh();
      const folder = temporaryDir();
      await writeFile(join(folder, 'thesis.txt'), 'mine');
      await expect(exportInstallation(first.installation, folder)).rejects.toThrow(/holds thesis.txt/);
      expect(await readdir(folder)).toEqual(['thesis.txt']);
    });

    it.each(['pack', 'ab/note.txt', `ab/${'c'.repeat(64)}`])(
      'are not written where something else lies among what looks like the bytes of one: %s',
      async (path) => {
        const first = await bench.openFresh();
        const folder = temporaryDir();
        const foreign = join(folder, 'objects', path);
        await mkdir(dirname(foreign), { recursive: true });
        await writeFile(foreign, 'mine');
        await expect(exportInstallation(first.installation, folder)).rejects.toThrow(
          /choose an empty folder|no folder that can be read/,
        );
        expect(await readFile(foreign, 'utf8')).toBe('mine');
      },
    );

    it('hold nothing of what was withdrawn since, when they are written into the same folder again', async () => {
      const { first, folder } = await fillFresh();
      const { articles, objects } = first.store;
      const { articleIds } = await articles.readChanges(undefined);
      const read = await Promise.all(articleIds.map((id) => articles.readArticle(id)));
      const articleId = read.find((article) => article?.text.includes('Một dòng'))?.id ?? '';
      const deps = { ...first.store, now, publishWithout: async () => {} };
      await withdrawArticle(deps, articleId, 'asked');
      await objects.deleteObject('raw/0001');
      // Of an export that was cut off.
      const [blob = ''] = [...(await readFolder(folder)).keys()].filter((name) =>
        name.startsWith('objects/'),
      );
      await writeFile(join(folder, `${blob}.part-object-1`), 'half');
      await exportInstallation(first.installation, folder);
      const fresh = join(temporaryDir(), 'fresh');
      await exportInstallation(first.installation, fresh);
      const files = await readFolder(folder);
      expect([...files.keys()]).toEqual([...(await readFolder(fresh)).keys()]);
      expect(files).toEqual(await readFolder(fresh));
      expect([...files.values()].join('')).not.toContain(Buffer.from('Một dòng').toString('latin1'));
    });

    it('have a file that came by a link and is not read yet come last, when all else is there', async () => {
      const first = await bench.openFresh();
      await fill(first);
      const key = incomingKey('0'.repeat(32));
      await first.store.objects.putObject(key, Buffer.from('bài'), { contentType: 'text/plain' });
      const folder = join(temporaryDir(), 'archive');
      await exportInstallation(first.installation, folder);
      const second = await bench.openFresh();
      const puts: string[] = [];
      const { installation } = second;
      const watched = Object.create(installation, {
        putObject: {
          value: (...args: Parameters<Installation['putObject']>) => {
            puts.push(args[0]);
            return installation.putObject(...args);
          },
        },
        addItem: {
          value: (item: StoredItem) => {
            puts.push(item.pk);
            return installation.addItem(item);
          },
        },
      });
      await importInstallation(bindTo(installation, watched), folder);
      expect(puts.at(-1)).toBe(key);
      expect(puts.at(-2)).toBe('changes');
    });

    async function dumpRegister({ store }: FreshStore): Promise<Record<string, unknown[]>> {
      const { articles, objects } = store;
      const copy = openRegisterCopy({ articles, objects, now, reportFailed: () => expect.unreachable() });
      const dump = dumpTables(await copy.openCurrent());
      await copy.close();
      return dump;
    }
  });
}

/** Methods of a class with private fields work on the object that has them only. */
function bindTo(target: Installation, changed: Installation): Installation {
  return new Proxy(target, {
    get(_, name: keyof Installation) {
      return Object.hasOwn(changed, name) ? changed[name] : target[name].bind(target as never);
    },
  });
}

/** All rows of all tables, but for how far the copy has followed the change log. */
function dumpTables(db: DatabaseSync): Record<string, unknown[]> {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all();
  return Object.fromEntries(
    tables
      .map(({ name }) => String(name))
      .filter((name) => !/^(?:sqlite_|meta)|_(?:data|idx|docsize|config|content)$/.test(name))
      .map((name) => [name, sortRows(db.prepare(`SELECT * FROM ${name}`).all())]),
  );
}

function sortRows(rows: unknown[]): unknown[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}

async function readFolder(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files.map(
    async (path): Promise<[string, string]> => [
      path.slice(folder.length + 1),
      await readFile(path, 'latin1'),
    ],
  );
  return new Map((await Promise.all(read)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function change(folder: string, manifest: string): Promise<void> {
  await writeFile(join(folder, 'manifest.json'), manifest);
}

/** Adds a line to a list, and has the manifest say so. */
async function forgeList(folder: string, file: string, line: string): Promise<void> {
  const path = join(folder, file);
  await appendFile(path, `${line}\n`);
  const bytes = await readFile(path);
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  manifest.files[file] = { lines: manifest.files[file].lines + 1, bytes: bytes.length, sha256 };
  await change(folder, JSON.stringify(manifest));
}

/** One bit in the middle. */
async function flip(path: string): Promise<void> {
  const bytes = await readFile(path);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(path, bytes);
}
