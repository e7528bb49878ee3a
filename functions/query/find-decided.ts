import { reject } from '../../shared/http-problem/find-problem.ts';
import { findProgrammeOfRecord, listRecordIds } from '../../shared/register/programmes/read-programme.ts';
import { findProgramme } from './find-programme.ts';
import type { QueryPorts } from './query-ports.ts';

/** The records of the two sides of a decision. */
interface Sides {
  left: string[];
  right: string[];
}

/**
 * @param otherId a programme or a record
 * @throws RejectedInput `unknown-programme`, or `invalid-body` where the sides have nothing between them to decide
 */
export async function findDecided(
  programmeId: string,
  otherId: string,
  verdict: 'same' | 'different',
  ports: QueryPorts,
): Promise<Sides> {
  const left = await listMembers(programmeId, ports);
  const isRecord = findProgrammeOfRecord(await ports.openRegister(), otherId) !== undefined;
  const right = isRecord ? [otherId] : await listMembers(otherId, ports);
  const rest = left.filter((id) => !right.includes(id));
  const isSameSide = verdict === 'same' && right.every((id) => left.includes(id));
  if (rest.length === 0 || isSameSide) {
    throw reject('invalid-body', 'with: Expected another programme, or a record to set apart', {
      parameter: 'with',
    });
  }
  return { left: rest, right };
}

async function listMembers(programmeId: string, ports: QueryPorts): Promise<string[]> {
  const found = await findProgramme(programmeId, ports);
  const id = 'answer' in found ? found.answer.id : found.redirectedTo;
  return listRecordIds(await ports.openRegister(), id);
}
