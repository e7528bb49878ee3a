import type { DatabaseSync } from 'node:sqlite';
import type { ProgrammeAnswer } from '../../contracts/programme.contract.ts';
import { findApart } from '../../programmes/decided-groups.ts';
import { findPossiblyOne } from '../../programmes/find-possibly-one.ts';
import { joinTellings } from '../../programmes/join-tellings.ts';
import { findOpenRenewals } from '../../programmes/link-renewals.ts';
import { listEvents } from '../../programmes/list-events.ts';
import { findProgrammeId, readRecordId } from '../../programmes/programme-id.ts';
import { readProgrammeItem } from './list-programmes.ts';
import { findConnectedBlocks } from './read-decisions.ts';
import { readMemberRecords } from './read-member-records.ts';
import { joinBlocks, readBlocks } from './settle-programmes.ts';

/** Which programme an id stands for today. */
export type FoundProgramme =
  | { kind: 'programme'; answer: ProgrammeAnswer }
  | { kind: 'redirect'; redirectedTo: string }
  /** `isGone`: its record was told once. `candidates`: programmes of the article that the id's record was of. */
  | { kind: 'unknown'; isGone: boolean; candidates: string[] };

const PROGRAMME_COLUMNS = 'p.row, p.id, p.renews, p.renewed_by, p.renewal_basis';

/**
 * One programme as a timeline, or where it went: only a record that is still told leads anywhere, since the other programmes
 * of its article are other things agreed.
 */
export function readProgramme(db: DatabaseSync, id: string): FoundProgramme {
  const row = db.prepare(`SELECT ${PROGRAMME_COLUMNS} FROM programmes AS p WHERE p.id = ?`).get(id);
  if (row !== undefined) return { kind: 'programme', answer: readTimeline(db, row) };
  const recordId = readRecordId(id) ?? '';
  const joined = findProgrammeOfRecord(db, recordId);
  if (joined !== undefined) return { kind: 'redirect', redirectedTo: joined };
  const candidates = listProgrammesOfArticle(db, recordId.slice(0, Math.max(0, recordId.lastIndexOf('-'))));
  const isGone = db.prepare('SELECT 1 FROM tombstones WHERE id = ?').get(recordId) !== undefined;
  return { kind: 'unknown', isGone, candidates };
}

/** @returns the id of the programme that a record is of; undefined for a record that the register does not hold */
export function findProgrammeOfRecord(db: DatabaseSync, recordId: string): string | undefined {
  const row = db
    .prepare(
      `SELECT p.id FROM records AS r JOIN members AS m ON m.record = r.row
        JOIN programmes AS p ON p.row = m.programme WHERE r.id = ?`,
    )
    .get(recordId);
  return row === undefined ? undefined : String(row.id);
}

/** The records of a programme by the id that it has today. */
export function listRecordIds(db: DatabaseSync, programmeId: string): string[] {
  return db
    .prepare(
      `SELECT r.id FROM programmes AS p JOIN members AS m ON m.programme = p.row
        JOIN records AS r ON r.row = m.record WHERE p.id = ? ORDER BY r.id`,
    )
    .all(programmeId)
    .map((row) => String(row.id));
}

/** The records that a record stands with when nobody has called two programmes the same; none for one that is not there. */
export function listPartOfRecord(db: DatabaseSync, recordId: string): string[] {
  const blocks = db
    .prepare('SELECT m.block FROM records AS r JOIN members AS m ON m.record = r.row WHERE r.id = ?')
    .all(recordId)
    .flatMap(({ block }) => findConnectedBlocks(db, String(block)));
  const { tellings, decisions } = readBlocks(db, blocks);
  const apart = decisions.filter(({ verdict }) => verdict === 'different');
  const ids = joinTellings(tellings, apart).map((group) => group.tellings.map((each) => each.recordId));
  return ids.find((group) => group.includes(recordId)) ?? [];
}

function listProgrammesOfArticle(db: DatabaseSync, articleId: string): string[] {
  return db
    .prepare(
      `SELECT DISTINCT p.id FROM records AS r JOIN members AS m ON m.record = r.row
        JOIN programmes AS p ON p.row = m.programme WHERE r.article_id = ? ORDER BY p.id`,
    )
    .all(articleId)
    .map((row) => String(row.id));
}

function readTimeline(db: DatabaseSync, row: Record<string, unknown>): ProgrammeAnswer {
  const item = readProgrammeItem(db, row);
  return {
    ...item,
    events: listEvents(readMemberRecords(db, Number(row.row))),
    series: listSeries(db, row),
    ...explain(db, Number(row.row), item.id),
  };
}

/** Why its records are one: joined once more from the records, as when the register was settled. */
function explain(
  db: DatabaseSync,
  row: number,
  id: string,
): Pick<ProgrammeAnswer, 'joints' | 'undecidedWith' | 'mayRenew' | 'mayBeRenewedBy' | 'decisions'> {
  const own = db.prepare('SELECT DISTINCT block FROM members WHERE programme = ?').all(row);
  const blocks = new Set(own.flatMap(({ block }) => findConnectedBlocks(db, String(block))));
  const { groups, decisions } = joinBlocks(db, [...blocks].sort());
  const group = groups.find((each) => findProgrammeId(each) === id);
  const members = new Set(group?.tellings.map(({ recordId }) => recordId));
  const possibly = group === undefined ? [] : findPossiblyOne(group, groups, findApart(decisions));
  const undecided = [...(group?.undecidedWith ?? []), ...possibly].map((recordId) =>
    findProgrammeOfRecord(db, recordId),
  );
  const open = findOpenRenewals(groups);
  return {
    joints: group?.joints ?? [],
    undecidedWith: [...new Set(undecided.filter((each) => each !== undefined))].sort(),
    mayRenew: open.flatMap(({ fromId, toId }) => (toId === id ? [fromId] : [])).sort(),
    mayBeRenewedBy: open.flatMap(({ fromId, toId }) => (fromId === id ? [toId] : [])).sort(),
    decisions: decisions.filter(({ left, right }) => [...left, ...right].some((each) => members.has(each))),
  };
}

type Series = ProgrammeAnswer['series'];

function listSeries(db: DatabaseSync, row: Record<string, unknown>): Series {
  const find = db.prepare(`SELECT ${PROGRAMME_COLUMNS} FROM programmes AS p WHERE p.id = ?`);
  const walk = (from: Record<string, unknown>, to: 'renews' | 'renewed_by') => {
    const steps: Record<string, unknown>[] = [];
    // Renewals never circle (link-renewals); a damaged file must not hang an answer.
    for (let at = find.get(String(from[to])); at && !steps.some(({ id }) => id === at?.id); ) {
      steps.push(at);
      at = find.get(String(at[to]));
    }
    return steps;
  };
  return [...walk(row, 'renews').reverse(), row, ...walk(row, 'renewed_by')].map((each) => {
    const { id, stage, period, signedOn, reviewedOn } = readProgrammeItem(db, each);
    const renewalBasis = each.renewal_basis as Series[number]['renewalBasis'];
    return { id, stage, period, signedOn, reviewedOn, renewalBasis };
  });
}
