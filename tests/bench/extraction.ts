/**
 * `npm run bench`: the whole extraction beside chrono-node's Vietnamese dates alone, on the same texts in one run,
 * then the whole extraction over growing and hostile texts, where time must grow with length and no faster.
 */
import { vi } from 'chrono-node';
import { Bench } from 'tinybench';
import { extract } from '../../shared/extraction/extract.ts';
import { DEV_CASES, loadGoldCases } from '../goldens/scoring/gold-case.ts';

const REFERENCE = new Date('2024-01-01T00:00:00+07:00');
const inputs = loadGoldCases(DEV_CASES).map(({ input }) => input);
const totalBytes = inputs.reduce((sum, { title, text }) => sum + Buffer.byteLength(title + text), 0);
let next = 0;
const nextInput = () => inputs[next++ % inputs.length] ?? { url: null, title: '', text: '' };

const bench = new Bench({ time: 4000, warmupTime: 1500 });
bench.add('kyket: every field with evidence', () => {
  extract(nextInput());
});
bench.add('chrono-node vi: dates alone', () => {
  const { title, text } = nextInput();
  vi.parse(`${title}\n${text}`, REFERENCE);
});
await bench.run();

const meanBytes = totalBytes / inputs.length;
for (const { name, result } of bench.tasks) {
  if (result.state !== 'completed') throw new Error(`${name}: ${result.state}`);
  const perSecond = result.throughput.mean;
  const megabytes = (perSecond * meanBytes) / 1e6;
  process.stdout.write(
    `${name.padEnd(34)} ${perSecond.toFixed(0).padStart(7)} articles/s ${megabytes.toFixed(2).padStart(7)} MB/s\n`,
  );
}

const article = inputs.map(({ text }) => text).join('\n\n');
const HOSTILE: [string, string][] = [
  ['articles', article],
  ['digits', '1234567890'],
  ['spaces', ' '.repeat(100)],
  ['commas', 'Ban Dân vận, '],
  ['unclosed quotes', 'ký kết “chương trình phối hợp '],
  ['names', 'Nguyễn Văn An, Trần Thị Bình, '],
  ['dates', 'ngày 5/3/2021 - '],
  ['numbers and brackets', '(((12/3 năm 2020-'],
];
for (const [name, seed] of HOSTILE) {
  const times = [64_000, 256_000, 1_024_000, 2_048_000].map((length) => {
    const text = seed.repeat(Math.ceil(length / seed.length)).slice(0, length);
    const start = performance.now();
    extract({ title: 'Lễ ký kết chương trình phối hợp', text });
    return `${(length / 1000).toFixed(0)} KB ${(performance.now() - start).toFixed(0)} ms`;
  });
  process.stdout.write(`${name.padEnd(22)} ${times.join('   ')}\n`);
}
