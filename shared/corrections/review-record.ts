import type { RegisterRecord } from '../contracts/article.contract.ts';
import type { Correction, CorrectionState } from '../contracts/correction.contract.ts';
import type { Evidence } from '../contracts/evidence.contract.ts';
import { isWithin, readAt, readFieldPath, writeAt } from './field-path.ts';
import { findReasons } from './find-reasons.ts';
import { sameValue, tellsOf } from './record-digest.ts';

/** A record as it stands after review, and what became of each entry of its review. */
export interface ReviewedRecord {
  record: RegisterRecord;
  states: Map<string, CorrectionState>;
}

/**
 * Lays a person's corrections over what was extracted. A correction holds while the source tells of its field what it told
 * then; when that changes, the new value stands, and the field is open again. One that the source itself has come to tell
 * has nothing left to correct, and holds.
 *
 * @param entries of this record, oldest first
 */
export function reviewRecord(extracted: RegisterRecord, entries: Correction[]): ReviewedRecord {
  const states = new Map<string, CorrectionState>();
  const undone = new Set(entries.flatMap(({ undoes }) => undoes ?? []));
  const live = new Map<string, Correction>();
  let record: RegisterRecord = extracted;
  let confirmation: Correction | undefined;
  for (const entry of entries) {
    if (entry.kind === 'undo') states.set(entry.id, 'noted');
    else if (undone.has(entry.id)) states.set(entry.id, 'undone');
    else {
      // Who corrects or confirms after a confirmation has looked again.
      if (confirmation) states.set(confirmation.id, 'superseded');
      confirmation = entry.kind === 'confirm' ? entry : undefined;
      if (entry.kind === 'correct') record = applyCorrection(record, extracted, entry, live, states);
    }
  }
  if (confirmation) settleConfirmation(confirmation, record, live, states);
  return showReviewed(extracted, record, entries, states);
}

/** A record confirmed as it now stands has nothing open any more. */
function settleConfirmation(
  confirmation: Correction,
  record: RegisterRecord,
  live: Map<string, Correction>,
  states: Map<string, CorrectionState>,
): void {
  const holds = confirmation.source === tellsOf(record);
  states.set(confirmation.id, holds ? 'applied' : 'reopened');
  if (!holds) return;
  for (const id of live.keys()) if (states.get(id) === 'reopened') states.set(id, 'superseded');
}

function showReviewed(
  extracted: RegisterRecord,
  record: RegisterRecord,
  entries: Correction[],
  states: Map<string, CorrectionState>,
): ReviewedRecord {
  const of = (state: CorrectionState) => entries.filter(({ id }) => states.get(id) === state);
  const corrected = of('applied').flatMap(({ kind, field }) => (kind === 'correct' && field ? [field] : []));
  const reopened = of('reopened').map(({ field }) => field ?? 'record');
  const isConfirmed = of('applied').some(({ kind }) => kind === 'confirm');
  if (reopened.length === 0 && corrected.length === 0 && !isConfirmed) return { record: extracted, states };
  const state = reopened.length > 0 ? 'reopened' : isConfirmed ? 'confirmed' : 'corrected';
  const shown = showCorrected(extracted, record, corrected, reopened.length > 0);
  return { record: { ...shown, review: { state, corrected, reopened } }, states };
}

function applyCorrection(
  record: RegisterRecord,
  extracted: RegisterRecord,
  entry: Correction,
  live: Map<string, Correction>,
  states: Map<string, CorrectionState>,
): RegisterRecord {
  const field = entry.field ?? '';
  // A later correction of the same place, or of what holds it, counts.
  for (const [id, earlier] of live) {
    if (!isWithin(earlier.field ?? '', field)) continue;
    states.set(id, 'superseded');
    live.delete(id);
  }
  live.set(entry.id, entry);
  const path = readFieldPath(field);
  const isUnchanged = path !== undefined && sameValue(extracted[path[0]], entry.source);
  const isToldNow = path !== undefined && sameValue(readAt(extracted, path), entry.value);
  const changed = isUnchanged ? writeAt(record, path, entry.value) : undefined;
  states.set(entry.id, changed !== undefined || isToldNow ? 'applied' : 'reopened');
  return changed ?? record;
}

/** Evidence of what a person replaced stands no more; the person does. */
function showCorrected(
  extracted: RegisterRecord,
  record: RegisterRecord,
  fields: string[],
  isReopened: boolean,
): RegisterRecord {
  if (fields.length === 0 && !isReopened) return record;
  const kept = record.evidence.filter(
    ({ field: told }) =>
      !fields.some((field) => isWithin(told, field)) || isToldStill(told, extracted, record),
  );
  const given = fields.map((field): Evidence => ({ field, rule: 'correction', spans: [] }));
  const reasons = findReasons(record, fields, isReopened);
  return { ...record, evidence: [...kept, ...given], reasons };
}

/** Of a party of which only the place was corrected, its name is still told by the words it was read from. */
function isToldStill(told: string, extracted: RegisterRecord, record: RegisterRecord): boolean {
  const path = readFieldPath(/^parties\[\d+\]$/.test(told) ? `${told}.name` : told);
  if (path === undefined) return false;
  const value = readAt(extracted, path);
  return value !== undefined && sameValue(value, readAt(record, path));
}
