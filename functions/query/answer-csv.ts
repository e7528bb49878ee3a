import type { DatabaseSync } from 'node:sqlite';
import { CSV_HEAD, writeCsvRow } from '../../shared/register/exports/record-csv.ts';
import { eachRecord, type RecordsView } from '../../shared/register/list-records.ts';
import { binaryAnswerBytes, requireAnswerFits } from './answer-size.ts';

/**
 * A whole view as CSV.
 *
 * @throws RejectedInput `view-too-large` as soon as it is known not to fit: nothing is ever cut short
 */
export function writeViewCsv(db: DatabaseSync, view: RecordsView): string {
  const rows = [CSV_HEAD];
  let bytes = Buffer.byteLength(CSV_HEAD);
  for (const record of eachRecord(db, view)) {
    const row = writeCsvRow(record);
    bytes += Buffer.byteLength(row);
    requireAnswerFits(binaryAnswerBytes(bytes), 'Narrow the filters, for example by dateFrom and dateTo.');
    rows.push(row);
  }
  return rows.join('');
}
