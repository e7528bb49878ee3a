import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROJECT_DIR } from './content-stamp.ts';
import { takeExclusiveLock } from './exclusive-lock.ts';

const LOCK_FILE = join(PROJECT_DIR, 'dist', 'build.lock');
const RETRY_DELAY_MS = 100;

/** Runs one build at a time: stacks that start side by side (tests do) would read each other's half-written files. */
export async function withBuildLock<T>(build: () => Promise<T>): Promise<T> {
  let release = takeExclusiveLock(LOCK_FILE);
  while (!release) {
    await sleep(RETRY_DELAY_MS);
    release = takeExclusiveLock(LOCK_FILE);
  }
  try {
    return await build();
  } finally {
    release();
  }
}
