import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildBundles } from '../../../infra/bundle.ts';
import { FUNCTION_NAMES } from '../../../infra/config.ts';
import { eventOf } from './measure-requests.ts';

const run = promisify(execFile);
const RUNS = 5;

export interface ColdStarts {
  /** Median milliseconds from spawn to the first answer. */
  queryMs: number;
  emptyMs: number;
  /** Most memory that the process held, median, megabytes: mapped pages of the register among it. */
  queryMb: number;
  emptyMb: number;
}

/** @returns a folder with the bundles of all functions and of the empty handler, and how to take it away */
export async function bundleForBench(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'kyket-bench-'));
  const functions = FUNCTION_NAMES.map((name) => [`${name}/index`, `functions/${name}/handler.ts`]);
  const empty = ['empty/index', 'tests/bench/register/empty.handler.ts'];
  await buildBundles(Object.fromEntries([...functions, empty]), folder);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

export async function measureBundles(folder: string): Promise<[name: string, bytes: number][]> {
  const sizes = FUNCTION_NAMES.map(async (name): Promise<[string, number]> => {
    return [name, (await stat(join(folder, name, 'index.mjs'))).size];
  });
  return Promise.all(sizes);
}

/** Each in a process of its own that holds nothing yet: no register, no connection. */
export async function measureColdStarts(
  folder: string,
  environment: Record<string, string>,
): Promise<ColdStarts> {
  const [query, empty]: [FirstAnswer[], FirstAnswer[]] = [[], []];
  for (let i = 0; i < RUNS; i += 1) {
    query.push(await timeFirstAnswer(join(folder, 'query/index.mjs'), environment));
    empty.push(await timeFirstAnswer(join(folder, 'empty/index.mjs'), environment));
  }
  return {
    queryMs: medianOf(query.map(({ ms }) => ms)),
    emptyMs: medianOf(empty.map(({ ms }) => ms)),
    queryMb: medianOf(query.map(({ mb }) => mb)),
    emptyMb: medianOf(empty.map(({ mb }) => mb)),
  };
}

interface FirstAnswer {
  ms: number;
  mb: number;
}

async function timeFirstAnswer(bundle: string, environment: Record<string, string>): Promise<FirstAnswer> {
  const script = `const { handler } = await import(${JSON.stringify(bundle)});
    const { statusCode } = await handler(${JSON.stringify(eventOf('/v1/records?'))}, {});
    if (statusCode !== 200) throw new Error('answered ' + statusCode);
    process.stdout.write(String(process.resourceUsage().maxRSS), () => process.exit(0));`;
  const start = performance.now();
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, ...environment },
  });
  return { ms: performance.now() - start, mb: Number(stdout.split('\n').at(-1)) / 1024 };
}

function medianOf(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
