import type { DatabaseSync } from 'node:sqlite';
import type { DeletedRecord } from '../contracts/answers.contract.ts';

/** Where a page of tombstones ends. */
export type TombstonePosition = [deletedMs: number, id: string];

interface TombstonePage {
  deleted: DeletedRecord[];
  /** Of the last one; null when there are no more. */
  position: TombstonePosition | null;
}

/**
 * Records that were taken out since a time, oldest first. What they told is not kept, so no other filter narrows them.
 *
 * @param since ISO 8601
 */
export function listTombstones(
  db: DatabaseSync,
  since: string,
  after: TombstonePosition | undefined,
  limit: number,
): TombstonePage {
  const rows = db
    .prepare(
      `SELECT id, deleted_ms FROM tombstones WHERE deleted_ms >= ? AND (deleted_ms, id) > (?, ?)
        ORDER BY deleted_ms, id LIMIT ?`,
    )
    .all(Date.parse(since), ...(after ?? [-1, '']), limit + 1);
  const page = rows.slice(0, limit).map(({ id, deleted_ms }) => ({ id: String(id), ms: Number(deleted_ms) }));
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    deleted: page.map(({ id, ms }) => ({ id, deletedAt: new Date(ms).toISOString() })),
    position: last === undefined ? null : [last.ms, last.id],
  };
}
