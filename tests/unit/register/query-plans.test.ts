import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyArticle } from '../../../shared/register/apply-article.ts';
import { listRecords } from '../../../shared/register/list-records.ts';
import { settleProgrammes } from '../../../shared/register/programmes/settle-programmes.ts';
import { FilterQuery } from '../../../shared/register/records-query.ts';
import { createRegister } from '../../../shared/register/schema.ts';
import { SortOrder } from '../../../shared/register/sort-order.ts';
import { listFigures } from '../../../shared/register/summaries/list-figures.ts';
import { FiguresQuery } from '../../../shared/register/summaries/summaries-query.ts';
import { findViewCondition } from '../../../shared/register/view-condition.ts';
import { generateArticles } from '../../bench/register/generate-articles.ts';

let db: DatabaseSync;
beforeAll(() => {
  db = new DatabaseSync(':memory:');
  createRegister(db);
  for (const { article, changedAt } of generateArticles(300)) applyArticle(db, article, changedAt);
  settleProgrammes(db);
});
afterAll(() => db.close());

/** Statements that a view runs, with the plan of each as SQLite tells it. */
function planOf(read: (register: DatabaseSync) => void): { sql: string; plan: string[] }[] {
  const ran: { sql: string; plan: string[] }[] = [];
  const recording = new Proxy(db, {
    get(target, name) {
      if (name !== 'prepare') return undefined;
      return (sql: string) => {
        const statement = target.prepare(sql);
        const note = (params: (string | number)[]) => {
          const steps = target.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...params);
          ran.push({ sql, plan: steps.map(({ detail }) => String(detail)) });
        };
        return {
          all: (...params: (string | number)[]) => {
            note(params);
            return statement.all(...params);
          },
          get: (...params: (string | number)[]) => {
            note(params);
            return statement.get(...params);
          },
        };
      };
    },
  });
  read(recording);
  return ran;
}

const scans = (plan: string[]) => plan.filter((step) => /^SCAN /.test(step));
/** Virtual tables are asked for their matches; what was gathered before is gone through. */
const isOfIndex = (step: string) =>
  /USING (?:COVERING )?INDEX|VIRTUAL TABLE INDEX \d+:\S|\(subquery-\d+\)/.test(step);

/** One value of each filter, where an index of names and one of codes differ both. */
const FILTERS = [
  'q=dan van',
  'action=signed',
  'partyType=police',
  'party=cong an',
  'instrument=regulation',
  'level=district',
  'province=Gia Lai',
  'province=64',
  'provinceThen=Gia Lai',
  'provinceThen=64',
  'provinceNow=Gia Lai',
  'provinceNow=52',
  'district=Đak Đoa',
  'district=626',
  'commune=Quang Trung',
  'commune=23638',
  'dateFrom=2021',
  'dateTo=2021',
  'activeOn=2022',
  'periodFrom=2021',
  'periodTo=2021',
  'contentCount=8',
  'contentCount=8 nội dung',
  'figure=1000..',
  'figure=1000.. hộ',
  'publishedFrom=2024',
  'publishedTo=2024',
  'source=bao gia lai',
  'reason=any',
  'reason=year-inferred',
  'review=confirmed',
  'dateKnown=false',
  'periodKnown=false',
  'updatedSince=2026-11-01',
];

function valuesOf(filter: string) {
  const [name = '', value = ''] = filter.split('=');
  return FilterQuery.parse({ [name]: value });
}

describe('query plans', () => {
  it('are asked for each filter', () => {
    const asked = new Set(FILTERS.map((filter) => filter.split('=')[0]));
    expect(Object.keys(FilterQuery.shape).filter((name) => !asked.has(name))).toEqual([]);
  });

  it.each(FILTERS)('of %s alone count by an index made for it, and go through no table', (filter) => {
    const ran = planOf((register) =>
      listRecords(register, { filters: valuesOf(filter), sort: '-date', limit: 25 }),
    );
    const counts = ran.filter(({ sql }) => sql.startsWith('SELECT count'));
    expect(counts.length).toBeGreaterThan(0);
    for (const { sql, plan } of ran) {
      expect(
        scans(plan).filter((step) => !isOfIndex(step)),
        sql,
      ).toEqual([]);
    }
    for (const { sql, plan } of counts) expect(plan.join('\n'), sql).not.toContain('records_by_date');
  });

  it.each(FILTERS)('of %s find the same records, however they are asked', (filter) => {
    const { matching, undecided } = findViewCondition(valuesOf(filter));
    for (const { sql, rows, probe, params } of [matching, undecided ?? matching]) {
      const idsBy = (from: string) =>
        db
          .prepare(`SELECT row FROM (${from}) ORDER BY row`)
          .all(...params)
          .map(({ row }) => row);
      const expected = idsBy(`SELECT r.row FROM records AS r WHERE ${sql}`);
      if (rows !== undefined)
        expect(idsBy(`WITH listed (row) AS (${rows}) SELECT row FROM listed`)).toEqual(expected);
      if (probe !== undefined)
        expect(idsBy(`SELECT r.row FROM records AS r WHERE ${probe}`)).toEqual(expected);
    }
  });

  it.each(SortOrder.options)(
    'in the order %s read a page of all records from the index of that order',
    (sort) => {
      const ran = planOf((register) => listRecords(register, { filters: {}, sort, limit: 25 }));
      const page = ran.find(({ sql }) => sql.includes('i.item'));
      expect(page?.plan[0]).toMatch(/^SCAN r USING (?:COVERING )?INDEX records_by_(?:date|update)/);
      expect(page?.plan.join('\n')).not.toContain('TEMP B-TREE');
    },
  );

  it('walk the order where most records match, and sort the matches where few do', () => {
    const pageOf = (filter: string) =>
      planOf((register) => listRecords(register, { filters: valuesOf(filter), sort: '-date', limit: 25 }))
        .find(({ sql }) => sql.includes('i.item'))
        ?.plan.join('\n');
    expect(pageOf('q=phoi hop')).not.toContain('TEMP B-TREE');
    expect(pageOf('q=quang trung')).toContain('TEMP B-TREE');
  });

  it('go on from a cursor by the index, not through what comes before', () => {
    const first = listRecords(db, { filters: {}, sort: '-date', limit: 25 });
    const ran = planOf((register) =>
      listRecords(register, { filters: {}, sort: '-date', limit: 25, cursor: first.cursor ?? '' }),
    );
    const page = ran.find(({ sql }) => sql.includes('i.item'));
    expect(page?.plan[0]).toMatch(/^SEARCH r USING INDEX records_by_date_down \(/);
  });

  it.each(['figure=hộ', 'q=dan van', 'province=Gia Lai'])(
    'of the figures of %s ask for no list once a figure',
    (filter) => {
      const query = FiguresQuery.parse(valuesOf(filter));
      for (const { sql, plan } of planOf((register) => listFigures(register, query))) {
        expect(
          plan.filter((step) => /article_id=\? AND rowid=\?/.test(step)),
          sql,
        ).toEqual([]);
      }
    },
  );
});
