import { CORRECTABLE_FIELDS } from '../contracts/correction.contract.ts';
import type { ExtractedRecord } from '../contracts/record.contract.ts';

/** What a record tells, as one text: the same for the same values, whoever told them. */
export function tellsOf(record: ExtractedRecord): string {
  return inOrder(CORRECTABLE_FIELDS.map((field) => record[field]));
}

export function sameValue(a: unknown, b: unknown): boolean {
  return inOrder(a ?? null) === inOrder(b ?? null);
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_name, entry: unknown) =>
    entry !== null && typeof entry === 'object' && !Array.isArray(entry)
      ? Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)))
      : entry,
  );
}
