import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { RecordItem, RecordsAnswer } from '../contracts/answers.contract.ts';
import type { FilterValues } from './filters/index.ts';
import { type CursorView, readCursor, writeCursor } from './page-cursor.ts';
import { type Row, readItem } from './record-row.ts';
import { eachRow, listRows, RowPosition } from './record-rows.ts';
import type { SortOrder } from './sort-order.ts';
import { readCompleteUntil } from './sync/apply-changes.ts';
import { listTombstones } from './tombstones.ts';
import { countView, findViewCondition } from './view-condition.ts';

/** A filtered view in one order. */
export interface RecordsView {
  filters: FilterValues;
  sort: SortOrder;
}

/** One page of a view. */
export interface PageOfView extends RecordsView {
  limit: number;
  cursor?: string | undefined;
}

/** Where a page ends: its records, and its tombstones; null for what has come to its end. */
const PagePosition = z.tuple([RowPosition.nullable(), z.tuple([z.number(), z.string()]).nullable()]);

/**
 * One page of the records that match every filter, with the exact size of the whole view.
 *
 * @throws RejectedInput `invalid-cursor`
 */
export function listRecords(db: DatabaseSync, page: PageOfView): RecordsAnswer {
  const { rows, ...rest } = findPage(db, page);
  return { items: rows.map(readItem), ...rest };
}

/**
 * As listRecords, as JSON text: its items are stored as such, and parsing and writing them again would be most of the work.
 *
 * @throws RejectedInput `invalid-cursor`
 */
export function writeRecordsJson(db: DatabaseSync, page: PageOfView): string {
  const { rows, ...rest } = findPage(db, page);
  return `{"items":[${rows.map(({ item }) => item).join(',')}],${JSON.stringify(rest).slice(1)}`;
}

type FoundPage = Omit<RecordsAnswer, 'items'> & { rows: Row[] };

function findPage(db: DatabaseSync, { filters, sort, limit, cursor }: PageOfView): FoundPage {
  const cursorView: CursorView = { values: filters, order: sort };
  const [after, deletedAfter] =
    cursor === undefined ? [undefined, undefined] : readCursor(cursor, cursorView, PagePosition);
  const view = findViewCondition(filters);
  const size = countView(db, view);
  const page =
    after === null
      ? { rows: [], position: null }
      : listRows(db, { filters, sort, limit, after, total: size.total });
  const gone =
    filters.updatedSince === undefined || deletedAfter === null
      ? { deleted: [], position: null }
      : listTombstones(db, filters.updatedSince, deletedAfter, limit);
  const hasMore = page.position !== null || gone.position !== null;
  return {
    rows: page.rows,
    cursor: hasMore ? writeCursor([page.position, gone.position], cursorView) : null,
    ...size,
    ...(filters.updatedSince !== undefined && {
      deleted: gone.deleted,
      followFrom: readCompleteUntil(db),
    }),
  };
}

/** The whole view, record by record, in order: for exports. */
export function* eachRecord(db: DatabaseSync, view: RecordsView): Generator<RecordItem> {
  for (const row of eachRow(db, view)) yield readItem(row);
}
