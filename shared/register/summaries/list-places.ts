import type { DatabaseSync } from 'node:sqlite';
import { PlacesAnswer } from '../../contracts/answers.contract.ts';
import { findFilterValues } from '../find-filter-values.ts';
import { findViewCondition, inView } from '../view-condition.ts';
import { pageOfGroups } from './grouped-page.ts';
import type { PlaceKindQueried, PlacesQuery } from './summaries-query.ts';

/** For each kind of place: the columns of a party that name it and make it the one it is, and what it lies in. */
const KINDS: Record<
  PlaceKindQueried,
  { column: string; within: string[]; province: string; district: string; isFoldedAlike?: true }
> = {
  province: { column: 'province', within: [], province: 'NULL', district: 'NULL' },
  provinceNow: { column: 'province_now', within: [], province: 'NULL', district: 'NULL' },
  district: { column: 'district', within: ['province'], province: 'min(p.province)', district: 'NULL' },
  commune: {
    column: 'commune',
    within: ['province', 'district'],
    province: 'min(p.province)',
    district: 'min(p.district)',
    // Lộc Thành and Lộc Thạnh are neighbours: what the tables know is told apart by its code.
    isFoldedAlike: true,
  },
};

/** The places of one kind that parties of the records of a view belong to, with how many of these records. */
export function listPlaces(db: DatabaseSync, query: PlacesQuery): PlacesAnswer {
  const filters = findFilterValues(query);
  const { kind, limit, cursor } = query;
  const { matching } = findViewCondition(filters);
  const { column, within, province, district, isFoldedAlike } = KINDS[kind];
  const keys = [...within, column].map((name) => `p.${name}_key`);
  if (isFoldedAlike) keys.push(`p.${column}_code`);
  const id = keys.map((key) => `ifnull(${key}, '')`).join(" || '/' || ");
  const groups = {
    sql: `SELECT ${id} AS id, count(DISTINCT p.record) AS records, min(p.${column}) AS name,
        max(p.${column}_code) AS code, ${province} AS province, ${district} AS district
      FROM parties AS p
      WHERE p.${column}_key IS NOT NULL AND ${inView('p.record', matching)}
      GROUP BY ${keys.join(', ')}`,
    params: matching.params,
  };
  const view = { values: { ...filters, kind }, order: 'places' };
  const { rows, ...page } = pageOfGroups(db, { groups, view, limit, cursor });
  return PlacesAnswer.parse({ items: rows.map((row) => ({ ...row, kind })), ...page });
}
