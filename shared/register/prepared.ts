import type { DatabaseSync, StatementSync } from 'node:sqlite';

const PREPARED = new WeakMap<DatabaseSync, Map<string, StatementSync>>();
/** Each combination of filters is a text of its own. */
const MOST_KEPT = 200;

/**
 * A statement that is prepared once for a database: preparing one takes as long as reading a page of records. Only for
 * `all`, `get` and `run`: what is still being iterated over must not be used a second time.
 */
export function prepared(db: DatabaseSync, sql: string): StatementSync {
  const kept = PREPARED.get(db) ?? new Map<string, StatementSync>();
  PREPARED.set(db, kept);
  const known = kept.get(sql);
  if (known !== undefined) return known;
  const oldest = kept.keys().next();
  if (kept.size >= MOST_KEPT && !oldest.done) kept.delete(oldest.value);
  const statement = db.prepare(sql);
  kept.set(sql, statement);
  return statement;
}
