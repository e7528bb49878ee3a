import type { RecordItem } from '../../contracts/answers.contract.ts';
import { BETWEEN, type Columns, partyColumns, writeCounts, writeCsvHead, writeCsvLine } from './csv.ts';

/** The record, its parties, what it is cited by, and how it was read. */
const COLUMNS: Columns<RecordItem> = {
  id: (record) => record.id,
  action: (record) => record.action,
  date: (record) => record.date,
  partOfDay: (record) => record.partOfDay,
  instrument: (record) => record.instrument,
  subject: (record) => record.subject,
  periodStart: (record) => record.period?.start ?? null,
  periodEnd: (record) => record.period?.end ?? null,
  ...partyColumns<RecordItem>(),
  contentCounts: ({ contentCounts }) => writeCounts(contentCounts),
  reasons: (record) => record.reasons.join(BETWEEN),
  review: (record) => record.review?.state ?? null,
  correctedFields: (record) => record.review?.corrected.join(BETWEEN) || null,
  reopenedFields: (record) => record.review?.reopened.join(BETWEEN) || null,
  articleTitle: ({ article }) => article.title,
  articleUrl: ({ article }) => article.url,
  articleSource: ({ article }) => article.source,
  articlePublishedAt: ({ article }) => article.publishedAt,
  articleId: ({ article }) => article.id,
  extractorVersion: (record) => record.extractorVersion,
  updatedAt: (record) => record.updatedAt,
};

/** In the order of the first line; the codebook has a word for each. */
export const CSV_COLUMNS = Object.keys(COLUMNS);
export const CSV_HEAD = writeCsvHead(COLUMNS);

/** One record as one line. */
export function writeCsvRow(record: RecordItem): string {
  return writeCsvLine(COLUMNS, record);
}
