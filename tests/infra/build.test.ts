import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildBundles } from '../../infra/bundle.ts';
import { hashInputs, isFresh, writeStamp } from '../../infra/content-stamp.ts';
import { takeExclusiveLock } from '../../infra/exclusive-lock.ts';
import { clearAssembly } from '../../infra/synth.ts';
import { temporaryDir } from './temporary-dir.ts';

function folderWith(files: Record<string, string>): string {
  const folder = temporaryDir();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

describe('what a build was made from', () => {
  it('changes with content, with names, with new files and with extra inputs, not with times', () => {
    const folder = folderWith({ 'a.ts': 'a', 'deep/b.ts': 'b' });
    const first = hashInputs([folder]);
    utimesSync(join(folder, 'a.ts'), 1, 1);
    expect(hashInputs([folder])).toBe(first);
    expect(hashInputs([folder], ['extra'])).not.toBe(first);
    writeFileSync(join(folder, 'deep', 'b.ts'), 'changed');
    const second = hashInputs([folder]);
    expect(second).not.toBe(first);
    writeFileSync(join(folder, 'deep', 'c.ts'), '');
    expect(hashInputs([folder])).not.toBe(second);
  });

  it('is remembered beside the output', () => {
    const stamp = join(temporaryDir(), 'out', '.inputs');
    expect(isFresh(stamp, 'x')).toBe(false);
    writeStamp(stamp, 'x');
    expect([isFresh(stamp, 'x'), isFresh(stamp, 'y')]).toEqual([true, false]);
  });
});

describe('a synthesis that was cut off', () => {
  it('leaves no stamp and no half-copied bundle to the next one, which would take both for whole', () => {
    const folder = folderWith({
      '.inputs': 'x',
      'asset.92e6/chunks/half.mjs': '',
      'outputs.json': '{}',
      'Kyket.template.json': '{}',
    });
    clearAssembly(folder);
    expect(readdirSync(folder).sort()).toEqual(['Kyket.template.json', 'outputs.json']);
    clearAssembly(join(folder, 'not-yet'));
  });
});

describe('a bundle', () => {
  it('runs alone as an ES module, CommonJS dependencies, class names and source map included', async () => {
    const source = folderWith({
      'handler.ts': `
        const path = require('node:path');
        class RejectedInput extends Error { constructor() { super('no'); this.name = new.target.name; } }
        export const handler = async (): Promise<string> => path.join('a', new RejectedInput().name);`,
    });
    const outDir = temporaryDir();
    await buildBundles({ 'tiny/index': join(source, 'handler.ts') }, outDir);
    const script = `const { handler } = await import(${JSON.stringify(join(outDir, 'tiny', 'index.mjs'))});
      process.stdout.write(await handler());`;
    const told = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(told).toBe(join('a', 'RejectedInput'));
  });
});

/** A module and what it imports by a statement, and so on: what Node reads before the module runs. */
function listReadAtStart(file: string, found = new Set<string>()): string[] {
  if (found.has(file)) return [];
  found.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*"(\.{1,2}\/[^"]+\.mjs)"/g);
  for (const [, path = ''] of imports) listReadAtStart(join(file, '..', path), found);
  return [...found];
}

describe('the bundle of the query function', () => {
  it('is under a megabyte: it is read at every cold start that somebody waits for', async () => {
    const outDir = temporaryDir();
    await buildBundles({ 'query/index': 'functions/query/handler.ts' }, outDir);
    const read = listReadAtStart(join(outDir, 'query', 'index.mjs'));
    expect(read.length).toBeGreaterThan(1);
    expect(read.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(1_000_000);
  });
});

describe('a lock', () => {
  it('is held by one at a time, and freed by giving it back', () => {
    const file = join(temporaryDir(), 'x.lock');
    const release = takeExclusiveLock(file);
    expect(takeExclusiveLock(file)).toBeUndefined();
    release?.();
    const again = takeExclusiveLock(file);
    expect(again).toBeDefined();
    again?.();
  });

  it('is freed by the death of its holder, however it dies', () => {
    const file = join(temporaryDir(), 'x.lock');
    const module = JSON.stringify(join(import.meta.dirname, '..', '..', 'infra', 'exclusive-lock.ts'));
    const script = `const { takeExclusiveLock } = await import(${module});
      globalThis.kept = takeExclusiveLock(${JSON.stringify(file)});
      process.kill(process.pid, 'SIGKILL');`;
    expect(() => execFileSync(process.execPath, ['--input-type=module', '-e', script])).toThrow();
    const release = takeExclusiveLock(file);
    expect(release).toBeDefined();
    release?.();
  });
});
