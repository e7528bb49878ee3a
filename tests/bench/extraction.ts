/**
 * `npm run bench`: the whole extraction beside chrono-node's Vietnamese dates alone, on the same texts in one run,
 * then the whole extraction over growing and hostile texts, where time must grow with length and no faster. Rates are given
 * by wall clock and by the processor time that the process used: on a machine shared with others only the second tells
 * what the code costs.
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

const meanBytes = totalBytes / inputs.length;
const RUNS: [string, () => void][] = [
  ['kyket: every field with evidence', () => void extract(nextInput())],
  [
    'chrono-node vi: dates alone',
    () => {
      const { title, text } = nextInput();
      vi.parse(`${title}\n${text}`, REFERENCE);
    },
  ],
];

/** Processor seconds that this process has used, in its own code and in the system's. */
function readCpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

for (const [name, run] of RUNS) {
  let cpuStart = 0;
  let cpuSeconds = 0;
  const bench = new Bench({ time: 4000, warmupTime: 1500 });
  bench.add(name, run, {
    beforeAll: () => {
      cpuStart = readCpuSeconds();
    },
    afterAll: () => {
      cpuSeconds = readCpuSeconds() - cpuStart;
    },
  });
  await bench.run();
  const result = bench.tasks[0]?.result;
  if (result?.state !== 'completed') throw new Error(`${name}: ${result?.state}`);
  // Runs by time; `throughput.mean` is a mean of single rates, which the shortest articles raise.
  const byWall = 1000 / result.latency.mean;
  const byCpu = result.latency.samplesCount / cpuSeconds;
  const megabytes = (byCpu * meanBytes) / 1e6;
  process.stdout.write(
    `${name.padEnd(34)} ${byWall.toFixed(0).padStart(7)} articles/s wall ${byCpu.toFixed(0).padStart(7)} articles/s cpu ${megabytes.toFixed(2).padStart(7)} MB/s cpu\n`,
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
  [
    'signings in every paragraph',
    'Sáng 3/3/2026, Hội Nông dân và Công an huyện Cẩm Sơn ký kết chương trình phối hợp giai đoạn 2026-2030 với 5 nội dung.\n\n',
  ],
  ['numbers and brackets', '(((12/3 năm 2020-'],
];
for (const [name, seed] of HOSTILE) {
  const times = [64_000, 256_000, 1_024_000, 2_048_000].map((length) => {
    const text = seed.repeat(Math.ceil(length / seed.length)).slice(0, length);
    const start = readCpuSeconds();
    extract({ title: 'Lễ ký kết chương trình phối hợp', text });
    return `${(length / 1000).toFixed(0)} KB ${((readCpuSeconds() - start) * 1000).toFixed(0)} ms cpu`;
  });
  process.stdout.write(`${name.padEnd(22)} ${times.join('   ')}\n`);
}
