import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export const PROJECT_DIR = join(import.meta.dirname, '..');

/**
 * Hashes files and whole folders by path and content, so that a build is repeated exactly when it would differ.
 * Times of change are of no use here: a fresh clone has all of them new.
 * @param paths relative to the project, or absolute
 * @returns 64 hex digits
 */
export function hashInputs(paths: readonly string[], extra: readonly string[] = []): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(listFiles)) {
    hash
      .update(`${relative(PROJECT_DIR, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  for (const text of extra) hash.update(`${text}\0`);
  return hash.digest('hex');
}

function listFiles(path: string): string[] {
  const absolute = join(PROJECT_DIR, relative(PROJECT_DIR, path));
  if (!existsSync(absolute)) return [];
  if (statSync(absolute).isFile()) return [absolute];
  return globSync('**/*', { cwd: absolute, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** @returns whether the output beside the stamp was made from these very inputs */
export function isFresh(stampFile: string, inputsHash: string): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === inputsHash;
}

/** Written last: a build that was cut off leaves no stamp and is repeated. */
export function writeStamp(stampFile: string, inputsHash: string): void {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, inputsHash);
}
