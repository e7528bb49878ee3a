import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { FiguresAnswer } from '../../contracts/answers.contract.ts';
import { whereQuantity } from '../filters/quantity.ts';
import type { SqlCondition } from '../filters/record-filter.ts';
import { findFilterValues } from '../find-filter-values.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import { prepared } from '../prepared.ts';
import { type Row, readArticleReference } from '../record-row.ts';
import type { KeyOrder } from '../sort-order.ts';
import { findViewCondition } from '../view-condition.ts';
import type { FigureOrder, FiguresQuery } from './summaries-query.ts';

const ORDERS: Record<FigureOrder, KeyOrder> = {
  '-published': { key: "ifnull(a.published_at, '')", follows: '<', direction: 'DESC' },
  '-value': { key: 'f.value', follows: '<', direction: 'DESC' },
  value: { key: 'f.value', follows: '>', direction: 'ASC' },
};
const Position = z.tuple([z.union([z.string(), z.number()]), z.string(), z.int()]);

/**
 * The figures that the articles of a view report; with the filter `figure`, of these articles only the figures that it
 * finds.
 *
 * @throws RejectedInput `invalid-cursor`
 */
export function listFigures(
  db: DatabaseSync,
  { sort, limit, cursor, ...query }: FiguresQuery,
): FiguresAnswer {
  const filters = findFilterValues(query);
  const view = { values: filters, order: `figures ${sort}` };
  const after = cursor === undefined ? undefined : readCursor(cursor, view, Position);
  const { key, follows, direction } = ORDERS[sort];
  const listed = whichFigures(filters);
  const beyond = after === undefined ? '' : `AND (${key}, f.article_id, f.position) ${follows} (?, ?, ?)`;
  const ordered = `ORDER BY sort_key ${direction}, article_id ${direction}, position ${direction}`;
  // What is shown is read for the page alone: sorted with the rest, it would be read for every figure.
  const rows = prepared(
    db,
    `WITH page AS MATERIALIZED (
        SELECT f.article_id, f.position, ${key} AS sort_key FROM figures AS f JOIN articles AS a ON a.id = f.article_id
          WHERE ${listed.sql} ${beyond} ${ordered} LIMIT ?)
      SELECT f.value, f.comparator, f.unit, page.*, a.title, a.url, a.source, a.published_at,
          (SELECT json_group_array(id) FROM (SELECT id FROM records WHERE article_id = a.id ORDER BY id)) AS records
        FROM page JOIN figures AS f USING (article_id, position) JOIN articles AS a ON a.id = article_id ${ordered}`,
  ).all(...listed.params, ...(after ?? []), limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const items = rows.slice(0, limit).map(readFigure);
  return FiguresAnswer.parse({
    items,
    cursor: last === undefined ? null : writeCursor([last.sort_key, last.article_id, last.position], view),
    total: countFigures(db, listed),
  });
}

function whichFigures(filters: ReturnType<typeof findFilterValues>): SqlCondition {
  const { figure, ...others } = filters;
  const own = figure === undefined ? { sql: 'TRUE', params: [] } : whereQuantity(figure);
  // What the filter `figure` asks of the article is met by the figure itself.
  if (Object.keys(others).length === 0) {
    const hasRecords = 'EXISTS (SELECT 1 FROM records AS r WHERE r.article_id = f.article_id)';
    return { sql: `${own.sql} AND ${hasRecords}`, params: own.params };
  }
  // A list that is made once: asked of each figure, a filter that is itself a list would be gone through each time.
  const { matching } = findViewCondition(others);
  return {
    sql: `${own.sql} AND f.article_id IN (SELECT r.article_id FROM records AS r WHERE ${matching.sql})`,
    params: [...own.params, ...matching.params],
  };
}

function countFigures(db: DatabaseSync, { sql, params }: SqlCondition): number {
  return Number(prepared(db, `SELECT count(*) AS n FROM figures AS f WHERE ${sql}`).get(...params)?.n);
}

function readFigure(row: Row): Record<string, unknown> {
  const { value, comparator, unit } = row;
  return {
    value,
    comparator,
    unit,
    article: readArticleReference(row),
    recordIds: JSON.parse(String(row.records)),
  };
}
