import type { RecordItem } from '../../contracts/answers.contract.ts';
import { CSV_HEAD, writeCsvRow } from './record-csv.ts';
import { CSV_TYPE, JSONL_TYPE, type RowFormats, writeJsonLine } from './row-format.ts';

/** Records as files. */
export const RECORD_FORMATS: RowFormats<RecordItem> = {
  csv: { mediaType: CSV_TYPE, head: CSV_HEAD, writeRow: writeCsvRow },
  jsonl: { mediaType: JSONL_TYPE, head: '', writeRow: writeJsonLine },
};
