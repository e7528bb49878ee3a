import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];

// Registered before the hooks of the file that imports this, hence run after them: by then everything is stopped.
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder for this test file, taken away after it. */
export function temporaryDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kyket-infra-'));
  made.push(folder);
  return folder;
}
