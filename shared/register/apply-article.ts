import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { RecordItem } from '../contracts/answers.contract.ts';
import type { RegisterRecord, StoredArticle } from '../contracts/article.contract.ts';
import type { ProgrammeDecision } from '../contracts/programme-decision.contract.ts';
import type { Party } from '../contracts/record.contract.ts';
import type { REVIEW_LABELS } from './labels.ts';
import { markedList } from './marked-list.ts';
import { findBody } from './party-body.ts';
import { placeKey } from './place-keys.ts';
import {
  DECIDED_INSERT,
  DECISION_INSERT,
  MEMBER_DELETES,
  MEMBER_INSERT,
  STALE_BY_DECISION,
  STALE_INSERT,
} from './programmes/member-rows.ts';
import { blockKeyOf } from './programmes/read-tellings.ts';
import { foldNames, spellNames } from './search-text.ts';
import { unitKey } from './unit-key.ts';

/** What the register takes of an article; its large parts stay in the store. */
export interface ArticleForRegister
  extends Omit<StoredArticle, 'text' | 'documents' | 'people' | 'evidence'> {
  /** Records that it told before; the register keeps a tombstone of each. */
  formerRecordIds?: string[];
  /** What reviewers decided of its records. */
  decisions?: ProgrammeDecision[];
}

/**
 * Puts one article and its records into the register in place of whatever it held of that article, as one transaction
 * (a savepoint, so that many may share an outer one). Repeating it, and the order between articles, change nothing that
 * can be read. Throws, and changes nothing, when a record id is taken by another article or twice in this one.
 *
 * @param changedAt when the article last changed, ISO 8601; an earlier one than is known changes nothing of the time
 */
export function applyArticle(db: DatabaseSync, article: ArticleForRegister, changedAt: string): void {
  const statements = statementsOf(db);
  withinSavepoint(statements, () => {
    const updatedMs = laterOf(statements, article.id, changedAt);
    deleteArticle(statements, article.id);
    insertArticle(statements, article, updatedMs);
    for (const record of article.records) insertRecord(statements, article, record, updatedMs);
    for (const decision of article.decisions ?? []) insertDecision(statements, article.id, decision);
    for (const id of article.formerRecordIds ?? []) {
      if (findOwner(id) === article.id) statements.tombstone.run(id, article.id, updatedMs);
    }
  });
}

/**
 * Takes an article and its records out of the register and leaves a tombstone of each record; one that is not in it
 * leaves those of the given ids.
 *
 * @param formerRecordIds records that it is known to have had; ids of other articles' records are left aside
 */
export function removeArticle(
  db: DatabaseSync,
  articleId: string,
  changedAt: string,
  formerRecordIds: readonly string[] = [],
): void {
  const statements = statementsOf(db);
  withinSavepoint(statements, () => {
    const deletedMs = laterOf(statements, articleId, changedAt);
    const known = statements.recordIds.all(articleId, articleId).map(({ id }) => String(id));
    deleteArticle(statements, articleId);
    const ids = [...known, ...formerRecordIds.filter((id) => findOwner(id) === articleId)];
    for (const id of new Set(ids)) statements.tombstone.run(id, articleId, deletedMs);
  });
}

/** Change entries may come out of order: what was told later counts. */
function laterOf({ updatedMs }: Statements, articleId: string, changedAt: string): number {
  const known = Number(updatedMs.get(articleId, articleId)?.ms ?? 0);
  return Math.max(known, Date.parse(changedAt));
}

/** A record's id is its article's id, a hyphen and a hash. */
function findOwner(recordId: string): string {
  return recordId.slice(0, Math.max(0, recordId.lastIndexOf('-')));
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

const UNREVIEWED: keyof typeof REVIEW_LABELS = 'unreviewed';
const VIETNAM_OFFSET_MS = 7 * 3_600_000;
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
  if (known.get(articleId, articleId) === undefined) return;
  for (const statement of deletes) statement.run(articleId);
}

function insertArticle(statements: Statements, article: ArticleForRegister, updatedMs: number): void {
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
    updatedMs,
  );
  article.figures.forEach(({ value, comparator, unit }, i) => {
    statements.figure.run(article.id, i, value, comparator, unit, unitKey(unit));
  });
}

function insertRecord(
  statements: Statements,
  article: ArticleForRegister,
  record: RegisterRecord,
  updatedMs: number,
): void {
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
    publishedDay(article.publishedAt),
    updatedMs,
    ...partyLists(record),
    record.review?.state ?? UNREVIEWED,
  );
  const row = Number(lastInsertRowid);
  statements.item.run(row, JSON.stringify(listedItem(article, record, updatedMs)));
  insertRecordWords(statements, row, article, record);
  insertMember(statements, row, record);
  record.contentCounts.forEach(({ value, unit, qualifier }, i) => {
    statements.count.run(row, i, value, unit, unitKey(unit), qualifier);
  });
  // A reason may carry a detail after a colon.
  for (const reason of record.reasons) statements.reason.run(reason.split(':')[0] ?? reason, row);
  for (const [i, party] of record.parties.entries()) insertParty(statements, row, i, party);
}

/** In the order of the columns. */
function partyLists({ parties }: RegisterRecord): string[] {
  return [
    parties.map(({ type }) => type),
    parties.map(({ level }) => level),
    parties.map(({ province }) => province),
    parties.map(({ provinceNow }) => provinceNow),
  ].map(markedList);
}

function listedItem(article: ArticleForRegister, record: RegisterRecord, updatedMs: number): RecordItem {
  const { evidence: _evidence, ...item } = record;
  const { id, title, url, source, publishedAt } = article;
  return {
    ...item,
    updatedAt: new Date(updatedMs).toISOString(),
    article: { id, title, url, source, publishedAt },
  };
}

function insertDecision(statements: Statements, articleId: string, decision: ProgrammeDecision): void {
  statements.decision.run(articleId, decision.id, JSON.stringify(decision));
  for (const recordId of [...decision.left, ...decision.right])
    statements.decided.run(recordId, decision.id, articleId);
  statements.staleByDecision.run(articleId);
}

/** Its programme is found when all articles of a change are in (settleProgrammes). */
function insertMember(statements: Statements, row: number, record: RegisterRecord): void {
  const block = blockKeyOf(record);
  statements.member.run(row, block);
  statements.staleBlock.run(block);
}

/** Times are told with their offset; a day of the register is one in Vietnam. */
function publishedDay(publishedAt: string | null): string | null {
  if (publishedAt === null || publishedAt.length === 10) return publishedAt;
  const instant = Date.parse(publishedAt);
  return Number.isNaN(instant) ? null : new Date(instant + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);
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
  const fields = [
    [article.title],
    subject === null ? [] : [subject],
    parties.map((party) => party.name),
    [...new Set(places.filter((place) => place !== null))],
    article.source === null ? [] : [article.source],
  ];
  statements.recordWords.run(row, ...fields.map(foldNames));
  statements.recordSpelling.run(row, spellNames(fields.flat()));
}

function insertParty(statements: Statements, record: number, position: number, party: Party): void {
  const { lastInsertRowid } = statements.party.run(
    record,
    position,
    findBody(party),
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
