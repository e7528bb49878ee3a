import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { ProgrammeItem, ProgrammesAnswer } from '../../contracts/programme.contract.ts';
import { describeProgramme } from '../../programmes/describe-programme.ts';
import type { SqlCondition } from '../filters/record-filter.ts';
import { type CursorView, readCursor, writeCursor } from '../page-cursor.ts';
import { prepared } from '../prepared.ts';
import { countView } from '../view-condition.ts';
import type { ProgrammeFilterValues } from './filters/index.ts';
import { findProgrammeCondition } from './filters/programme-condition.ts';
import { PROGRAMME_ORDERS, type ProgrammeSort } from './programmes-query.ts';
import { readMemberRecords } from './read-member-records.ts';

/** One page of a filtered view of the programmes. */
export interface PageOfProgrammes {
  filters: ProgrammeFilterValues;
  sort: ProgrammeSort;
  limit: number;
  cursor?: string | undefined;
}

/** Sort key and id of the last programme of a page. */
const Position = z.tuple([z.string(), z.string()]);
type Position = z.infer<typeof Position>;

/**
 * One page of the programmes that match every filter, with the exact size of the whole view.
 *
 * @throws RejectedInput `invalid-cursor`
 */
export function listProgrammes(db: DatabaseSync, page: PageOfProgrammes): ProgrammesAnswer {
  const { filters, sort, limit, cursor } = page;
  const cursorView: CursorView = { values: filters, order: `programmes ${sort}` };
  const view = findProgrammeCondition(filters);
  const after = cursor === undefined ? undefined : readCursor(cursor, cursorView, Position);
  const { sql, params } = pageSql(view.matching, sort, after);
  const rows = prepared(db, `${sql} LIMIT ?`).all(...params, limit + 1);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map((row) => readProgrammeItem(db, row)),
    cursor: last === undefined ? null : writeCursor([last.sort_key, last.id], cursorView),
    ...countView(db, view, 'programmes AS p'),
  };
}

/** The whole view, programme by programme, in order: for exports. */
export function* eachProgramme(
  db: DatabaseSync,
  { filters, sort }: Pick<PageOfProgrammes, 'filters' | 'sort'>,
): Generator<ProgrammeItem> {
  const { sql, params } = pageSql(findProgrammeCondition(filters).matching, sort, undefined);
  for (const row of db.prepare(sql).iterate(...params)) yield readProgrammeItem(db, row);
}

function pageSql(matching: SqlCondition, sort: ProgrammeSort, after: Position | undefined): SqlCondition {
  const { key, follows, direction } = PROGRAMME_ORDERS[sort];
  const beyond = after === undefined ? '' : `AND (${key}, p.id) ${follows} (?, ?)`;
  return {
    sql: `SELECT p.row, p.id, p.renews, p.renewed_by, ${key} AS sort_key FROM programmes AS p
      WHERE ${matching.sql} ${beyond} ORDER BY ${key} ${direction}, p.id ${direction}`,
    params: [...matching.params, ...(after ?? [])],
  };
}

/** @param row of `programmes`: row, id, renews, renewed_by */
export function readProgrammeItem(db: DatabaseSync, row: Record<string, unknown>): ProgrammeItem {
  return describeProgramme(readMemberRecords(db, Number(row.row)), {
    id: String(row.id),
    renews: row.renews === null ? null : String(row.renews),
    renewedBy: row.renewed_by === null ? null : String(row.renewed_by),
  });
}
