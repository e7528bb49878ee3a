import type { DatabaseSync } from 'node:sqlite';
import { ProgrammeDecision } from '../../contracts/programme-decision.contract.ts';
import { prepared } from '../prepared.ts';

/**
 * Decisions that name any of the records. Each article concerned carries its copy: one that was undone is so in whichever
 * says it, and the records are those that any of them names, since a merged article gives its own other ids.
 */
export function readDecisionsOn(db: DatabaseSync, recordIds: string[]): ProgrammeDecision[] {
  if (!hasDecisions(db)) return [];
  const find = db.prepare(`SELECT DISTINCT d.decision FROM decided_records AS n
    JOIN decisions AS d ON d.id = n.decision_id WHERE n.record_id = ?`);
  const decisions = new Map<string, ProgrammeDecision>();
  for (const recordId of recordIds) {
    for (const { decision } of find.all(recordId)) {
      const read = ProgrammeDecision.parse(JSON.parse(String(decision)));
      decisions.set(read.id, mergeCopies(decisions.get(read.id), read));
    }
  }
  return [...decisions.values()];
}

function mergeCopies(known: ProgrammeDecision | undefined, read: ProgrammeDecision): ProgrammeDecision {
  const both = (side: 'left' | 'right') => [...new Set([...(known?.[side] ?? []), ...read[side]])].sort();
  return { ...read, left: both('left'), right: both('right'), undone: read.undone ?? known?.undone ?? null };
}

/** The block with all those that decisions reach from it, step by step: what they hold is joined together. */
export function findConnectedBlocks(db: DatabaseSync, block: string): string[] {
  if (!hasDecisions(db)) return [block];
  const connected = new Set([block]);
  const find = db.prepare(`SELECT DISTINCT m.block FROM members AS inside
    JOIN records AS r ON r.row = inside.record
    JOIN decided_records AS one ON one.record_id = r.id
    JOIN decided_records AS other ON other.decision_id = one.decision_id
    JOIN records AS named ON named.id = other.record_id
    JOIN members AS m ON m.record = named.row WHERE inside.block = ?`);
  for (const each of connected) {
    for (const row of find.all(each)) connected.add(String(row.block));
  }
  return [...connected].sort();
}

function hasDecisions(db: DatabaseSync): boolean {
  return prepared(db, 'SELECT 1 FROM decided_records LIMIT 1').get() !== undefined;
}
