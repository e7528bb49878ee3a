import type { ProgrammeAnswer } from '../../shared/contracts/programme.contract.ts';
import { reject } from '../../shared/http-problem/find-problem.ts';
import { programmeIdOf, readRecordId } from '../../shared/programmes/programme-id.ts';
import { rejectWithdrawn } from '../../shared/store/article/withdrawal.ts';
import { readArticleIdOfRecord } from '../../shared/store/keys.ts';
import type { QueryPorts } from './query-ports.ts';

/** What a programme is found in. */
export type ProgrammePorts = Pick<QueryPorts, 'openRegister' | 'articles'>;

/**
 * A programme as a timeline, or the id that it has today.
 *
 * @throws RejectedInput `withdrawn` with its article, `programme-gone` for one whose record is told no more, or
 *   `unknown-programme`; the member `programmes` names those that the id's article tells of now
 */
export async function findProgramme(
  id: string,
  ports: ProgrammePorts,
): Promise<{ answer: ProgrammeAnswer } | { redirectedTo: string }> {
  // How programmes are joined is read when one is asked for: every cold start would wait for it.
  const { readProgramme } = await import('../../shared/register/programmes/read-programme.ts');
  const db = await ports.openRegister();
  const found = readProgramme(db, id);
  if (found.kind === 'programme') return { answer: found.answer };
  if (found.kind === 'redirect') return { redirectedTo: found.redirectedTo };
  const { isGone, candidates } = found;
  const recordId = readRecordId(id) ?? '';
  const articleId = readArticleIdOfRecord(recordId);
  const article = articleId === '' ? undefined : await ports.articles.readArticle(articleId);
  if (article !== undefined && article.id !== articleId) {
    const merged = readProgramme(db, programmeIdOf(article.id + recordId.slice(articleId.length)));
    if (merged.kind === 'programme') return { redirectedTo: merged.answer.id };
    if (merged.kind === 'redirect') return { redirectedTo: merged.redirectedTo };
    candidates.push(...merged.candidates);
  }
  const withdrawal =
    article === undefined && articleId !== '' && (await ports.articles.readWithdrawal(articleId));
  if (withdrawal) throw rejectWithdrawn(withdrawal);
  const detail = { id, programmes: candidates };
  if (isGone) throw reject('programme-gone', `What ${id} was made of is told no more.`, detail);
  throw reject('unknown-programme', `There is no programme ${id}.`, detail);
}

/**
 * A programme under the id that it has today.
 *
 * @throws RejectedInput as findProgramme does
 */
export async function findProgrammeNow(id: string, ports: ProgrammePorts): Promise<ProgrammeAnswer> {
  const found = await findProgramme(id, ports);
  if ('answer' in found) return found.answer;
  const now = await findProgramme(found.redirectedTo, ports);
  if ('answer' in now) return now.answer;
  throw reject('unknown-programme', `There is no programme ${id}.`, { id });
}
