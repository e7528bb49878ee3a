import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { SqlCondition } from '../filters/record-filter.ts';
import { type CursorView, readCursor, writeCursor } from '../page-cursor.ts';
import { prepared } from '../prepared.ts';

/** Groups of a list, the largest first. */
export interface GroupedList {
  /** SELECT of groups with the columns `id` (unique), `records` (how many) and whatever else is shown. */
  groups: SqlCondition;
  view: CursorView;
  limit: number;
  cursor: string | undefined;
}

interface GroupedPage {
  rows: Record<string, unknown>[];
  cursor: string | null;
  /** Groups in the whole list. */
  total: number;
}

const Position = z.tuple([z.int(), z.union([z.string(), z.number()])]);

/**
 * One page of groups. A group whose number changes between two pages may stand in both or in none of them; all others
 * stand in one.
 *
 * @throws RejectedInput `invalid-cursor`
 */
export function pageOfGroups(db: DatabaseSync, { groups, view, limit, cursor }: GroupedList): GroupedPage {
  const after = cursor === undefined ? undefined : readCursor(cursor, view, Position);
  const beyond = after === undefined ? '' : 'WHERE records < ? OR (records = ? AND id > ?)';
  const found = prepared(
    db,
    `WITH groups AS MATERIALIZED (${groups.sql}), size AS (SELECT count(*) AS total FROM groups)
        SELECT size.total, page.* FROM size LEFT JOIN
          (SELECT * FROM groups ${beyond} ORDER BY records DESC, id LIMIT ?) AS page
        ORDER BY records DESC, id`,
  ).all(...groups.params, ...(after === undefined ? [] : [after[0], ...after]), limit + 1);
  const rows = found.filter(({ id }) => id !== null);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    rows: rows.slice(0, limit),
    cursor: last === undefined ? null : writeCursor([last.records, last.id], view),
    total: Number(found[0]?.total),
  };
}
