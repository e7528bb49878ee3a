import type { RegisterRecord } from '../contracts/article.contract.ts';
import type { Correction, CorrectionState } from '../contracts/correction.contract.ts';
import { reviewRecord } from './review-record.ts';

/** The records of an article as they stand after review. */
export interface ReviewedRecords {
  records: RegisterRecord[];
  /** What became of each correction, by its id; those of records that can no longer be found are open again. */
  states: Map<string, CorrectionState>;
  /** By the id of the record that they are laid over today. */
  entriesOf: Map<string, Correction[]>;
}

/**
 * Lays the corrections of an article over its records. A record whose parties, action or instrument are read anew gets
 * another id: its corrections go to the only record that can be the same, if there is one.
 */
export function reviewArticle(records: RegisterRecord[], corrections: Correction[]): ReviewedRecords {
  const entriesOf = assignCorrections(records, corrections);
  const states = new Map<string, CorrectionState>(corrections.map(({ id }) => [id, 'reopened']));
  const reviewed = records.map((extracted) => {
    const entries = entriesOf.get(extracted.id);
    if (entries === undefined) return extracted;
    const { record, states: own } = reviewRecord(extracted, entries);
    for (const [id, state] of own) states.set(id, state);
    return record;
  });
  return { records: reviewed, states, entriesOf };
}

function assignCorrections(records: RegisterRecord[], corrections: Correction[]): Map<string, Correction[]> {
  const inOrder = corrections.toSorted((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1));
  const byRecord = Map.groupBy(inOrder, ({ recordId }) => tailOf(recordId));
  const assigned = new Map<string, Correction[]>();
  for (const [tail, entries] of byRecord) {
    const record = records.find(({ id }) => tailOf(id) === tail) ?? findSuccessor(records, entries, byRecord);
    if (record) assigned.set(record.id, [...(assigned.get(record.id) ?? []), ...entries]);
  }
  return assigned;
}

/** A record's id without its article's, which changes when articles turn out to be one. */
function tailOf(recordId: string): string {
  return recordId.slice(recordId.lastIndexOf('-') + 1);
}

function findSuccessor(
  records: RegisterRecord[],
  [entry]: Correction[],
  taken: Map<string, unknown>,
): RegisterRecord | undefined {
  const free = records.filter(({ id, action }) => action === entry?.told.action && !taken.has(tailOf(id)));
  const alike = free.filter(({ instrument }) => instrument === entry?.told.instrument);
  const candidates = alike.length > 0 ? alike : free;
  return candidates.length === 1 ? candidates[0] : undefined;
}
