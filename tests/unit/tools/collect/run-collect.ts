import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerWith, type HostileSite } from '../../fetching/hostile-site.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const DEMO = join(ROOT, 'fixtures/portals/demo');

/** Has the site answer as the demo's portal does. */
export async function serveDemo(site: HostileSite): Promise<void> {
  const { routes } = JSON.parse(await readFile(join(DEMO, 'site.json'), 'utf8'));
  for (const [path, { file, contentType }] of Object.entries<{ file: string; contentType: string }>(routes)) {
    const body = await readFile(join(DEMO, file));
    site.routes.set(path, answerWith(200, { 'content-type': contentType }, body));
  }
}

export interface CollectCommand {
  child: ChildProcess;
  /** What it has printed so far, both streams. */
  output: () => string;
  ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
}

/** The command as a process of its own, over portals some of which refuse foreign addresses. */
export function startCollect(...args: string[]): CollectCommand {
  const hook = join(import.meta.dirname, 'use-country-portals.ts');
  const child = spawn(process.execPath, ['--import', hook, 'tools/collect/main.ts', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      printed[name] += text;
    });
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, ...printed })),
  );
  return { child, output: () => printed.stdout + printed.stderr, ended };
}
