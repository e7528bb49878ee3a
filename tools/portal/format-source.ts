import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const REPOSITORY = join(import.meta.dirname, '../..');

/**
 * Source text as the project's lint wants it, by the project's own formatter and settings.
 *
 * @param path that the text will have in the repository, relative to it
 * @throws when it is no TypeScript
 */
export function formatSource(path: string, text: string): string {
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/package.json');
  const command = [join(dirname(biome), 'bin/biome'), 'format', `--stdin-file-path=${path}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: REPOSITORY,
    input: text,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${path} cannot be formatted: ${stderr}`);
  return stdout;
}
