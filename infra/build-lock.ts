import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROJECT_DIR } from './content-stamp.ts';

const LOCK_FILE = join(PROJECT_DIR, 'dist', '.lock');
const RETRY_DELAY_MS = 150;

/** Runs one build at a time: stacks that start side by side (tests do) would read each other's half-written files. */
export async function withBuildLock<T>(build: () => Promise<T>): Promise<T> {
  while (!takeLock()) await sleep(RETRY_DELAY_MS);
  try {
    return await build();
  } finally {
    rmSync(LOCK_FILE, { force: true });
  }
}

function takeLock(): boolean {
  mkdirSync(dirname(LOCK_FILE), { recursive: true });
  try {
    writeFileSync(LOCK_FILE, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isHolderAlive()) rmSync(LOCK_FILE, { force: true });
    return false;
  }
}

function isHolderAlive(): boolean {
  try {
    const pid = Number(readFileSync(LOCK_FILE, 'utf8'));
    // Not yet written: its holder is between creating and writing it.
    if (pid === 0) return true;
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
