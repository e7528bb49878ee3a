import type { ArticleAnswer, RecordAnswer } from '../contracts/answers.contract.ts';
import type { RegisterRecord, StoredArticle } from '../contracts/article.contract.ts';
import { proveQuotes } from './prove-quotes.ts';

/**
 * The public form of an article: what `POST /v1/articles` and `GET /v1/articles/{id}` answer.
 *
 * @throws BrokenInvariant `quote-mismatch` when its evidence does not hold
 */
export function showArticle(stored: StoredArticle): ArticleAnswer {
  proveQuotes(stored);
  const { records, figures, documents, people, rawKey: _rawKey, ...article } = stored;
  return { article, relevant: stored.relevant, records, figures, documents, people };
}

/**
 * The public form of one record of an article, with evidence, citation and the text that the evidence points into.
 *
 * @throws BrokenInvariant `quote-mismatch` when the evidence of its article does not hold
 */
export function showRecord(stored: StoredArticle, record: RegisterRecord, programmeId: string): RecordAnswer {
  proveQuotes(stored);
  const { id, title, url, source, publishedAt, text } = stored;
  return { ...record, programmeId, article: { id, title, url, source, publishedAt, text } };
}
