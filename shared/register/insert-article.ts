import { vietnamDay } from '../calendar/vietnam-time.ts';
import type { RecordItem } from '../contracts/answers.contract.ts';
import type { RegisterRecord, StoredArticle } from '../contracts/article.contract.ts';
import type { ProgrammeDecision } from '../contracts/programme-decision.contract.ts';
import type { Party } from '../contracts/record.contract.ts';
import type { Statements } from './article-statements.ts';
import type { REVIEW_LABELS } from './labels.ts';
import { markedList } from './marked-list.ts';
import { findOfficialPlaces } from './official-places.ts';
import { findBody } from './party-body.ts';
import { placeKey } from './place-keys.ts';
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

const UNREVIEWED: keyof typeof REVIEW_LABELS = 'unreviewed';
/** Puts in what is told of an article, its records and what was decided of them; nothing of it may be there yet. */
export function insertArticle(statements: Statements, article: ArticleForRegister, updatedMs: number): void {
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
  for (const record of article.records) insertRecord(statements, article, record, updatedMs);
  for (const decision of article.decisions ?? []) insertDecision(statements, article.id, decision);
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
  for (const [i, party] of record.parties.entries()) insertParty(statements, article.id, row, i, party);
}

/** In the order of the columns. */
function partyLists({ parties }: RegisterRecord): string[] {
  const official = parties.map(findOfficialPlaces);
  return [
    parties.map(({ type }) => type),
    parties.map(({ level }) => level),
    official.map(({ province }) => province),
    official.map(({ provinceNow }) => provinceNow),
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
  const instant = new Date(publishedAt);
  return Number.isNaN(instant.getTime()) ? null : vietnamDay(instant);
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

function insertParty(
  statements: Statements,
  articleId: string,
  record: number,
  position: number,
  party: Party,
): void {
  const { province, provinceNow, district, commune } = findOfficialPlaces(party);
  const { lastInsertRowid } = statements.party.run(
    record,
    position,
    findBody(party, articleId),
    party.name,
    party.type,
    party.level,
    province,
    keyOf(province),
    party.provinceCode,
    provinceNow,
    keyOf(provinceNow),
    party.provinceNowCode,
    district,
    keyOf(district),
    party.districtCode,
    commune,
    keyOf(commune),
    party.communeCode,
  );
  statements.partyWords.run(lastInsertRowid, foldNames([party.name]));
}

function keyOf(place: string | null): string | null {
  return place === null ? null : placeKey(place);
}
