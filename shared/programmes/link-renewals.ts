import type { Period } from '../contracts/record.contract.ts';
import { comparePlaces } from './compare-tellings.ts';
import { isAfter, readDays } from './day-range.ts';
import { findProgrammeId } from './programme-id.ts';
import { findBlock, type Telling } from './telling.ts';
import type { TellingGroup } from './telling-group.ts';

/**
 * - `same-article`: one article sums up the one and tells of the signing or launching of the other;
 * - `next-period`: the same text, and the period of the one begins where that of the other ends.
 */
export type RenewalBasis = 'same-article' | 'next-period';

/** That one programme goes on in another. */
export interface Renewal {
  fromId: string;
  toId: string;
  basis: RenewalBasis;
}

/**
 * Links the programmes of the same parties across periods. One that could be followed by two, or follow two, on equal
 * grounds is linked with neither.
 */
export function linkRenewals(groups: TellingGroup[]): Renewal[] {
  const found = groups.flatMap((from) =>
    groups.flatMap((to) => {
      const basis = from === to ? undefined : findRenewalBasis(from, to);
      return basis === undefined ? [] : [{ fromId: findProgrammeId(from), toId: findProgrammeId(to), basis }];
    }),
  );
  const isOnly = (renewal: Renewal, end: 'fromId' | 'toId') =>
    found.every((other) => other === renewal || other[end] !== renewal[end] || isStronger(renewal, other));
  return found.filter((renewal) => isOnly(renewal, 'fromId') && isOnly(renewal, 'toId'));
}

function isStronger(a: Renewal, b: Renewal): boolean {
  return a.basis === 'same-article' && b.basis === 'next-period';
}

function findRenewalBasis(from: TellingGroup, to: TellingGroup): RenewalBasis | undefined {
  const [before, after] = [findOnlyPeriod(from), findOnlyPeriod(to)];
  if (before === 'several' || after === 'several' || !isEarlier(before, after)) return undefined;
  if (!haveSameParties(from, to)) return undefined;
  if (isToldTogether(from, to)) return 'same-article';
  const isNext = before !== undefined && after !== undefined && after.start - before.end <= 1;
  return isNext && isSameText(from, to) ? 'next-period' : undefined;
}

/** A period may begin in the year in which the last one ends, not before. */
function isEarlier(before: Period | undefined, after: Period | undefined): boolean {
  if (before === undefined || after === undefined) return true;
  return before.end <= after.start && before.start < after.start;
}

/** "The programme of the last years was summed up, and the one for the next years signed." */
function isToldTogether(from: TellingGroup, to: TellingGroup): boolean {
  return from.tellings.some(
    (review) =>
      review.action === 'reviewed' &&
      to.tellings.some(
        (next) =>
          next.articleId === review.articleId && next.action !== 'reviewed' && isFollowing(review, next),
      ),
  );
}

function isFollowing(review: Telling, next: Telling): boolean {
  const [reviewed, begun] = [readDays(review.date), readDays(next.date)];
  const isInOrder = reviewed === null || begun === null || !isAfter(reviewed, begun);
  return isInOrder && (review.subject === null || next.subject === null || review.subject === next.subject);
}

function haveSameParties(from: TellingGroup, to: TellingGroup): boolean {
  return from.tellings.every((a) =>
    to.tellings.every(
      (b) => findBlock(a) === findBlock(b) && comparePlaces(a.parties, b.parties) !== 'conflict',
    ),
  );
}

function isSameText(from: TellingGroup, to: TellingGroup): boolean {
  return from.tellings.some(
    (a) =>
      a.instrument !== null &&
      to.tellings.some((b) => b.instrument === a.instrument && b.subject === a.subject),
  );
}

/** @returns undefined when no telling knows the period */
function findOnlyPeriod({ tellings }: TellingGroup): Period | 'several' | undefined {
  const periods = new Map(
    tellings.flatMap(({ period }) => (period === null ? [] : [[`${period.start}-${period.end}`, period]])),
  );
  if (periods.size > 1) return 'several';
  return [...periods.values()][0];
}
