import type { DatabaseSync } from 'node:sqlite';
import type { StatsAnswer } from '../../contracts/answers.contract.ts';
import type { FilterValues } from '../filters/index.ts';
import type { SqlCondition } from '../filters/record-filter.ts';
import { readMarkedList } from '../marked-list.ts';
import { prepared } from '../prepared.ts';
import { countView, findViewCondition } from '../view-condition.ts';
import { DIMENSIONS, type Dimension, type DimensionName } from './dimensions.ts';

type StatsRow = StatsAnswer['rows'][number];

/**
 * Numbers of records of a view by one or two dimensions. By two dimensions of parties, both are those of one party; by
 * the same one twice, those of two parties of one record, so that it tells who signs with whom.
 */
export function countStats(db: DatabaseSync, filters: FilterValues, by: DimensionName[]): StatsAnswer {
  const view = findViewCondition(filters);
  const dimensions: Dimension[] = by.map((name) => DIMENSIONS[name]);
  const [first, second] = dimensions;
  const areOfOneParty = first !== second && dimensions.filter(({ of }) => of === 'party').length === 2;
  const rows = areOfOneParty
    ? countByParty(db, view.matching, dimensions)
    : countByRecord(db, view.matching, dimensions);
  return { by, rows: rows.sort(byKeys), ...countView(db, view) };
}

/**
 * Without looking at the parties: records with the same lists of parties are counted first, and the lists are taken apart
 * then. There are a few hundred different ones in a hundred thousand records.
 */
function countByRecord(db: DatabaseSync, matching: SqlCondition, dimensions: Dimension[]): StatsRow[] {
  const [first, second] = dimensions;
  const grouped = first === second && first?.listed !== undefined ? [first] : dimensions;
  const columns = grouped.map(({ listed, key }) => listed ?? key(''));
  const names = columns.map((_, i) => `key_${i}`);
  const groups = prepared(
    db,
    `SELECT ${columns.map((column, i) => `${column} AS ${names[i]}`).join(', ')}, count(*) AS records
      FROM records AS r WHERE ${matching.sql} GROUP BY ${names.join(', ')}`,
  ).all(...matching.params);
  const counted = new Map<string, StatsRow>();
  for (const group of groups) {
    const entries = names.map((name, i) => entriesOf(group[name], dimensions[i]?.listed !== undefined));
    for (const keys of combine(entries, dimensions.length)) {
      const id = keys.join('|');
      const row = counted.get(id) ?? { keys, records: 0 };
      counted.set(id, row);
      row.records += Number(group.records);
    }
  }
  return [...counted.values()];
}

type Key = string | null;

/** As often as they stand in a list; not known where there is none. */
function entriesOf(value: unknown, isList: boolean): Key[] {
  if (value === null || value === '') return [null];
  return isList ? readMarkedList(String(value)) : [String(value)];
}

/** @returns each combination of keys once */
function combine([first = [], second]: Key[][], count: number): Key[][] {
  if (second !== undefined)
    return [...new Set(first)].flatMap((a) => [...new Set(second)].map((b) => [a, b]));
  if (count === 1) return [...new Set(first)].map((key) => [key]);
  // The list is sorted: each pair stands in one order, and what stands twice stands beside itself.
  const own = [...new Set(first)];
  const twice = new Set(first.filter((key, i) => key === first[i - 1]));
  return own.flatMap((a, i) => own.slice(twice.has(a) ? i : i + 1).map((b) => [a, b]));
}

function countByParty(db: DatabaseSync, matching: SqlCondition, dimensions: Dimension[]): StatsRow[] {
  const keys = dimensions.map((dimension) => dimension.key('p'));
  // Not known are the records of which no party has it.
  const known = keys.map((key) => `${key} IS NOT NULL`).join(' OR ');
  return prepared(
    db,
    `SELECT ${keys[0]} AS a, ${keys[1]} AS b, count(DISTINCT r.row) AS records FROM records AS r
      LEFT JOIN parties AS p ON p.record = r.row AND (${known}) WHERE ${matching.sql} GROUP BY a, b`,
  )
    .all(...matching.params)
    .map(({ a, b, records }) => ({
      keys: [a, b].map((key) => (key === null ? null : String(key))),
      records: Number(records),
    }));
}

/** By the first key, then the second; what is not known comes last. */
function byKeys({ keys: a }: StatsRow, { keys: b }: StatsRow): number {
  const differing = a.findIndex((key, i) => key !== b[i]);
  const [one, other] = [a[differing] ?? null, b[differing] ?? null];
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}
