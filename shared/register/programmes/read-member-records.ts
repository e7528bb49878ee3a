import type { DatabaseSync } from 'node:sqlite';
import type { RecordItem } from '../../contracts/answers.contract.ts';
import { prepared } from '../prepared.ts';
import { readItem } from '../record-row.ts';

/** The records of a programme as lists show them. */
export function readMemberRecords(db: DatabaseSync, programmeRow: number): RecordItem[] {
  return prepared(
    db,
    `SELECT i.item FROM members AS m JOIN records AS r ON r.row = m.record JOIN items AS i ON i.record = m.record
      WHERE m.programme = ? ORDER BY r.id`,
  )
    .all(programmeRow)
    .map(readItem);
}
