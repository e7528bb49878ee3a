import type { DatabaseSync } from 'node:sqlite';
import type { ProgrammeDecision } from '../../contracts/programme-decision.contract.ts';
import { joinTellings } from '../../programmes/join-tellings.ts';
import { linkRenewals, type Renewal } from '../../programmes/link-renewals.ts';
import { findProgrammeId } from '../../programmes/programme-id.ts';
import type { Telling } from '../../programmes/telling.ts';
import type { TellingGroup } from '../../programmes/telling-group.ts';
import { findConnectedBlocks, readDecisionsOn } from './read-decisions.ts';
import { readBlockTellings } from './read-tellings.ts';

/**
 * Joins anew the records of every block in which something has changed. What comes out depends on the records and
 * decisions that the register holds, not on the steps by which they came in. To be called within a transaction, after
 * the last article was applied.
 */
export function settleProgrammes(db: DatabaseSync): void {
  const stale = () => Number(db.prepare('SELECT count(*) AS n FROM stale_blocks').get()?.n);
  if (stale() === 0) return;
  widenStaleBlocks(db, stale);
  db.exec(`DELETE FROM programmes WHERE row IN
      (SELECT programme FROM members WHERE block IN (SELECT block FROM stale_blocks));
    UPDATE members SET programme = NULL WHERE programme IS NOT NULL AND block IN (SELECT block FROM stale_blocks)`);
  const write = prepareWriter(db);
  const done = new Set<string>();
  const blocks = db.prepare('SELECT block FROM stale_blocks ORDER BY block').all();
  for (const block of blocks.map((row) => String(row.block))) {
    if (done.has(block)) continue;
    const connected = findConnectedBlocks(db, block);
    for (const each of connected) done.add(each);
    const { groups, renewals } = joinBlocks(db, connected);
    for (const group of groups) write(group, renewals);
  }
  db.exec('DELETE FROM stale_blocks');
}

/** The programmes of some blocks; all blocks that decisions connect them with have to be among them. */
export function joinBlocks(
  db: DatabaseSync,
  blocks: string[],
): { groups: TellingGroup[]; renewals: Renewal[]; decisions: ProgrammeDecision[] } {
  const { tellings, decisions } = readBlocks(db, blocks);
  const groups = joinTellings(tellings, decisions);
  return { groups, renewals: linkRenewals(groups), decisions };
}

/** What the records of some blocks tell, and what was decided of them. */
export function readBlocks(
  db: DatabaseSync,
  blocks: string[],
): { tellings: Telling[]; decisions: ProgrammeDecision[] } {
  const tellings = blocks.flatMap((block) => readBlockTellings(db, block));
  const ids = tellings.map(({ recordId }) => recordId);
  return { tellings, decisions: readDecisionsOn(db, ids) };
}

/** A programme across blocks is joined anew as a whole. */
function widenStaleBlocks(db: DatabaseSync, count: () => number): void {
  const widen = db.prepare(`INSERT OR IGNORE INTO stale_blocks SELECT DISTINCT block FROM members
    WHERE programme IN (SELECT programme FROM members WHERE block IN (SELECT block FROM stale_blocks))
    UNION SELECT DISTINCT m.block FROM members AS m JOIN records AS r ON r.row = m.record
      WHERE r.id IN (SELECT other.record_id FROM decided_records AS one
        JOIN decided_records AS other ON other.decision_id = one.decision_id
        JOIN records AS named ON named.id = one.record_id
        JOIN members AS inside ON inside.record = named.row
        WHERE inside.block IN (SELECT block FROM stale_blocks))`);
  for (let before = -1; before !== count(); ) {
    before = count();
    widen.run();
  }
}

/** Of all that the register holds: not before any of the changes that are being settled. */
function findLastChange(db: DatabaseSync): number {
  const row = db
    .prepare(
      `SELECT max(ms) AS ms FROM (SELECT max(updated_ms) AS ms FROM records
        UNION ALL SELECT max(deleted_ms) FROM tombstones UNION ALL SELECT 0)`,
    )
    .get();
  return Number(row?.ms);
}

function prepareWriter(db: DatabaseSync): (group: TellingGroup, renewals: Renewal[]) => void {
  const insert = db.prepare(`INSERT INTO programmes
    (id, date_last, period_start, period_end, reviewed, renews, renewed_by, renewal_basis, changed_ms)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const changedMs = findLastChange(db);
  const assign = db.prepare(
    'UPDATE members SET programme = ? WHERE record = (SELECT row FROM records WHERE id = ?)',
  );
  return (group, renewals) => {
    const { tellings } = group;
    const id = findProgrammeId(group);
    const dates = tellings.flatMap(({ date }) => date ?? []).sort();
    const periods = tellings.flatMap(({ period }) => period ?? []);
    const before = renewals.find(({ toId }) => toId === id);
    const { lastInsertRowid } = insert.run(
      id,
      dates.at(-1) ?? null,
      periods.length === 0 ? null : Math.min(...periods.map(({ start }) => start)),
      periods.length === 0 ? null : Math.max(...periods.map(({ end }) => end)),
      tellings.some(({ action }) => action === 'reviewed') ? 1 : 0,
      before?.fromId ?? null,
      renewals.find(({ fromId }) => fromId === id)?.toId ?? null,
      before?.basis ?? null,
      changedMs,
    );
    for (const { recordId } of tellings) assign.run(lastInsertRowid, recordId);
  };
}
