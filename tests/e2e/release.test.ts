import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { temporaryDir } from '../infra/temporary-dir.ts';
import { startLocalStack } from './local-stack.ts';
import { toldArticles, uploadArticle } from './told-articles.ts';

const PROJECT_DIR = join(import.meta.dirname, '..', '..');

async function release(dataDir: string, folder: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['infra/local/release.ts', folder], {
    cwd: PROJECT_DIR,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, KYKET_DATA: dataDir },
  });
  return stdout;
}

describe('npm run release', { timeout: 240_000 }, () => {
  it('makes a release of what this machine holds and puts its files into a folder, whole', async () => {
    const dataDir = temporaryDir();
    const folder = temporaryDir();
    const stack = await startLocalStack({ dataDir });
    for (const told of toldArticles('bao.example.vn')) await uploadArticle(stack.baseUrl, told);
    await stack.stop();
    expect(await release(dataDir, folder)).toMatch(/kyket: released: /);
    const [version = ''] = readdirSync(folder);
    expect(version).toMatch(/^\d{4}-\d\d-\d\d$/);
    const sums = readFileSync(join(folder, version, 'SHA256SUMS'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(sums.length).toBeGreaterThan(5);
    for (const line of sums) {
      const [sha256, name = ''] = line.split('  ');
      const bytes = readFileSync(join(folder, version, name));
      expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(sha256);
    }
    expect(
      readFileSync(join(folder, version, 'records.csv'), 'utf8')
        .trimEnd()
        .split('\r\n'),
    ).toHaveLength(4);
    expect(await release(dataDir, folder)).toMatch(/kyket: unchanged: /);
  });
});
