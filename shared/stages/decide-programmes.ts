import { randomUUID } from 'node:crypto';
import type { ProgrammeDecision } from '../contracts/programme-decision.contract.ts';
import type { ReviewStore } from '../store/review.port.ts';
import type { Said } from './review.ts';

export interface DecisionPorts {
  reviews: ReviewStore;
  now: () => Date;
}

/**
 * Says of two sets of records that they are of one programme, or that they are not.
 *
 * @param left, right ids of records, each of an article that the store holds
 */
export async function decideProgrammes(
  { reviews, now }: DecisionPorts,
  { verdict, left, right, ...said }: Said & Pick<ProgrammeDecision, 'verdict' | 'left' | 'right'>,
): Promise<ProgrammeDecision> {
  const at = now().toISOString();
  const decision = { id: randomUUID(), verdict, left, right, ...said, at, undone: null };
  await reviews.saveDecision(decision);
  return decision;
}

/** Takes a decision back; it stays to be read. One that was taken back stays as it is. */
export async function undoDecision(
  { reviews, now }: DecisionPorts,
  decision: ProgrammeDecision,
  said: Said,
): Promise<ProgrammeDecision> {
  if (decision.undone !== null) return decision;
  const undone = { ...decision, undone: { ...said, at: now().toISOString() } };
  await reviews.saveDecision(undone);
  return undone;
}
