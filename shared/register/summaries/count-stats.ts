import type { DatabaseSync } from 'node:sqlite';
import type { StatsAnswer } from '../../contracts/answers.contract.ts';
import type { FilterValues } from '../filters/index.ts';
import { countView, findViewCondition } from '../view-condition.ts';
import { DIMENSIONS, type DimensionName } from './dimensions.ts';

/**
 * Numbers of records of a view by one or two dimensions. By two dimensions of parties, both are those of one party; by
 * the same one twice, those of two parties of one record, so that it tells who signs with whom.
 */
export function countStats(db: DatabaseSync, filters: FilterValues, by: DimensionName[]): StatsAnswer {
  const view = findViewCondition(filters);
  const { keys, joins } = findGrouping(by);
  const names = keys.map((_, i) => `key_${i}`);
  const columns = keys.map((key, i) => `${key} AS ${names[i]}`).join(', ');
  // Without a join each record stands in one row.
  const records = joins === '' ? 'count(*)' : 'count(DISTINCT r.row)';
  const rows = db
    .prepare(
      `SELECT ${columns}, ${records} AS records FROM records AS r ${joins} WHERE ${view.matching.sql}
        GROUP BY ${names.join(', ')} ORDER BY ${names.map((name) => `${name} ASC NULLS LAST`).join(', ')}`,
    )
    .all(...view.matching.params);
  return {
    by,
    rows: rows.map((row) => ({
      keys: names.map((name) => (row[name] === null ? null : String(row[name]))),
      records: Number(row.records),
    })),
    ...countView(db, view),
  };
}

function findGrouping(by: DimensionName[]): { keys: string[]; joins: string } {
  const dimensions = by.map((name) => DIMENSIONS[name]);
  const [first, second] = dimensions;
  if (first === second && first?.of === 'party') {
    const [a, b] = [first.key('p'), first.key('other')];
    // Each pair once; of two equal ones, either order would count it.
    const joins = `JOIN parties AS p ON p.record = r.row
      JOIN parties AS other ON other.record = r.row AND other.row <> p.row AND ${a} <= ${b}`;
    return { keys: [a, b], joins };
  }
  const keys = dimensions.map((dimension) => dimension.key('p'));
  const ofParty = dimensions.filter((dimension) => dimension.of === 'party');
  if (ofParty.length === 0) return { keys, joins: '' };
  // Not known are the records of which no party has it.
  const known = ofParty.map((dimension) => `${dimension.key('p')} IS NOT NULL`).join(' OR ');
  return { keys, joins: `LEFT JOIN parties AS p ON p.record = r.row AND (${known})` };
}
