/**
 * `npm run --silent extract -- FILE…`       text or HTML files, `-` for standard input; one JSON document each
 * `npm run --silent extract -- --jsonl`     `{"id","url","title","text"}` lines in, one result line each, in order
 * `npm run --silent extract -- --explain FILE`   how the result came about
 */
import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { splitLines } from '../text/split-lines.ts';
import { answerLine } from './cli/answer-line.ts';
import { readInputFile } from './cli/read-input-file.ts';
import { explainExtraction } from './explain/explain-extraction.ts';
import { extract } from './extract.ts';

const USAGE = 'usage: extract FILE… | - | --jsonl | --explain FILE\n';

const OPTIONS = { jsonl: { type: 'boolean' }, explain: { type: 'boolean', default: false } } as const;

async function run(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    if (values.jsonl && positionals.length === 0) return await runLines();
    if (!values.jsonl && positionals.length > 0) return await runFiles(positionals, values.explain);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    process.stderr.write(`${error.message}\n`);
  }
  process.stderr.write(USAGE);
  return 2;
}

async function runLines(): Promise<number> {
  for await (const line of splitLines(process.stdin.setEncoding('utf8')))
    if (line.trim() !== '') await write(`${answerLine(line)}\n`);
  return 0;
}

async function runFiles(files: string[], explain: boolean): Promise<number> {
  let failures = 0;
  for (const file of files) {
    try {
      const input = await readInputFile(await readBytes(file));
      const result = explain
        ? explainExtraction(input, process.stdout.isTTY === true)
        : `${JSON.stringify(extract(input), null, 2)}\n`;
      await write(result);
    } catch (error) {
      failures += 1;
      process.stderr.write(`${file}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  return failures > 0 ? 1 : 0;
}

async function readBytes(file: string): Promise<Uint8Array> {
  const stream = file === '-' ? process.stdin : createReadStream(file);
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Waits when the reader is slower than we are, so a long stream never piles up in memory. */
function write(text: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(text)) resolve();
    else process.stdout.once('drain', resolve);
  });
}

process.stdout.on('error', () => process.exit(0));
process.exitCode = await run(process.argv.slice(2));
