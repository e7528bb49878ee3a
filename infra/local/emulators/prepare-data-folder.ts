import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** The folder cannot hold the data: it cannot be made, or not be written to. */
export class DataFolderUnusable extends Error {}

/**
 * Makes the folder of the data, so that one that cannot be is known before anything else is done. Step by step:
 * `mkdir -p` of Node never ends below a folder that says "no such folder" of what is to be made in it, as /proc does.
 *
 * @throws DataFolderUnusable with the reason
 */
export function prepareDataFolder(dataDir: string): void {
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DataFolderUnusable(
      `${dataDir} cannot hold the data (${reason}); choose a folder with KYKET_DATA`,
      { cause },
    );
  }
}

function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}
