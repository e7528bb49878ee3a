import type { DatabaseSync } from 'node:sqlite';
import { openRegisterCopy } from '../../shared/register/sync/register-copy.ts';
import { readPointer } from '../../shared/register/sync/register-pointer.ts';
import { publishRegister } from '../../shared/stages/publish.ts';
import { sampleDraft, sampleRecord } from '../contracts/sample-articles.ts';
import {
  type BenchStore,
  chooseTable,
  loadChangeLog,
  openBenchStore,
  sourceOf,
} from './register/bench-store.ts';
import { type GeneratedArticle, generateArticles } from './register/generate-articles.ts';
import { bundleForBench, measureBundles, measureColdStarts } from './register/measure-cold-start.ts';
import { bareSqlOf, openHandler, timeInTurn } from './register/measure-requests.ts';
import { openProgress } from './register/progress.ts';
import { LIST_REQUESTS, SUMMARY_REQUESTS } from './register/requests.ts';

/**
 * `npm run bench:register [-- RECORDS …]`: what the register costs, at 1,000 and at 100,000 records. Prints tables in
 * Markdown. Read units are those that Amazon's DynamoDB Local tells, or are accounted by bytes where there is no Java;
 * where both are known they must agree.
 */
const SIZES = [1_000, 100_000];
const CHANGED_ARTICLES = 100;
const REQUESTS = [...LIST_REQUESTS, ...SUMMARY_REQUESTS];

const progress = openProgress();
const { startTable, tellsUnits } = await chooseTable();
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : SIZES;
progress.stage('functions bundled');
const bundles = await bundleForBench();
try {
  for (const size of sizes) await measureSize(size);
  printTable(
    ['bundle', 'bytes'],
    (await measureBundles(bundles.folder)).map(([name, bytes]) => [name, bytes.toLocaleString('en')]),
  );
} finally {
  await bundles.remove();
}

async function measureSize(size: number): Promise<void> {
  const bench = await openBenchStore(startTable);
  try {
    progress.stage(`${size.toLocaleString('en')} records: generated`);
    const articles = [...generateArticles(size)];
    process.stdout.write(
      `\n## ${size.toLocaleString('en')} records of ${articles.length.toLocaleString('en')} articles\n\n`,
    );
    progress.stage('change log written');
    await loadChangeLog(bench, articles, progress);
    await measurePublications(bench, articles);
    progress.stage('copy of the register fetched');
    await measureAnswers(bench);
    progress.stage('answered by new processes');
    const { queryMs, emptyMs } = await measureColdStarts(bundles.folder, bench.environment);
    printTable(
      ['from spawn to the first answer', 'ms'],
      [
        ['query, with a cold copy of the register', queryMs.toFixed(0)],
        ['empty handler, same client', emptyMs.toFixed(0)],
      ],
    );
  } finally {
    await bench.stop();
  }
}

async function measurePublications(bench: BenchStore, articles: GeneratedArticle[]): Promise<void> {
  const { store, meter } = bench;
  const source = sourceOf(store, articles, progress);
  const rows: string[][] = [];
  const publish = async (label: string, fromScratch: boolean) => {
    progress.stage(label);
    meter.take();
    const start = performance.now();
    await publishRegister({ articles: source, objects: store.objects, now: () => new Date() }, fromScratch);
    const seconds = (performance.now() - start) / 1000;
    const { readUnits, accountedReadUnits, writeUnits } = meter.take();
    const pointer = await readPointer(store.objects);
    const bytes = (await store.objects.getObject(pointer?.key ?? ''))?.bytes.length ?? 0;
    const read = (tellsUnits ? readUnits : accountedReadUnits) + source.takeReadUnits();
    rows.push([
      label,
      seconds.toFixed(1),
      read.toLocaleString('en'),
      String(writeUnits),
      bytes.toLocaleString('en'),
    ]);
  };
  await publish('register built from scratch', true);
  rows.push(await saveArticles(bench));
  await publish(`published after ${CHANGED_ARTICLES} changed articles`, false);
  printTable(['', 'seconds', 'read units', 'write units', 'bytes of the file'], rows);
}

async function saveArticles({ store, meter }: BenchStore): Promise<string[]> {
  const label = `${CHANGED_ARTICLES} articles stored, one record each`;
  progress.stage(label);
  meter.take();
  const start = performance.now();
  for (let i = 0; i < CHANGED_ARTICLES; i += 1) {
    const url = `https://bao.example.vn/moi/${i}.html`;
    await store.articles.saveArticle(sampleDraft({ url, text: `Bài mới ${i}`, records: [sampleRecord()] }));
  }
  const seconds = (performance.now() - start) / 1000;
  const { readUnits, accountedReadUnits, writeUnits } = meter.take();
  return [
    label,
    seconds.toFixed(1),
    String(readUnits || accountedReadUnits),
    String(writeUnits || 'unknown'),
    '',
  ];
}

async function measureAnswers({ store, meter }: BenchStore): Promise<void> {
  const copy = openRegisterCopy({
    articles: store.articles,
    objects: store.objects,
    now: () => new Date(),
    reportFailed: (failed) => {
      throw failed[0]?.error;
    },
  });
  const db = await copy.openCurrent();
  const answerWhole = openHandler(store, () => copy.openCurrent());
  const answerInHand = openHandler(store, async () => db);
  const rows: string[][] = [];
  progress.stage('requests timed');
  for (const path of REQUESTS) {
    progress.at(rows.length, REQUESTS.length);
    meter.take();
    await answerWhole(path);
    const { readUnits, accountedReadUnits } = meter.take();
    if (tellsUnits && readUnits !== accountedReadUnits) {
      throw new Error(`${path}: ${readUnits} read units, ${accountedReadUnits} by bytes`);
    }
    const answerFrom = (register: DatabaseSync) => openHandler(store, async () => register)(path);
    const bareSql = await bareSqlOf(db, answerFrom);
    const [sql, handler] = await timeInTurn(bareSql, () => answerInHand(path));
    const shown = [sql.p50, sql.p99, handler.p50, handler.p99, handler.p50 / sql.p50];
    rows.push([
      `\`${path.replace(/\?$/, '')}\``,
      String(accountedReadUnits),
      ...shown.map((n) => n.toFixed(1)),
    ]);
  }
  await copy.close();
  printTable(['request', 'read units', 'SQL p50 ms', 'p99', 'handler p50 ms', 'p99', 'handler / SQL'], rows);
}

function printTable(head: string[], rows: string[][]): void {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const lines = [line(head), line(head.map(() => '---')), ...rows.map(line), '', ''];
  process.stdout.write(lines.join('\n'));
}
