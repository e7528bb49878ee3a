import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { findBlock, readTelling, type Telling } from '../../programmes/telling.ts';
import { prepared } from '../prepared.ts';

const BLOCK_KEY_LENGTH = 20;

/** The key under which the register keeps a record's block: its parties, hashed, since there may be thirty of them. */
export function blockKeyOf(record: Parameters<typeof readTelling>[0]): string {
  return createHash('sha256')
    .update(findBlock(readTelling(record)))
    .digest('hex')
    .slice(0, BLOCK_KEY_LENGTH);
}

export function readBlockTellings(db: DatabaseSync, block: string): Telling[] {
  return prepared(
    db,
    'SELECT i.item FROM members AS m JOIN items AS i ON i.record = m.record WHERE m.block = ?',
  )
    .all(block)
    .map(({ item }) => readTelling(JSON.parse(String(item))));
}
