import type { RecordAnswer } from '../../shared/contracts/answers.contract.ts';
import type { StoredArticle } from '../../shared/contracts/article.contract.ts';
import { showRecord } from '../../shared/http-answer/show-article.ts';
import { reject } from '../../shared/http-problem/find-problem.ts';
import { programmeIdOf } from '../../shared/programmes/programme-id.ts';
import { rejectWithdrawn } from '../../shared/store/article/withdrawal.ts';
import type { QueryPorts } from './query-ports.ts';

/**
 * A record, read from its article in the store: the register keeps no evidence and no text.
 *
 * @throws RejectedInput `unknown-record`, or `withdrawn` with its article
 */
export async function findRecord(
  recordId: string,
  { articles, openRegister }: QueryPorts,
): Promise<{ answer: RecordAnswer; article: StoredArticle }> {
  // A record's id is its article's id, a hyphen and a hash.
  const articleId = recordId.slice(0, Math.max(0, recordId.lastIndexOf('-')));
  const article = articleId === '' ? undefined : await articles.readArticle(articleId);
  const withdrawal = article === undefined && articleId !== '' && (await articles.readWithdrawal(articleId));
  if (withdrawal) throw rejectWithdrawn(withdrawal);
  const record = article?.records.find(({ id }) => id === recordId);
  if (article === undefined || record === undefined) {
    throw reject('unknown-record', `There is no record ${recordId}.`, { id: recordId });
  }
  const { findProgrammeOfRecord } = await import('../../shared/register/programmes/read-programme.ts');
  // One that the register could not take in is joined with none, and its own id makes its programme's.
  const programmeId = findProgrammeOfRecord(await openRegister(), recordId) ?? programmeIdOf(recordId);
  return { answer: showRecord(article, record, programmeId), article };
}
