import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { RegisterRecord, StoredArticle } from '../contracts/article.contract.ts';
import type { Party } from '../contracts/record.contract.ts';
import { placeKey } from './place-keys.ts';
import { foldNames } from './search-text.ts';

/** What the register takes of an article; its large parts stay in the store. */
export type ArticleForRegister = Omit<
  StoredArticle,
  'text' | 'figures' | 'documents' | 'people' | 'evidence'
>;

/**
 * Puts one article and its records into the register in place of whatever it held of that article, as one transaction
 * (a savepoint, so that many may share an outer one). Repeating it, and the order between articles, change nothing that
 * can be read. Throws, and changes nothing, when a record id is taken by another article or twice in this one.
 */
export function applyArticle(db: DatabaseSync, article: ArticleForRegister): void {
  const statements = statementsOf(db);
  withinSavepoint(statements, () => {
    deleteArticle(statements, article.id);
    insertArticle(statements, article);
    for (const record of article.records) insertRecord(statements, article, record);
  });
}

/** Takes an article and its records out of the register; one that is not in it changes nothing. */
export function removeArticle(db: DatabaseSync, articleId: string): void {
  const statements = statementsOf(db);
  withinSavepoint(statements, () => deleteArticle(statements, articleId));
}

function withinSavepoint({ begin, end, rollBack }: Statements, change: () => void): void {
  begin.run();
  try {
    change();
  } catch (error) {
    rollBack.run();
    end.run();
    throw error;
  }
  end.run();
}

const RECORD_ROWS = 'SELECT row FROM records WHERE article_id = ?';
const DELETES = [
  `DELETE FROM party_search WHERE rowid IN (SELECT row FROM parties WHERE record IN (${RECORD_ROWS}))`,
  `DELETE FROM record_search WHERE rowid IN (${RECORD_ROWS})`,
  `DELETE FROM counts WHERE record IN (${RECORD_ROWS})`,
  `DELETE FROM parties WHERE record IN (${RECORD_ROWS})`,
  'DELETE FROM records WHERE article_id = ?',
  'DELETE FROM articles WHERE id = ?',
];
const STATEMENTS = {
  begin: 'SAVEPOINT apply_article',
  end: 'RELEASE apply_article',
  rollBack: 'ROLLBACK TO apply_article',
  known: 'SELECT 1 FROM articles WHERE id = ?',
  article: `INSERT INTO articles (id, title, url, source, published_at, author, origin, portal_id, relevant, reasons,
    extractor_version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  record: `INSERT INTO records (id, article_id, action, instrument, date, day_first, day_last, subject, period_start,
    period_end, item) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  party: `INSERT INTO parties (record, position, name, type, level, province, province_key, province_code,
    province_now, province_now_key, province_now_code, district, district_key, district_code, commune, commune_key,
    commune_code) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  count: 'INSERT INTO counts (record, position, value, unit, qualifier) VALUES (?, ?, ?, ?, ?)',
  recordWords:
    'INSERT INTO record_search (rowid, title, subject, parties, places, source) VALUES (?, ?, ?, ?, ?, ?)',
  partyWords: 'INSERT INTO party_search (rowid, name) VALUES (?, ?)',
};
type Statements = Record<keyof typeof STATEMENTS, StatementSync> & { deletes: StatementSync[] };

/** Preparing is the greater part of applying a small article, and a build applies a hundred thousand. */
const PREPARED = new WeakMap<DatabaseSync, Statements>();

function statementsOf(db: DatabaseSync): Statements {
  const prepared = PREPARED.get(db);
  if (prepared !== undefined) return prepared;
  const named = Object.entries(STATEMENTS).map(([name, sql]) => [name, db.prepare(sql)]);
  const statements = { ...Object.fromEntries(named), deletes: DELETES.map((sql) => db.prepare(sql)) };
  PREPARED.set(db, statements);
  return statements;
}

function deleteArticle({ known, deletes }: Statements, articleId: string): void {
  if (known.get(articleId) === undefined) return;
  for (const statement of deletes) statement.run(articleId);
}

function insertArticle(statements: Statements, article: ArticleForRegister): void {
  statements.article.run(
    article.id,
    article.title,
    article.url,
    article.source,
    article.publishedAt,
    article.author,
    article.origin.kind,
    article.origin.portalId,
    article.relevant ? 1 : 0,
    JSON.stringify(article.reasons),
    article.extractorVersion,
  );
}

function insertRecord(statements: Statements, article: ArticleForRegister, record: RegisterRecord): void {
  const { evidence: _evidence, ...item } = record;
  const { lastInsertRowid } = statements.record.run(
    record.id,
    article.id,
    record.action,
    record.instrument,
    record.date,
    firstDay(record.date),
    lastDay(record.date),
    record.subject,
    record.period?.start ?? null,
    record.period?.end ?? null,
    JSON.stringify(item),
  );
  const row = Number(lastInsertRowid);
  insertRecordWords(statements, row, article, record);
  record.contentCounts.forEach(({ value, unit, qualifier }, i) => {
    statements.count.run(row, i, value, unit, qualifier);
  });
  for (const [i, party] of record.parties.entries()) insertParty(statements, row, i, party);
}

function firstDay(date: string | null): string | null {
  return date?.length === 7 ? `${date}-01` : date;
}

/** Day 31 of any month: it is only compared as text, and nothing lies between it and the next month. */
function lastDay(date: string | null): string | null {
  return date?.length === 7 ? `${date}-31` : date;
}

function insertRecordWords(
  statements: Statements,
  row: number,
  article: ArticleForRegister,
  { subject, parties }: RegisterRecord,
): void {
  const places = parties.flatMap((party) => [
    party.province,
    party.provinceNow,
    party.district,
    party.commune,
  ]);
  statements.recordWords.run(
    row,
    foldNames([article.title]),
    foldNames([subject ?? '']),
    foldNames(parties.map((party) => party.name)),
    foldNames([...new Set(places.filter((place) => place !== null))]),
    foldNames([article.source ?? '']),
  );
}

function insertParty(statements: Statements, record: number, position: number, party: Party): void {
  const { lastInsertRowid } = statements.party.run(
    record,
    position,
    party.name,
    party.type,
    party.level,
    party.province,
    keyOf(party.province),
    party.provinceCode,
    party.provinceNow,
    keyOf(party.provinceNow),
    party.provinceNowCode,
    party.district,
    keyOf(party.district),
    party.districtCode,
    party.commune,
    keyOf(party.commune),
    party.communeCode,
  );
  statements.partyWords.run(lastInsertRowid, foldNames([party.name]));
}

function keyOf(place: string | null): string | null {
  return place === null ? null : placeKey(place);
}
