import type { CorrectableField } from '../contracts/correction.contract.ts';
import type { ExtractedRecord } from '../contracts/record.contract.ts';
import { readFieldPath } from './field-path.ts';

/** The field that each reason casts doubt on: a person who gave its value has settled it. */
const FIELD_OF_REASON: Partial<Record<string, CorrectableField>> = {
  'year-inferred': 'date',
  'date-beside-stamp': 'date',
  'date-unread': 'date',
  'date-untold': 'date',
  'two-candidate-days': 'date',
  'organisation-unplaced': 'parties',
  'group-left-out': 'parties',
  'party-place-untold': 'parties',
  'period-left-over': 'period',
  'count-left-over': 'contentCounts',
  'party-count-differs': 'parties',
  'party-left-out': 'parties',
  'one-party-only': 'parties',
  'parties-from-signers': 'parties',
  'parties-from-elsewhere': 'parties',
  'place-ambiguous': 'parties',
  'collective-party': 'parties',
  'party-vague': 'parties',
  'body-unread': 'parties',
  'two-candidate-periods': 'period',
  'period-unread': 'period',
  'count-unread': 'contentCounts',
  'type-unsaid': 'instrument',
};
const LEAST_PARTIES = 2;

/** Why a person should look at the record, once some of its fields were corrected. */
export function findReasons(record: ExtractedRecord, corrected: string[], isReopened: boolean): string[] {
  const settled = new Set(corrected.map((field) => readFieldPath(field)?.[0]));
  const left = record.reasons.filter((reason) => {
    const field = FIELD_OF_REASON[reason.split(':')[0] ?? reason];
    return field === undefined || !settled.has(field);
  });
  const isShort = settled.has('parties') && record.parties.length < LEAST_PARTIES;
  return [...left, ...(isShort ? ['one-party-only'] : []), ...(isReopened ? ['correction-reopened'] : [])];
}
