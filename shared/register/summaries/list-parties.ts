import type { DatabaseSync } from 'node:sqlite';
import { PartiesAnswer } from '../../contracts/answers.contract.ts';
import { Party } from '../../contracts/record.contract.ts';
import { findUnit } from '../../programmes/telling.ts';
import { matchWords } from '../filters/match-words.ts';
import type { SqlCondition } from '../filters/record-filter.ts';
import { findFilterValues } from '../find-filter-values.ts';
import { prepared } from '../prepared.ts';
import { findViewCondition, inView } from '../view-condition.ts';
import { pageOfGroups } from './grouped-page.ts';
import type { PartiesQuery } from './summaries-query.ts';

/** The parties of the records of a view, with how many of these records each is a party of. */
export function listParties(db: DatabaseSync, query: PartiesQuery): PartiesAnswer {
  const filters = findFilterValues(query);
  const { name, type, limit, cursor } = query;
  const { matching } = findViewCondition(filters);
  const own = whichParties(query);
  const groups: SqlCondition = {
    sql: `SELECT p.body AS id, count(DISTINCT p.record) AS records FROM parties AS p
      WHERE ${inView('p.record', matching)} AND ${own.sql} GROUP BY p.body`,
    params: [...matching.params, ...own.params],
  };
  const view = { values: { ...filters, name, type }, order: 'parties' };
  const { rows, ...page } = pageOfGroups(db, { groups, view, limit, cursor });
  const items = rows.map(({ id, records }) => ({ ...describeBody(db, id as number), records }));
  return PartiesAnswer.parse({ items, ...page });
}

function whichParties({ name, type }: PartiesQuery): SqlCondition {
  const conditions: SqlCondition[] = [{ sql: 'TRUE', params: [] }];
  if (type !== undefined) conditions.push({ sql: 'p.type = ?', params: [type] });
  if (name !== undefined) {
    const sql = 'p.row IN (SELECT rowid FROM party_search WHERE party_search MATCH ?)';
    conditions.push({ sql, params: [matchWords(name)] });
  }
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND '),
    params: conditions.flatMap(({ params }) => params),
  };
}

const Printed = Party.omit({
  provinceCode: true,
  districtCode: true,
  communeCode: true,
  provinceNowCode: true,
});

/** As it is printed most often, whatever the view. */
function describeBody(db: DatabaseSync, body: number): Record<string, unknown> {
  const row = Printed.parse(
    prepared(
      db,
      `SELECT name, type, level, province, district, commune, province_now AS provinceNow, count(*) AS times
        FROM parties WHERE body = ? GROUP BY name ORDER BY times DESC, name LIMIT 1`,
    ).get(body),
  );
  return { ...row, ownPlaceKnown: findUnit(row) !== null };
}
