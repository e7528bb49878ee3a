import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { FilterValues } from './filters/index.ts';
import type { SqlCondition } from './filters/record-filter.ts';
import { prepared } from './prepared.ts';
import type { Row } from './record-row.ts';
import { atStep, findRelevanceSteps } from './relevance.ts';
import { type KeyOrder, ORDERS, type SortOrder } from './sort-order.ts';
import { findViewCondition } from './view-condition.ts';

/** Where a page of rows ends: the step of relevance (0 in other orders), the sort key and the id of its last row. */
export const RowPosition = z.tuple([z.int().min(0).max(9), z.union([z.string(), z.number()]), z.string()]);
export type RowPosition = z.infer<typeof RowPosition>;

interface OrderedView {
  filters: FilterValues;
  sort: SortOrder;
}

/** An order as a walk through its steps; all orders but relevance have one. */
interface Walk {
  order: KeyOrder;
  /** One condition a step; the records of a step meet it and the view. */
  steps: SqlCondition[];
}

/**
 * The rows of one page in order.
 *
 * @returns the rows, and where to go on from; null on the last page
 */
export function listRows(
  db: DatabaseSync,
  { filters, sort, limit, after }: OrderedView & { limit: number; after?: RowPosition | undefined },
): { rows: Row[]; position: RowPosition | null } {
  const walk = findWalk(filters, sort);
  const found: { row: Row; step: number }[] = [];
  for (let step = after?.[0] ?? 0; step < walk.steps.length && found.length <= limit; step += 1) {
    const beyond = step === after?.[0] ? after : undefined;
    const { sql, params } = stepSql(walk, filters, step, beyond);
    const rows = prepared(db, `${sql} LIMIT ?`).all(...params, limit + 1 - found.length);
    found.push(...rows.map((row) => ({ row, step })));
  }
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return { rows: page.map(({ row }) => row), position: last === undefined ? null : positionOf(last) };
}

/** All rows of a view in order. */
export function* eachRow(db: DatabaseSync, { filters, sort }: OrderedView): Generator<Row> {
  const walk = findWalk(filters, sort);
  for (const step of walk.steps.keys()) {
    const { sql, params } = stepSql(walk, filters, step, undefined);
    yield* db.prepare(sql).iterate(...params);
  }
}

function findWalk({ q }: FilterValues, sort: SortOrder): Walk {
  if (sort !== 'relevance') return { order: ORDERS[sort], steps: findRelevanceSteps(undefined) };
  return { order: ORDERS['-date'], steps: findRelevanceSteps(q) };
}

function stepSql(
  { order: { key, follows, direction }, steps }: Walk,
  filters: FilterValues,
  step: number,
  after: RowPosition | undefined,
): SqlCondition {
  const { matching } = findViewCondition(filters);
  const met = atStep(steps, step);
  const beyond = after === undefined ? '' : `AND (${key}, r.id) ${follows} (?, ?)`;
  return {
    sql: `SELECT i.item, r.id, ${key} AS sort_key FROM records AS r JOIN items AS i ON i.record = r.row
      WHERE ${matching.sql} AND ${met.sql} ${beyond} ORDER BY ${key} ${direction}, r.id ${direction}`,
    params: [...matching.params, ...met.params, ...(after?.slice(1) ?? [])],
  };
}

function positionOf({ row, step }: { row: Row; step: number }): RowPosition {
  const key = typeof row.sort_key === 'number' ? row.sort_key : String(row.sort_key);
  return [step, key, String(row.id)];
}
