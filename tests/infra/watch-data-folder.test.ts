import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { watchDataFolder } from '../../infra/local/emulators/watch-data-folder.ts';
import { temporaryDir } from './temporary-dir.ts';

function fill(folder: string): void {
  for (const part of ['dynamodb', 's3-and-sqs']) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'in-use.lock'), '');
}

describe('the data folder of a stack', () => {
  it('is watched until the watch ends', async () => {
    const folder = join(temporaryDir(), 'data');
    fill(folder);
    const onLost = vi.fn();
    const watch = watchDataFolder(folder, onLost);
    writeFileSync(join(folder, 'dynamodb', 'more'), 'x');
    expect(watch.isLost()).toBe(false);
    watch.stop();
    rmSync(folder, { recursive: true });
    await sleep(600);
    expect([watch.isLost(), onLost.mock.calls.length]).toEqual([true, 0]);
  });

  it.each([
    ['deleted', (folder: string) => rmSync(folder, { recursive: true })],
    ['deleted in part', (folder: string) => rmSync(join(folder, 'dynamodb'), { recursive: true })],
    [
      'replaced by another one',
      (folder: string) => {
        // Moved, not deleted: its number would be given to the new one.
        renameSync(join(folder, 's3-and-sqs'), join(folder, 'moved'));
        mkdirSync(join(folder, 's3-and-sqs'));
      },
    ],
  ])('is told once when it is %s', async (_how, lose) => {
    const folder = join(temporaryDir(), 'data');
    fill(folder);
    const onLost = vi.fn();
    const watch = watchDataFolder(folder, onLost);
    lose(folder);
    expect(watch.isLost()).toBe(true);
    await vi.waitFor(() => expect(onLost).toHaveBeenCalledOnce(), { timeout: 5_000 });
    await sleep(600);
    expect(onLost).toHaveBeenCalledOnce();
  });
});
