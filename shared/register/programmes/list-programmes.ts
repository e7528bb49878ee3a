import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { ProgrammeItem, ProgrammesAnswer } from '../../contracts/programme.contract.ts';
import { describeProgramme } from '../../programmes/describe-programme.ts';
import { programmeIdOf } from '../../programmes/programme-id.ts';
import type { SqlCondition } from '../filters/record-filter.ts';
import { type CursorView, readCursor, writeCursor } from '../page-cursor.ts';
import { prepared } from '../prepared.ts';
import { findRelevanceSteps } from '../relevance.ts';
import { readCompleteUntil } from '../sync/apply-changes.ts';
import { listTombstones } from '../tombstones.ts';
import { countView } from '../view-condition.ts';
import type { ProgrammeFilterValues } from './filters/index.ts';
import { findProgrammeCondition, ofRecord } from './filters/programme-condition.ts';
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
const Position = z.tuple([z.union([z.string(), z.number()]), z.string()]);
type Position = z.infer<typeof Position>;

/** Where a page ends: its programmes, and its tombstones; null for what has come to its end. */
const PagePosition = z.tuple([Position.nullable(), z.tuple([z.number(), z.string()]).nullable()]);

/**
 * One page of the programmes that match every filter, with the exact size of the whole view.
 *
 * @throws RejectedInput `invalid-cursor`
 */
export function listProgrammes(db: DatabaseSync, page: PageOfProgrammes): ProgrammesAnswer {
  const { filters, sort, limit, cursor } = page;
  const cursorView: CursorView = { values: filters, order: `programmes ${sort}` };
  const [after, deletedAfter] =
    cursor === undefined ? [undefined, undefined] : readCursor(cursor, cursorView, PagePosition);
  const found = after === null ? { rows: [], position: null } : listRows(db, page, after);
  const items = found.rows.map((row) => readProgrammeItem(db, row));
  const gone =
    filters.updatedSince === undefined || deletedAfter === null
      ? { deleted: [], position: null }
      : listTombstones(db, filters.updatedSince, deletedAfter, limit);
  const hasMore = found.position !== null || gone.position !== null;
  return {
    items,
    cursor: hasMore ? writeCursor([found.position, gone.position], cursorView) : null,
    ...countView(db, findProgrammeCondition(filters), 'programmes AS p'),
    ...(filters.updatedSince !== undefined && {
      deleted: gone.deleted.map(({ id, deletedAt }) => ({ id: programmeIdOf(id), deletedAt })),
      redirected: items.flatMap(listRedirects),
      followFrom: readCompleteUntil(db),
    }),
  };
}

function listRows(db: DatabaseSync, { filters, sort, limit }: PageOfProgrammes, after: Position | undefined) {
  const { sql, params } = pageSql(filters, sort, after);
  const rows = prepared(db, `${sql} LIMIT ?`).all(...params, limit + 1);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const position: Position | null =
    last === undefined
      ? null
      : [typeof last.sort_key === 'number' ? last.sort_key : String(last.sort_key), String(last.id)];
  return { rows: shown, position };
}

/** The ids that its other records make. */
function listRedirects({ id, recordIds }: ProgrammeItem): { id: string; redirectedTo: string }[] {
  const made = recordIds.map(programmeIdOf).filter((each) => each !== id);
  return made.map((each) => ({ id: each, redirectedTo: id }));
}

/** The whole view, programme by programme, in order: for exports. */
export function* eachProgramme(
  db: DatabaseSync,
  { filters, sort }: Pick<PageOfProgrammes, 'filters' | 'sort'>,
): Generator<ProgrammeItem> {
  const { sql, params } = pageSql(filters, sort, undefined);
  for (const row of db.prepare(sql).iterate(...params)) yield readProgrammeItem(db, row);
}

function pageSql(
  filters: ProgrammeFilterValues,
  sort: ProgrammeSort,
  after: Position | undefined,
): SqlCondition {
  const { matching } = findProgrammeCondition(filters);
  const { key, follows, direction } = findOrder(filters, sort);
  const beyond = after === undefined ? '' : `AND (${key.sql}, p.id) ${follows} (?, ?)`;
  return {
    sql: `SELECT p.row, p.id, p.renews, p.renewed_by, ${key.sql} AS sort_key FROM programmes AS p
      WHERE ${matching.sql} ${beyond} ORDER BY sort_key ${direction}, p.id ${direction}`,
    params: [...key.params, ...matching.params, ...(after === undefined ? [] : [...key.params, ...after])],
  };
}

function findOrder({ q }: ProgrammeFilterValues, sort: ProgrammeSort) {
  if (sort !== 'relevance') {
    const { key, ...order } = PROGRAMME_ORDERS[sort];
    return { key: { sql: key, params: [] }, ...order };
  }
  return {
    ...PROGRAMME_ORDERS['-date'],
    key: relevanceKey(findRelevanceSteps(q).flatMap(({ met }) => met ?? [])),
  };
}

/** The best step that a record of it is on, as a digit that falls, before the date: both are sorted downwards. */
function relevanceKey(steps: SqlCondition[]): SqlCondition {
  const conditions = steps.map(ofRecord);
  const cases = conditions.map(({ sql }, i) => `WHEN ${sql} THEN '${steps.length - i}'`).join(' ');
  const step = cases === '' ? "'0'" : `CASE ${cases} ELSE '0' END`;
  return {
    sql: `(${step} || p.date_down)`,
    params: conditions.flatMap(({ params }) => params),
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
