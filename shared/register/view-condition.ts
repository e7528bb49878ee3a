import type { DatabaseSync } from 'node:sqlite';
import { FILTERS, type FilterValues } from './filters/index.ts';
import type { RecordFilter, SqlCondition } from './filters/record-filter.ts';
import { prepared } from './prepared.ts';

/** The conditions of a chosen view. */
export interface ViewCondition {
  /** Holds for the records of the view. */
  matching: SqlCondition;
  /** Holds for those too on which a filter cannot decide; undefined when every filter decides on every record. */
  matchingOrUndecided: SqlCondition | undefined;
  /** Holds for the latter alone, where that can be asked for less. */
  undecided?: SqlCondition | undefined;
}

const EVERYTHING: SqlCondition = { sql: 'TRUE', params: [] };

export function findViewCondition(values: FilterValues): ViewCondition {
  return joinFilters(FILTERS, values);
}

/** @param values by the names of the filters */
export function joinFilters(
  filters: readonly RecordFilter[],
  values: Record<string, unknown>,
): ViewCondition {
  const set = filters.flatMap((filter) => {
    const value = values[filter.name];
    return value === undefined ? [] : [{ filter, condition: filter.where(value) }];
  });
  const matching = allOf(set.map(({ condition }) => condition));
  if (set.every(({ filter }) => filter.undecided === undefined)) {
    return { matching, matchingOrUndecided: undefined };
  }
  const lenient = set.map(({ filter, condition }) => orUndecided(condition, filter.undecided));
  return { matching, matchingOrUndecided: allOf(lenient), undecided: findUndecided(set) };
}

/**
 * Where all filters that cannot decide ask for the same value, as the two ends of a range do, its being unknown says it
 * all, and is counted by an index.
 */
function findUndecided(set: { filter: RecordFilter; condition: SqlCondition }[]): SqlCondition | undefined {
  const [first, ...more] = set.flatMap(({ filter }) => filter.undecided ?? []);
  if (first === undefined || more.some(({ sql }) => sql !== first.sql)) return undefined;
  const others = set.filter(({ filter }) => filter.undecided === undefined);
  return allOf([first, ...others.map(({ condition }) => condition)]);
}

/** SQL that holds for rows of the records of a view, without asking for them where the view is everything. */
export function inView(row: string, matching: SqlCondition): string {
  if (matching === EVERYTHING) return 'TRUE';
  return `${row} IN (${matching.rows ?? `SELECT r.row FROM records AS r WHERE ${matching.sql}`})`;
}

/** The exact size of a view, and how many more it might have if every date and period were known. */
export function countView(
  db: DatabaseSync,
  { matching, matchingOrUndecided, undecided }: ViewCondition,
  table: 'records AS r' | 'programmes AS p' = 'records AS r',
): { total: number; excludedUnknown: number } {
  const count = ({ sql, params, rows }: SqlCondition) => {
    const counted = rows === undefined ? `${table} WHERE ${sql}` : `(${rows})`;
    return Number(prepared(db, `SELECT count(*) AS n FROM ${counted}`).get(...params)?.n);
  };
  const total = count(matching);
  if (undecided !== undefined) return { total, excludedUnknown: count(undecided) };
  const withUndecided = matchingOrUndecided === undefined ? total : count(matchingOrUndecided);
  return { total, excludedUnknown: withUndecided - total };
}

function orUndecided(condition: SqlCondition, undecided: SqlCondition | undefined): SqlCondition {
  if (undecided === undefined) return condition;
  return { sql: `(${condition.sql}) OR ${undecided.sql}`, params: condition.params };
}

/** Holds where all of them hold. */
export function allOf(conditions: SqlCondition[]): SqlCondition {
  const [only] = conditions;
  if (only === undefined) return EVERYTHING;
  if (conditions.length === 1) return { ...only, sql: `(${only.sql})` };
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' AND '),
    probe: conditions.map(({ sql, probe = sql }) => `(${probe})`).join(' AND '),
    params: conditions.flatMap(({ params }) => params),
  };
}
