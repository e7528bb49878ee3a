import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { FilterValues } from './filters/index.ts';
import type { SqlCondition } from './filters/record-filter.ts';
import { prepared } from './prepared.ts';
import type { Row } from './record-row.ts';
import { countStep, findRelevanceSteps, type RelevanceStep } from './relevance.ts';
import { ORDERS, type RecordOrder, type SortOrder } from './sort-order.ts';
import { findViewCondition } from './view-condition.ts';

/** Where a page of rows ends: the step of relevance (0 in other orders), the sort key and the id of its last row. */
export const RowPosition = z.tuple([z.int().min(0).max(9), z.union([z.string(), z.number()]), z.string()]);
export type RowPosition = z.infer<typeof RowPosition>;

interface OrderedView {
  filters: FilterValues;
  sort: SortOrder;
}

interface PageOfRows extends OrderedView {
  limit: number;
  after?: RowPosition | undefined;
  /** Records of the whole view. */
  total: number;
}

/** An order as a walk through its steps; all orders but relevance have one. */
interface Walk {
  filters: FilterValues;
  order: RecordOrder;
  /** The records of a step meet it and the view, and no step before it. */
  steps: RelevanceStep[];
}

/**
 * The rows of one page in order.
 *
 * @returns the rows, and where to go on from; null on the last page
 */
export function listRows(
  db: DatabaseSync,
  { filters, sort, limit, after, total }: PageOfRows,
): { rows: Row[]; position: RowPosition | null } {
  const walk = findWalk(filters, sort);
  const common = findCommonSize(db, limit);
  const found: { row: Row; step: number }[] = [];
  const before: RelevanceStep[] = [];
  for (const [step, relevance] of walk.steps.entries()) {
    if (found.length > limit || total === 0) break;
    const size = Math.min(total, countStep(db, relevance, common));
    if (size === 0) continue;
    if (step >= (after?.[0] ?? 0)) {
      const beyond = step === after?.[0] ? after : undefined;
      const { sql, params } = stepSql(walk, relevance, before, { beyond, inOrder: size >= common });
      const rows = prepared(db, `${sql} LIMIT ?`).all(...params, limit + 1 - found.length);
      found.push(...rows.map((row) => ({ row, step })));
    }
    before.push(relevance);
  }
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return { rows: page.map(({ row }) => row), position: last === undefined ? null : positionOf(last) };
}

/** All rows of a view in order. */
export function* eachRow(db: DatabaseSync, { filters, sort }: OrderedView): Generator<Row> {
  const walk = findWalk(filters, sort);
  for (const [step, relevance] of walk.steps.entries()) {
    const { sql, params } = stepSql(walk, relevance, walk.steps.slice(0, step), {});
    yield* db.prepare(sql).iterate(...params);
  }
}

function findWalk(filters: FilterValues, sort: SortOrder): Walk {
  if (sort !== 'relevance') return { filters, order: ORDERS[sort], steps: findRelevanceSteps(undefined) };
  return { filters, order: ORDERS['-date'], steps: findRelevanceSteps(filters.q) };
}

/**
 * From so many matches on, walking the order until a page is full takes fewer steps than going through all matches and
 * sorting them: of n records, m that match are met every n/m steps.
 */
function findCommonSize(db: DatabaseSync, limit: number): number {
  const records = Number(prepared(db, 'SELECT max(row) AS n FROM records').get()?.n ?? 0);
  return Math.ceil(Math.sqrt(limit * records)) + 1;
}

function stepSql(
  { filters, order: { key, follows, direction, index } }: Walk,
  { met, impliesFilter }: RelevanceStep,
  before: readonly RelevanceStep[],
  { beyond, inOrder = false }: { beyond?: RowPosition | undefined; inOrder?: boolean },
): SqlCondition {
  const { matching } = findViewCondition(impliesFilter ? { ...filters, q: undefined } : filters);
  const missed: SqlCondition[] = before
    .flatMap((step) => step.met ?? [])
    .map(({ sql, params }) => ({ sql: `NOT (${sql})`, params }));
  const conditions = [matching, ...(met === undefined ? [] : [met]), ...missed];
  const further = beyond === undefined ? '' : `AND (${key}, r.id) ${follows} (?, ?)`;
  return {
    sql: `SELECT i.item, r.id, ${key} AS sort_key
      FROM records AS r ${inOrder ? `INDEXED BY ${index}` : ''} CROSS JOIN items AS i ON i.record = r.row
      WHERE ${conditions.map(({ sql, probe = sql }) => (inOrder ? probe : sql)).join(' AND ')} ${further} ORDER BY ${key} ${direction}, r.id ${direction}`,
    params: [...conditions.flatMap(({ params }) => params), ...(beyond?.slice(1) ?? [])],
  };
}

function positionOf({ row, step }: { row: Row; step: number }): RowPosition {
  const key = typeof row.sort_key === 'number' ? row.sort_key : String(row.sort_key);
  return [step, key, String(row.id)];
}
