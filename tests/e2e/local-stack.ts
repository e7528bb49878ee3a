import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PROJECT_DIR = join(import.meta.dirname, '..', '..');
const READY = /^kyket: ready on (http:\/\/127\.0\.0\.1:\d+)$/m;
/** A first start bundles and synthesizes, on two processors that other tests use as well. */
const READY_LIMIT_MS = 150_000;

export interface StartOptions {
  /** Run the demo portal before it is ready; false by default. */
  demo?: boolean;
  /** Data folder to go on from; a new one, removed by `stop`, by default. */
  dataDir?: string;
  /** `PORT`; a free one by default. */
  port?: number;
  /** Further variables of its environment. */
  environment?: Record<string, string>;
}

export interface LocalStackProcess {
  readonly baseUrl: string;
  readonly dataDir: string;
  /** Everything it printed so far. */
  output(): string;
  /** Ctrl-C; removes the data folder when it was a new one. @returns the exit code */
  stop(): Promise<number | null>;
  /** Ends it in the middle of whatever it does. The data stays. */
  kill9(): Promise<void>;
}

/**
 * Starts the stack as `npm start` does, as a process of its own, and waits until it is ready.
 * @throws Error with what it printed when it ends or takes too long instead
 */
export async function startLocalStack(options: StartOptions = {}): Promise<LocalStackProcess> {
  const started = spawnLocalStack(options);
  const baseUrl = await started.waitFor(READY);
  return { ...started, baseUrl };
}

export type SpawnedStack = Omit<LocalStackProcess, 'baseUrl'> & {
  /** @returns the first group of the first match in what it prints */
  waitFor(pattern: RegExp): Promise<string>;
  exited: Promise<number | null>;
};

/** Starts it without waiting, for tests that want to be there before it is ready. */
export function spawnLocalStack({
  demo = false,
  dataDir,
  port = 0,
  environment = {},
}: StartOptions = {}): SpawnedStack {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'kyket-e2e-'));
  const child = spawn(process.execPath, ['infra/local/start.ts', ...(demo ? [] : ['--no-demo'])], {
    cwd: PROJECT_DIR,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: String(port),
      KYKET_DATA: folder,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  // Not `exit`: the last lines that it printed may arrive after that.
  const exited = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const end = async (signal: NodeJS.Signals) => {
    if (isRunning(child)) child.kill(signal);
    return exited;
  };
  return {
    dataDir: folder,
    exited,
    output: () => output,
    async stop() {
      const code = await end('SIGINT');
      if (!dataDir) rmSync(folder, { recursive: true, force: true });
      return code;
    },
    async kill9() {
      await end('SIGKILL');
    },
    waitFor: (pattern) => waitForOutput(child, () => output, pattern),
  };
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

async function waitForOutput(child: ChildProcess, output: () => string, pattern: RegExp): Promise<string> {
  const deadlineMs = Date.now() + READY_LIMIT_MS;
  for (;;) {
    const match = pattern.exec(output());
    if (match) return match[1] ?? match[0];
    if (!isRunning(child)) throw new Error(`The stack ended before ${pattern}:\n${output()}`);
    if (Date.now() > deadlineMs) {
      child.kill('SIGKILL');
      throw new Error(`The stack did not print ${pattern} in time:\n${output()}`);
    }
    await sleep(50);
  }
}
