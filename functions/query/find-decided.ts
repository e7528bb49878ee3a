import type { DatabaseSync } from 'node:sqlite';
import { reject } from '../../shared/http-problem/find-problem.ts';
import { findApart } from '../../shared/programmes/decided-groups.ts';
import { readRecordId } from '../../shared/programmes/programme-id.ts';
import { readDecisionsOn } from '../../shared/register/programmes/read-decisions.ts';
import {
  findProgrammeOfRecord,
  listPartOfRecord,
  listRecordIds,
} from '../../shared/register/programmes/read-programme.ts';
import type { DecidedSides } from '../../shared/stages/decide-programmes.ts';
import { readArticleIdOfRecord } from '../../shared/store/keys.ts';
import { findProgrammeNow, type ProgrammePorts } from './find-programme.ts';

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
  { articles, openRegister }: ProgrammePorts,
): Promise<DecidedSides> {
  const db = await openRegister();
  // Both sides as they stand at one moment: opened again, the register may have moved on.
  const ports = { articles, openRegister: async () => db };
  const { id } = await findProgrammeNow(programmeId, ports);
  const left = listRecordIds(db, id);
  const isRecord = findProgrammeOfRecord(db, otherId) !== undefined;
  const right = isRecord ? [otherId] : listRecordIds(db, (await findProgrammeNow(otherId, ports)).id);
  const rest = left.filter((id) => !right.includes(id));
  if (verdict === 'same' && right.every((each) => left.includes(each))) {
    throw reject('invalid-body', `with: It is one programme with ${programmeId} already, under ${id}`, {
      parameter: 'with',
      id,
    });
  }
  if (rest.length === 0) {
    throw reject('invalid-body', 'with: Expected another programme, or a record to set apart', {
      parameter: 'with',
    });
  }
  const articleId = readArticleIdOfRecord(readRecordId(id) ?? '');
  if (verdict === 'different') return { left: rest, right, articleId };
  return { ...findJoinedSides(db, [programmeId, left], [otherId, right]), articleId };
}

/**
 * What was called the same before is left to that decision: taken back, it has to part again what it joined, and this one
 * to hold for what it named. Unless both sides were set apart, which all of both have to speak against.
 */
function findJoinedSides(
  db: DatabaseSync,
  [leftId, left]: [string, string[]],
  [rightId, right]: [string, string[]],
): Pick<DecidedSides, 'left' | 'right'> {
  const isApart = findApart(readDecisionsOn(db, [...left, ...right]));
  if (left.some((one) => right.some((other) => isApart(one, other)))) return { left, right };
  const ownPart = (programmeId: string, members: string[]) => {
    const part = listPartOfRecord(db, readRecordId(programmeId) ?? programmeId);
    return part.length === 0 ? members : part;
  };
  return { left: ownPart(leftId, left), right: ownPart(rightId, right) };
}
