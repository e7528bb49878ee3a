import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { splitLines } from '../../shared/text/split-lines.ts';
import type { ListedFile } from './archive-format.ts';

const BUFFERED_CHARS = 1_000_000;

/** Writes lines to a file, and is on disk when it returns. @returns what the manifest says of it */
export async function writeLines(path: string, lines: Iterable<string>): Promise<ListedFile> {
  const file = await open(path, 'w');
  const hash = createHash('sha256');
  const told = { lines: 0, bytes: 0 };
  let waiting = '';
  const flush = async () => {
    const bytes = Buffer.from(waiting);
    waiting = '';
    hash.update(bytes);
    told.bytes += bytes.length;
    await file.writeFile(bytes);
  };
  try {
    for (const line of lines) {
      waiting += `${line}\n`;
      told.lines += 1;
      if (waiting.length > BUFFERED_CHARS) await flush();
    }
    await flush();
    await file.sync();
  } finally {
    await file.close();
  }
  return { ...told, sha256: hash.digest('hex') };
}

export function readLines(path: string): AsyncIterable<string> {
  return splitLines(createReadStream(path, 'utf8'));
}

/** @returns hash and size of a file, read without holding it in memory */
export async function measureFile(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
