import type { RegisterRecord, StoredArticle } from '../contracts/article.contract.ts';

/** A case in the format of the gold cases' README. */
export interface GoldCase {
  id: string;
  input: { url: string | null; title: string; text: string };
  expect: Record<string, unknown>;
  notes: string;
}

/**
 * An article that reviewers have gone through as a case to measure extraction by.
 *
 * @returns undefined unless every record was corrected or confirmed, and none is open again: a case must hold no value
 * that nobody has looked at. Figures, documents and people are as extracted, which the case's notes say
 */
export function writeGoldCase(article: StoredArticle): GoldCase | undefined {
  const isReviewed = ({ review }: RegisterRecord) =>
    review?.state === 'confirmed' || review?.state === 'corrected';
  if (article.records.length === 0 || !article.records.every(isReviewed)) return undefined;
  const { id, url, title, text, publishedAt, author, figures, documents, people } = article;
  const records = article.records.map(toExpectedRecord);
  return {
    id,
    input: { url, title, text },
    expect: { relevant: true, publishedAt, author, records, figures, documents, people },
    notes:
      'Records as reviewed; publishedAt, author, figures, documents and people as extracted, not reviewed.',
  };
}

function toExpectedRecord(record: RegisterRecord) {
  const { action, date, partOfDay, instrument, subject, period, contentCounts } = record;
  const parties = record.parties.map(({ name, type, level, province, district, commune }) => ({
    name,
    type,
    level,
    province,
    district,
    commune,
  }));
  return { action, date, partOfDay, instrument, subject, period, parties, contentCounts };
}
