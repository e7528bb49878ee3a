import type { PortalRun } from '../contracts/portal.contract.ts';
import type { Enrolment } from './enrol-candidate.ts';

/** What a run keeps of the articles that it enrolled. */
export type EnrolmentCounts = Pick<
  PortalRun,
  'known' | 'new' | 'filtered' | 'readAgain' | 'sampled' | 'addressIds'
>;

/** @returns known + new + filtered = all of them; `addressIds` are those that were made due */
export function countEnrolments(enrolments: readonly Enrolment[]): EnrolmentCounts {
  const count = (...kinds: Enrolment['kind'][]) =>
    enrolments.filter(({ kind }) => kinds.includes(kind)).length;
  const due: Enrolment['kind'][] = ['new', 'read-again', 'sampled'];
  return {
    known: count('known', 'read-again'),
    new: count('new'),
    filtered: count('filtered', 'sampled'),
    readAgain: count('read-again'),
    sampled: count('sampled'),
    addressIds: enrolments.filter(({ kind }) => due.includes(kind)).map((enrolment) => enrolment.addressId),
  };
}
