import { statSync } from 'node:fs';
import { join } from 'node:path';

/** What the stores have open; replaced by others of the same name, they are gone as well. */
const PARTS = ['in-use.lock', 'dynamodb', 's3-and-sqs'];
const EVERY_MS = 250;

export interface DataFolderWatch {
  /** Looks now, e.g. before a failure is told that only follows from it. */
  isLost(): boolean;
  stop(): void;
}

/**
 * Watches a folder that emulators have open. Deleted below them, they go on writing into files that nobody will ever
 * find, or fail one by one. By asking, since not every file system tells of changes.
 *
 * @param onLost told once
 */
export function watchDataFolder(dataDir: string, onLost: () => void): DataFolderWatch {
  const opened = PARTS.map((part) => findInode(join(dataDir, part)));
  const isLost = () => PARTS.some((part, i) => findInode(join(dataDir, part)) !== opened[i]);
  const timer = setInterval(() => {
    if (!isLost()) return;
    clearInterval(timer);
    onLost();
  }, EVERY_MS).unref();
  return { isLost, stop: () => clearInterval(timer) };
}

function findInode(path: string): bigint | undefined {
  return statSync(path, { bigint: true, throwIfNoEntry: false })?.ino;
}
