import type { DatabaseSync } from 'node:sqlite';
import { PORTALS } from '../../shared/portals/index.ts';
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
import { savePortalRuns } from './register/portal-runs.ts';
import { openProgress } from './register/progress.ts';
import { DEEP_REQUESTS, LIST_REQUESTS, OTHER_REQUESTS, SUMMARY_REQUESTS } from './register/requests.ts';

/**
 * `npm run bench:register [-- RECORDS …]`: what the register costs, at 1,000 and at 100,000 records. Prints tables in
 * Markdown. Read units are those that Amazon's DynamoDB Local tells, or are accounted by bytes where there is no Java;
 * where both are known they must agree.
 */
const SIZES = [1_000, 100_000];
const CHANGED_ARTICLES = 100;
const REQUESTS = [...LIST_REQUESTS, ...SUMMARY_REQUESTS, ...OTHER_REQUESTS];
const LARGEST_PAGE = 200;

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
    await savePortalRuns(bench.store.runs, new Date());
    progress.stage('copy of the register fetched');
    await measureAnswers(bench);
    progress.stage('answered by new processes');
    const { queryMs, emptyMs, queryMb, emptyMb } = await measureColdStarts(bundles.folder, bench.environment);
    printTable(
      ['from spawn to the first answer', 'ms', 'peak of memory, MB'],
      [
        ['query, with a cold copy of the register', queryMs.toFixed(0), queryMb.toFixed(0)],
        ['empty handler, same client', emptyMs.toFixed(0), emptyMb.toFixed(0)],
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
  const answerWhole = openHandler(store, () => copy.openCurrent(), PORTALS);
  const answerInHand = openHandler(store, async () => db, PORTALS);
  const rows: string[][] = [];
  progress.stage('requests timed');
  const deep: [label: string, path: string][] = [];
  for (const path of DEEP_REQUESTS)
    deep.push([`${path}cursor=… (half way)`, await goHalfWay(answerInHand, path)]);
  const asked = [...REQUESTS.map((path): [string, string] => [path, path]), ...deep];
  for (const [label, path] of asked) {
    progress.at(rows.length, asked.length);
    meter.take();
    await answerWhole(path);
    const { readUnits, accountedReadUnits } = meter.take();
    // Of what is not there nothing comes back that could be accounted.
    const isAccounted = !OTHER_REQUESTS.includes(path);
    if (tellsUnits && isAccounted && readUnits !== accountedReadUnits) {
      throw new Error(`${path}: ${readUnits} read units, ${accountedReadUnits} by bytes`);
    }
    const answerFrom = (register: DatabaseSync) => openHandler(store, async () => register, PORTALS)(path);
    const bareSql = await bareSqlOf(db, answerFrom);
    const [sql, handler] = await timeInTurn(bareSql, () => answerInHand(path));
    const asksRegister = sql.p50 > 0.02;
    const bare = asksRegister ? [sql.p50.toFixed(2), sql.p99.toFixed(2)] : ['', ''];
    rows.push([
      `\`${label.replace(/\?$/, '')}\``,
      String(tellsUnits ? readUnits : accountedReadUnits),
      ...bare,
      handler.p50.toFixed(2),
      handler.p99.toFixed(2),
      asksRegister ? (handler.p50 / sql.p50).toFixed(2) : '',
    ]);
  }
  await copy.close();
  printTable(['request', 'read units', 'SQL p50 ms', 'p99', 'handler p50 ms', 'p99', 'handler / SQL'], rows);
}

/** @returns the address of the page in the middle of the list */
async function goHalfWay(answer: (path: string) => Promise<string>, path: string): Promise<string> {
  let cursor: string | null = null;
  for (let seen = 0, total = 1; seen < total / 2; seen += LARGEST_PAGE) {
    const page: { cursor: string | null; total: number } = JSON.parse(
      await answer(`${path}&limit=${LARGEST_PAGE}${cursor === null ? '' : `&cursor=${cursor}`}`),
    );
    total = page.total;
    if (page.cursor === null) break;
    cursor = page.cursor;
  }
  return cursor === null ? path : `${path}&cursor=${cursor}`;
}

function printTable(head: string[], rows: string[][]): void {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const lines = [line(head), line(head.map(() => '---')), ...rows.map(line), '', ''];
  process.stdout.write(lines.join('\n'));
}
