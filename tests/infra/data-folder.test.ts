import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataFolderUnusable, prepareDataFolder } from '../../infra/local/emulators/prepare-data-folder.ts';
import { temporaryDir } from './temporary-dir.ts';

const ROOT = join(import.meta.dirname, '../..');
const folder = temporaryDir();

function run(file: string, dataDir: string): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const options = { cwd: ROOT, env: { ...process.env, KYKET_DATA: dataDir, PORT: '0' }, timeout: 60_000 };
  return new Promise((resolve) => {
    execFile(process.execPath, [file], options, (error, stdout, stderr) => {
      resolve({ code: error ? error.code : 0, stdout, stderr });
    });
  });
}

describe('the data folder', { timeout: 90_000 }, () => {
  it('is made with those above it', () => {
    prepareDataFolder(join(folder, 'a/b'));
    expect(existsSync(join(folder, 'a/b'))).toBe(true);
    prepareDataFolder(join(folder, 'a/b'));
  });

  it('is refused at once where none can be', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(() => prepareDataFolder(join(folder, 'file/below'))).toThrow(DataFolderUnusable);
    // On Linux, where Node itself would try for ever.
    if (existsSync('/proc/self')) {
      const { code, stdout, stderr } = await run('infra/local/start.ts', '/proc/foo');
      expect(stderr).toMatch(
        /^kyket: \/proc\/foo cannot hold the data \(.*\); choose a folder with KYKET_DATA\n$/,
      );
      expect([code, stdout]).toEqual([1, '']);
    }
  });

  it('that is not there has nothing to release, which is told before anything is bundled', async () => {
    const nowhere = join(folder, 'nowhere');
    const { code, stdout } = await run('infra/local/release.ts', nowhere);
    expect(stdout).toMatch(/^kyket: there is nothing to release yet: .*\n$/);
    expect([code, existsSync(nowhere)]).toEqual([0, false]);
  });
});
