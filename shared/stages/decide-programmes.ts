import { randomUUID } from 'node:crypto';
import type { ProgrammeDecision } from '../contracts/programme-decision.contract.ts';
import { TemporaryFailure } from '../errors.ts';
import { reject } from '../http-problem/find-problem.ts';
import type { ReviewStore } from '../store/review.port.ts';
import type { Said } from './review.ts';

export interface DecisionPorts {
  reviews: ReviewStore;
  now: () => Date;
}

/** Other reviewers of one programme at once; each of them wins once. */
const ATTEMPTS = 10;

/** What is decided on, as it is when it is asked for. */
export interface DecidedSides extends Pick<ProgrammeDecision, 'left' | 'right'> {
  /** Of the record that the programme's id is made of. */
  articleId: string;
}

/**
 * Says of two sets of records that they are of one programme, or that they are not.
 *
 * @param findSides asked after everything that was decided before has been told of; throws when the programme is not what
 * the reviewer looked at. Each record is of an article that the store holds
 * @throws RejectedInput `unknown-programme`
 */
export async function decideProgrammes(
  { reviews, now }: DecisionPorts,
  { verdict, ...said }: Said & Pick<ProgrammeDecision, 'verdict'>,
  findSides: () => Promise<DecidedSides>,
): Promise<ProgrammeDecision> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { articleId } = await findSides();
    const review = await reviews.readReview(articleId);
    if (review?.lastDecision) await reviews.finishDecision(review.lastDecision);
    const { left, right, articleId: stillId } = await findSides();
    if (stillId !== articleId) continue;
    const at = now().toISOString();
    const decision = { id: randomUUID(), verdict, left, right, ...said, at, undone: null };
    const outcome = await reviews.addDecision(articleId, decision, review?.decisionTurn ?? 0);
    if (outcome === 'added') return decision;
    if (outcome === 'unknown')
      throw reject('unknown-programme', 'What the programme was made of is there no more.', { articleId });
  }
  throw new TemporaryFailure('article-contended', 'Too many reviewers want this programme at once', {
    verdict,
  });
}

/** Takes a decision back; it stays to be read. One that was taken back, even meanwhile, stays as it is. */
export async function undoDecision(
  { reviews, now }: DecisionPorts,
  decision: ProgrammeDecision,
  said: Said,
): Promise<ProgrammeDecision> {
  if (decision.undone !== null) return decision;
  return reviews.saveDecision({ ...decision, undone: { ...said, at: now().toISOString() } });
}
