import type { ProgrammeAnswer } from '../../shared/contracts/programme.contract.ts';
import { reject } from '../../shared/http-problem/find-problem.ts';
import { readProgramme } from '../../shared/register/programmes/read-programme.ts';
import type { QueryPorts } from './query-ports.ts';

/**
 * A programme as a timeline, or the id that it has today.
 *
 * @throws RejectedInput `unknown-programme`; its member `programmes` names those that the id's article tells of now
 */
export async function findProgramme(
  id: string,
  ports: QueryPorts,
): Promise<{ answer: ProgrammeAnswer } | { redirectedTo: string }> {
  const found = readProgramme(await ports.openRegister(), id);
  if (found.kind === 'programme') return { answer: found.answer };
  if (found.kind === 'redirect') return { redirectedTo: found.redirectedTo };
  throw reject('unknown-programme', `There is no programme ${id}.`, { id, programmes: found.candidates });
}
