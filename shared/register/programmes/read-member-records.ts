import type { DatabaseSync } from 'node:sqlite';
import type { RecordItem } from '../../contracts/answers.contract.ts';
import { ITEM_COLUMNS, readItem } from '../record-row.ts';

/** The records of a programme as lists show them. */
export function readMemberRecords(db: DatabaseSync, programmeRow: number): RecordItem[] {
  return db
    .prepare(
      `SELECT ${ITEM_COLUMNS} FROM members AS m JOIN records AS r ON r.row = m.record
        JOIN articles AS a ON a.id = r.article_id WHERE m.programme = ? ORDER BY r.id`,
    )
    .all(programmeRow)
    .map(readItem);
}
