import type { ArticleDraft, StoredArticle } from '../contracts/article.contract.ts';
import type { ExtractedRecord } from '../contracts/record.contract.ts';

const ARTICLE_FIELDS = [
  'title',
  'text',
  'publishedAt',
  'author',
  'relevant',
  'figures',
  'documents',
  'people',
] as const;
const RECORD_FIELDS = [
  'action',
  'date',
  'partOfDay',
  'instrument',
  'subject',
  'period',
  'parties',
  'contentCounts',
  'reasons',
] as const;

/**
 * Which values a new reading of an article tells otherwise. Evidence is left out: it moves with the text.
 *
 * @returns `publishedAt`, `records: 1 → 2`, `records[0].date`; empty when all values are the same
 */
export function compareExtraction(stored: StoredArticle, extraction: ArticleDraft['extraction']): string[] {
  const changed: string[] = ARTICLE_FIELDS.filter((field) => !isSame(stored[field], extraction[field]));
  if (stored.records.length !== extraction.records.length)
    return [...changed, `records: ${stored.records.length} → ${extraction.records.length}`];
  return [
    ...changed,
    ...extraction.records.flatMap((record, i) => compareRecord(stored.records[i], record, i)),
  ];
}

function compareRecord(
  stored: ExtractedRecord | undefined,
  record: ExtractedRecord,
  position: number,
): string[] {
  return RECORD_FIELDS.filter((field) => !isSame(stored?.[field], record[field])).map(
    (field) => `records[${position}].${field}`,
  );
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
