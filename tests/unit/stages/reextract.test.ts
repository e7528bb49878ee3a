import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredArticle } from '../../../shared/contracts/article.contract.ts';
import { EXTRACTOR_VERSION } from '../../../shared/extraction/extractor-version.ts';
import { addressId } from '../../../shared/fetching/canonical-address.ts';
import { correctRecord } from '../../../shared/stages/review.ts';
import { uploadArticle } from '../../../shared/stages/upload.ts';
import { listingHtml } from './listing-html.ts';
import { PORTAL, type StageBench, type Stages, startStageBench } from './stage-bench.ts';

const ROOT = join(import.meta.dirname, '../../..');
const titleOf = (place: string) => `Huyện ${place}: Ban Dân vận và Công an ký kết chương trình phối hợp`;
const bodyOf = (place: string) =>
  `Sáng 3/3/2026, Ban Dân vận Huyện ủy ${place} và Công an huyện ${place} ký kết chương trình phối hợp công tác dân vận giai đoạn 2026-2030 với 5 nội dung. Hai đơn vị giao cán bộ theo dõi, mỗi quý họp một lần, cuối năm báo cáo kết quả với Thường trực Huyện ủy và rút kinh nghiệm.`;
const pageOf = (place: string) =>
  `<html><head><title>${titleOf(place)}</title></head><body><h1>${titleOf(place)}</h1><p>${bodyOf(place)}</p></body></html>`;
const PATHS = ['/tin/cam-son-1.html', '/tin/phu-luong-2.html'];

let bench: StageBench;
let stages: Stages;
let folder: string;
let articles: StoredArticle[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kyket-reextract-'));
  bench = await startStageBench();
  stages = await bench.openFresh();
  bench.serve(
    '/tin/',
    listingHtml([
      [PATHS[0] ?? '', titleOf('Cẩm Sơn')],
      [PATHS[1] ?? '', titleOf('Phú Lương')],
    ]),
  );
  bench.serve(PATHS[0] ?? '', pageOf('Cẩm Sơn'));
  bench.serve(PATHS[1] ?? '', pageOf('Phú Lương'));
  await stages.discover();
  await stages.tick();
  for (const message of await stages.takeDue()) await stages.fetch(message);
  for (const message of await stages.takeFetched()) await stages.extract(message);
  const bytes = Buffer.from(`${titleOf('Nam Đông')}\n\n${bodyOf('Nam Đông')}`);
  await uploadArticle(stages.store, { bytes, contentType: 'text/plain', urlParameter: undefined });
  articles = await readArticles();
});
afterAll(async () => {
  await bench.stop();
  await rm(folder, { recursive: true, force: true });
});

async function readArticles(): Promise<StoredArticle[]> {
  const { articleIds } = await stages.store.articles.readChanges(undefined);
  const read = await Promise.all(articleIds.map((id) => stages.store.articles.readArticle(id)));
  // The command knows the real portals only, and so not the name of the one made up here.
  const nameless = read.flatMap((article) => (article ? { ...article, source: null } : []));
  return nameless.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** As an earlier extractor would have stored it, which knew no periods. */
async function storeAsBefore({ records, id: _id, ...article }: StoredArticle): Promise<void> {
  const { url, source, origin, rawKey, ...told } = article;
  const olderRecords = records.map((record) => ({ ...record, period: null }));
  const extraction = { ...told, records: olderRecords, extractorVersion: '0.0.1' };
  await stages.store.articles.saveArticle({ url, source, origin, rawKey, extraction });
}

/** @param log undefined for the command's own */
async function run(log: string | undefined, ...args: string[]): Promise<string> {
  const stackFile = join(folder, 'stack.json');
  await writeFile(stackFile, JSON.stringify(stages.stackFile));
  const logOption = log === undefined ? [] : ['--log', join(folder, log)];
  const command = ['tools/reextract/main.ts', '--stack', stackFile, ...logOption, ...args];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, command, { cwd: ROOT }, (error, stdout, stderr) => {
      if (error) reject(new Error(stdout + stderr));
      else resolve(stdout);
    });
  });
}

describe('npm run reextract', { timeout: 90_000 }, () => {
  it('tells in a dry run what would change, and changes nothing', async () => {
    expect(articles.map(({ origin }) => origin.kind).sort()).toEqual(['portal', 'portal', 'upload']);
    for (const article of articles) await storeAsBefore(article);
    const before = await stages.readItems();
    const told = await run('dry.log', '--dry-run');
    expect(told).toMatch(/3 read again:\n +3 {2}changed\nvalues that changed, by articles:\n +3 {2}records/);
    expect(await stages.readItems()).toEqual(before);
  });

  it('reads all raw pages and uploads again, goes on where it was cut off, and sums up what changed', async () => {
    const [first] = articles.filter(({ origin }) => origin.kind === 'portal');
    const done = {
      entry: `address ${addressId(first?.url ?? '')}`,
      articleId: first?.id,
      outcome: 'same',
      changes: [],
    };
    await writeFile(join(folder, 'run.log'), `${JSON.stringify(done)}\n{"entry":"address 00`);
    const told = await run('run.log');
    expect(told).toContain('1 done before');
    expect(told).toMatch(
      /3 read again:\n +2 {2}changed\n +1 {2}same\nvalues that changed, by articles:\n +2 {2}records/,
    );
    const after = await readArticles();
    expect(after.filter(({ id }) => id !== first?.id)).toEqual(articles.filter(({ id }) => id !== first?.id));
    expect(after.find(({ id }) => id === first?.id)?.extractorVersion).toBe('0.0.1');
    expect(await readFile(join(folder, 'run.log'), 'utf8')).toMatch(/"records\[0\]\.period"/);
    expect(await stages.readState(PATHS[0] ?? '')).toMatchObject({ state: 'extracted', dueAt: null });
  });

  it('goes on from a log that was cut off in a line, however often', async () => {
    await writeFile(join(folder, 'cut.log'), '{"entry":"address 00Đ');
    expect(await run('cut.log', '--dry-run')).toContain('3 read again');
    expect(await run('cut.log', '--dry-run')).toContain('3 done before');
  });

  it('keeps its log beside the file of the stack, under the name of its table', async () => {
    await run(undefined, '--dry-run');
    const logs = (await readdir(folder)).filter((name) => name.startsWith('reextract-'));
    expect(logs).toEqual([`reextract-${stages.stackFile.Kyket.TableName}-${EXTRACTOR_VERSION}-dry.log`]);
  });

  it('leaves an address gone that the site has taken away since', async () => {
    const id = addressId(`${PORTAL.homepage}tin/cam-son-1.html`);
    await stages.store.frontier.updateAddress(id, { state: 'gone', reason: 'http-status: 404' });
    await run('gone.log');
    expect(await stages.readState(PATHS[0] ?? '')).toMatchObject({ state: 'gone' });
    expect(await readArticles()).toEqual(articles);
  });

  it('tells nothing of a record that a reviewer corrected while it is read as it was', async () => {
    const [record] = articles[0]?.records ?? [];
    const said = { who: 'Người duyệt', subject: 'local', reason: 'đã đối chiếu với bài' };
    const change = { field: 'date', value: '2026-03-04', ...said };
    const ports = { reviews: stages.store.reviews, now: () => new Date() };
    await correctRecord(ports, record?.id ?? '', change, async () => undefined);
    expect((await stages.store.articles.readArticle(record?.articleId ?? ''))?.records[0]?.date).toBe(
      '2026-03-04',
    );
    expect(await run('corrected.log', '--dry-run')).toMatch(/3 read again:\n +3 {2}same/);
  });
});
