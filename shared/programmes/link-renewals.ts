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
  return keepLinks(findRenewals(groups));
}

/**
 * Those that linkRenewals leaves open: each may be one, and another has equal grounds. After a reviewer has set two
 * programmes apart, the one that renews them may renew either.
 */
export function findOpenRenewals(groups: TellingGroup[]): Renewal[] {
  const found = findRenewals(groups);
  const linked = keepLinks(found);
  const isSettled = ({ fromId, toId }: Renewal) =>
    linked.some((link) => link.fromId === fromId || link.toId === toId);
  return found.filter((renewal) => !isSettled(renewal));
}

function findRenewals(groups: TellingGroup[]): Renewal[] {
  const ends = groups.flatMap((group, position) => {
    const period = findOnlyPeriod(group);
    return period === 'several' ? [] : [{ group, position, id: findProgrammeId(group), period }];
  });
  const findCandidates = indexCandidates(ends);
  return ends.flatMap((from) =>
    findCandidates(from).flatMap((to) => {
      const basis = from === to ? undefined : findRenewalBasis(from, to);
      return basis === undefined ? [] : [{ fromId: from.id, toId: to.id, basis }];
    }),
  );
}

function keepLinks(found: Renewal[]): Renewal[] {
  return keepOnly(keepOnly(found, 'fromId', found), 'toId', found);
}

/** A programme of which the tellings know one period at most: only such ones follow each other. */
interface ProgrammeEnd {
  group: TellingGroup;
  position: number;
  id: string;
  period: Period | undefined;
}

/**
 * What may follow a programme shares an article with it, or takes its text up when its period ends: the same bodies may
 * have hundreds of programmes, which are not all compared with each other.
 */
function indexCandidates(ends: ProgrammeEnd[]): (from: ProgrammeEnd) => ProgrammeEnd[] {
  const byKey = new Map<string, Set<ProgrammeEnd>>();
  for (const end of ends) {
    for (const { articleId, instrument, subject } of end.group.tellings) {
      const begins = end.period && textKey(end.period.start, instrument, subject);
      for (const key of [`article ${articleId}`, ...(begins === undefined ? [] : [begins])])
        byKey.set(key, (byKey.get(key) ?? new Set()).add(end));
    }
  }
  return ({ group, period }) => {
    const keys = group.tellings.flatMap(({ articleId, instrument, subject }) => {
      const next = period ? [period.end, period.end + 1] : [];
      return [`article ${articleId}`, ...next.map((year) => textKey(year, instrument, subject))];
    });
    const found = new Set(keys.flatMap((key) => [...(byKey.get(key) ?? [])]));
    return [...found].sort((a, b) => a.position - b.position);
  };
}

function textKey(startYear: number, instrument: string | null, subject: string | null): string {
  return JSON.stringify([startYear, instrument, subject]);
}

/** Those that are the only one, or the only one on the stronger basis, to leave or reach their programme. */
function keepOnly(renewals: Renewal[], end: 'fromId' | 'toId', all: Renewal[]): Renewal[] {
  const competing = Map.groupBy(all, (renewal) => renewal[end]);
  return renewals.filter((renewal) =>
    competing.get(renewal[end])?.every((other) => other === renewal || isStronger(renewal, other)),
  );
}

function isStronger(a: Renewal, b: Renewal): boolean {
  return a.basis === 'same-article' && b.basis === 'next-period';
}

function findRenewalBasis(
  { group: from, period: before }: ProgrammeEnd,
  { group: to, period: after }: ProgrammeEnd,
): RenewalBasis | undefined {
  if (!isEarlier(before, after) || !haveSameParties(from, to)) return undefined;
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
