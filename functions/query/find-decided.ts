import { reject } from '../../shared/http-problem/find-problem.ts';
import { readRecordId } from '../../shared/programmes/programme-id.ts';
import { findProgrammeOfRecord, listRecordIds } from '../../shared/register/programmes/read-programme.ts';
import type { DecidedSides } from '../../shared/stages/decide-programmes.ts';
import { readArticleIdOfRecord } from '../../shared/store/keys.ts';
import { findProgrammeNow } from './find-programme.ts';
import type { QueryPorts } from './query-ports.ts';

/**
 * The records of the two sides of a decision, as they are joined now.
 *
 * @param otherId a programme or a record
 * @throws RejectedInput `unknown-programme`, or `invalid-body` where the sides have nothing between them to decide
 */
export async function findDecided(
  programmeId: string,
  otherId: string,
  verdict: 'same' | 'different',
  ports: QueryPorts,
): Promise<DecidedSides> {
  const { id } = await findProgrammeNow(programmeId, ports);
  const left = listRecordIds(await ports.openRegister(), id);
  const isRecord = findProgrammeOfRecord(await ports.openRegister(), otherId) !== undefined;
  const right = isRecord
    ? [otherId]
    : listRecordIds(await ports.openRegister(), (await findProgrammeNow(otherId, ports)).id);
  const rest = left.filter((id) => !right.includes(id));
  const isSameSide = verdict === 'same' && right.every((id) => left.includes(id));
  if (rest.length === 0 || isSameSide) {
    throw reject('invalid-body', 'with: Expected another programme, or a record to set apart', {
      parameter: 'with',
    });
  }
  return { left: rest, right, articleId: readArticleIdOfRecord(readRecordId(id) ?? '') };
}
