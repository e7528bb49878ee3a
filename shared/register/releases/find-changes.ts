import { DatabaseSync } from 'node:sqlite';

/** What became of one record or programme between two releases. */
export interface ItemChange {
  id: string;
  change: 'added' | 'changed' | 'removed';
  /** Of a changed one: each field that differs, as it was and as it is. */
  fields?: Record<string, { before: unknown; after: unknown }>;
}

/** When an item was written is no change of it. */
const NOT_COMPARED = new Set(['updatedAt']);

/**
 * Compares the records or the programmes of two releases by id. The earlier ones go through a file, since memory may not hold them.
 *
 * @param earlierLines JSON Lines of the release before
 * @param path of that file, which is not there yet
 */
export function* findChanges(
  earlierLines: Iterable<string>,
  items: Iterable<{ id: string }>,
  path: string,
): Generator<ItemChange> {
  const db = new DatabaseSync(path);
  try {
    keepLines(db, earlierLines);
    const takeLine = db.prepare('DELETE FROM earlier WHERE id = ? RETURNING line');
    for (const item of items) {
      const line = takeLine.get(item.id)?.line;
      if (line === undefined) yield { id: item.id, change: 'added' };
      else {
        const fields = findDifferences(JSON.parse(String(line)), { ...item });
        if (Object.keys(fields).length > 0) yield { id: item.id, change: 'changed', fields };
      }
    }
    for (const { id } of db.prepare('SELECT id FROM earlier ORDER BY id').all())
      yield { id: String(id), change: 'removed' };
  } finally {
    db.close();
  }
}

function keepLines(db: DatabaseSync, lines: Iterable<string>): void {
  db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
  db.exec('CREATE TABLE earlier (id TEXT PRIMARY KEY, line TEXT NOT NULL) STRICT, WITHOUT ROWID');
  const keep = db.prepare('INSERT INTO earlier (id, line) VALUES (?, ?)');
  db.exec('BEGIN');
  for (const line of lines) keep.run(JSON.parse(line).id, line);
  db.exec('COMMIT');
}

function findDifferences(before: Record<string, unknown>, after: Record<string, unknown>) {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const differing = names.filter(
    (name) => !NOT_COMPARED.has(name) && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  return Object.fromEntries(
    differing.map((name) => [name, { before: before[name] ?? null, after: after[name] ?? null }]),
  );
}
