import type { DatabaseSync, StatementSync } from 'node:sqlite';
import {
  DECIDED_INSERT,
  DECISION_INSERT,
  MEMBER_DELETES,
  MEMBER_INSERT,
  STALE_BY_DECISION,
  STALE_INSERT,
} from './programmes/member-rows.ts';

const RECORD_ROWS = 'SELECT row FROM records WHERE article_id = ?';
const DELETES = [
  ...MEMBER_DELETES,
  'DELETE FROM tombstones WHERE article_id = ?',
  'DELETE FROM figures WHERE article_id = ?',
  `DELETE FROM reasons WHERE record IN (${RECORD_ROWS})`,
  `DELETE FROM record_spelling WHERE rowid IN (${RECORD_ROWS})`,
  `DELETE FROM party_search WHERE rowid IN (SELECT row FROM parties WHERE record IN (${RECORD_ROWS}))`,
  `DELETE FROM record_search WHERE rowid IN (${RECORD_ROWS})`,
  `DELETE FROM counts WHERE record IN (${RECORD_ROWS})`,
  `DELETE FROM parties WHERE record IN (${RECORD_ROWS})`,
  `DELETE FROM items WHERE record IN (${RECORD_ROWS})`,
  'DELETE FROM records WHERE article_id = ?',
  'DELETE FROM articles WHERE id = ?',
];
const STATEMENTS = {
  begin: 'SAVEPOINT apply_article',
  end: 'RELEASE apply_article',
  rollBack: 'ROLLBACK TO apply_article',
  known:
    'SELECT 1 FROM articles WHERE id = ? UNION ALL SELECT 1 FROM tombstones WHERE article_id = ? LIMIT 1',
  updatedMs: `SELECT max(ms) AS ms FROM (SELECT updated_ms AS ms FROM articles WHERE id = ?
    UNION ALL SELECT deleted_ms FROM tombstones WHERE article_id = ?)`,
  recordIds:
    'SELECT id FROM records WHERE article_id = ? UNION SELECT id FROM tombstones WHERE article_id = ?',
  tombstone: 'INSERT INTO tombstones (id, article_id, deleted_ms) VALUES (?, ?, ?)',
  article: `INSERT INTO articles (id, title, url, source, published_at, author, origin, portal_id, relevant, reasons,
    extractor_version, updated_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  figure: `INSERT INTO figures (article_id, position, value, comparator, unit, unit_key)
    VALUES (?, ?, ?, ?, ?, ?)`,
  record: `INSERT INTO records (id, article_id, action, instrument, date, day_first, day_last, subject, period_start,
    period_end, published_day, updated_ms, party_types, levels, provinces, provinces_now, review)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  item: 'INSERT INTO items (record, item) VALUES (?, ?)',
  reason: 'INSERT OR IGNORE INTO reasons (code, record) VALUES (?, ?)',
  party: `INSERT INTO parties (record, position, body, name, type, level, province, province_key, province_code,
    province_now, province_now_key, province_now_code, district, district_key, district_code, commune, commune_key,
    commune_code) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  count: 'INSERT INTO counts (record, position, value, unit, unit_key, qualifier) VALUES (?, ?, ?, ?, ?, ?)',
  recordSpelling: 'INSERT INTO record_spelling (rowid, words) VALUES (?, ?)',
  recordWords:
    'INSERT INTO record_search (rowid, title, subject, parties, places, source) VALUES (?, ?, ?, ?, ?, ?)',
  partyWords: 'INSERT INTO party_search (rowid, name) VALUES (?, ?)',
  member: MEMBER_INSERT,
  staleBlock: STALE_INSERT,
  decision: DECISION_INSERT,
  decided: DECIDED_INSERT,
  staleByDecision: STALE_BY_DECISION,
};
/** All that changes what the register holds of one article; `deletes` in order. */
export type Statements = Record<keyof typeof STATEMENTS, StatementSync> & { deletes: StatementSync[] };

/** Preparing is the greater part of applying a small article, and a build applies a hundred thousand. */
const PREPARED = new WeakMap<DatabaseSync, Statements>();

/** @returns the statements of this register, prepared once */
export function statementsOf(db: DatabaseSync): Statements {
  const prepared = PREPARED.get(db);
  if (prepared !== undefined) return prepared;
  const named = Object.entries(STATEMENTS).map(([name, sql]) => [name, db.prepare(sql)]);
  const statements = { ...Object.fromEntries(named), deletes: DELETES.map((sql) => db.prepare(sql)) };
  PREPARED.set(db, statements);
  return statements;
}
