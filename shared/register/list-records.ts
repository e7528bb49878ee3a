import type { DatabaseSync } from 'node:sqlite';
import type { RecordItem, RecordsAnswer } from '../contracts/answers.contract.ts';
import type { FilterValues } from './filters/index.ts';
import type { SqlCondition } from './filters/record-filter.ts';
import { type PagePosition, readCursor, writeCursor } from './page-cursor.ts';
import { ORDERS, type SortOrder } from './sort-order.ts';
import { findViewCondition, type ViewCondition } from './view-condition.ts';

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

const ITEM_COLUMNS = 'r.item, r.id, a.id AS article_id, a.title, a.url, a.source, a.published_at';

/**
 * One page of the records that match every filter, with the exact size of the whole view.
 *
 * @throws RejectedInput `invalid-cursor`
 */
export function listRecords(db: DatabaseSync, { filters, sort, limit, cursor }: PageOfView): RecordsAnswer {
  const view = findViewCondition(filters);
  const after = cursor === undefined ? undefined : readCursor(cursor, filters, sort);
  const { sql, params } = pageSql(view.matching, sort, after);
  const rows = db.prepare(`${sql} LIMIT ?`).all(...params, limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return {
    items: page.map(readItem),
    cursor: hasMore ? writeCursor(positionOf(last), filters, sort) : null,
    ...countView(db, view),
  };
}

/** The whole view, record by record, in order: for exports. */
export function* eachRecord(db: DatabaseSync, { filters, sort }: RecordsView): Generator<RecordItem> {
  const { sql, params } = pageSql(findViewCondition(filters).matching, sort, undefined);
  for (const row of db.prepare(sql).iterate(...params)) yield readItem(row);
}

type Row = Record<string, unknown>;

function pageSql(matching: SqlCondition, sort: SortOrder, after: PagePosition | undefined): SqlCondition {
  const { key, follows, direction } = ORDERS[sort];
  const beyond = after === undefined ? '' : `AND (${key}, r.id) ${follows} (?, ?)`;
  return {
    sql: `SELECT ${ITEM_COLUMNS}, ${key} AS date_key FROM records AS r JOIN articles AS a ON a.id = r.article_id
      WHERE ${matching.sql} ${beyond} ORDER BY ${key} ${direction}, r.id ${direction}`,
    params: after === undefined ? matching.params : [...matching.params, after.dateKey, after.id],
  };
}

function countView(
  db: DatabaseSync,
  { matching, matchingOrUndecided }: ViewCondition,
): { total: number; excludedUnknown: number } {
  const total = countRecords(db, matching);
  const withUndecided = matchingOrUndecided === undefined ? total : countRecords(db, matchingOrUndecided);
  return { total, excludedUnknown: withUndecided - total };
}

function countRecords(db: DatabaseSync, { sql, params }: SqlCondition): number {
  return Number(db.prepare(`SELECT count(*) AS n FROM records AS r WHERE ${sql}`).get(...params)?.n);
}

function positionOf(row: Row): PagePosition {
  return { dateKey: String(row.date_key), id: String(row.id) };
}

function readItem(row: Row): RecordItem {
  const article = {
    id: String(row.article_id),
    title: String(row.title),
    url: nullable(row.url),
    source: nullable(row.source),
    publishedAt: nullable(row.published_at),
  };
  return { ...JSON.parse(String(row.item)), article };
}

function nullable(value: unknown): string | null {
  return value === null ? null : String(value);
}
