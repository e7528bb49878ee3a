/**
 * `npm run bench:page` – how well and how fast pages of unknown layout are read, beside the same library alone.
 * `npm run bench:page -- --worst 20` also lists the pages with the lowest scores.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readPage } from '../../shared/page/read-page.ts';
import {
  type BenchmarkPage,
  hasBenchmark,
  type PageScore,
  readBenchmark,
  scorePage,
  summariseScores,
} from './article-benchmark.ts';

const READERS: Record<string, (page: BenchmarkPage) => string> = {
  kyket: ({ bytes, url }) => readPage(bytes, { url }).text,
  'readability + linkedom': ({ bytes }) => {
    const { document } = parseHTML(new TextDecoder().decode(bytes));
    return new Readability(document).parse()?.textContent ?? '';
  },
};

function measure(name: string, read: (page: BenchmarkPage) => string, pages: BenchmarkPage[]): PageScore[] {
  for (const page of pages.slice(0, 10)) read(page);
  const started = process.cpuUsage();
  const texts = pages.map(read);
  // Of the processor, not of the clock: other work on the machine must not count.
  const used = process.cpuUsage(started);
  const seconds = (used.user + used.system) / 1_000_000;
  const scores = pages.map(({ id, body }, i) => scorePage(id, body, texts[i] ?? ''));
  const { precision, recall, f1 } = summariseScores(scores);
  const lost = texts.filter((text) => text === '').length;
  process.stdout.write(
    `${name.padEnd(24)} F1 ${f1.toFixed(4)}  P ${precision.toFixed(4)}  R ${recall.toFixed(4)}  ` +
      `lost ${lost}  ${(pages.length / seconds).toFixed(1)} pages per processor second\n`,
  );
  return scores;
}

function listWorst(scores: PageScore[], count: number): void {
  const f1 = ({ precision = 0, recall = 0 }: PageScore) =>
    (2 * precision * recall) / (precision + recall || 1);
  const worst = [...scores].sort((a, b) => f1(a) - f1(b)).slice(0, count);
  for (const score of worst)
    process.stdout.write(`  ${score.id}  P ${score.precision?.toFixed(3)}  R ${score.recall?.toFixed(3)}\n`);
}

if (!hasBenchmark()) process.stdout.write('the benchmark is not here: ../shared/bench/article-extraction\n');
else {
  const pages = readBenchmark();
  const at = process.argv.indexOf('--worst');
  for (const [name, read] of Object.entries(READERS)) {
    const scores = measure(name, read, pages);
    if (at !== -1 && name === 'kyket') listWorst(scores, Number(process.argv[at + 1] ?? 20));
  }
}
