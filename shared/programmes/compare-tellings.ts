import { type DayRange, daysBetween, isAfter, readDays, yearsOf } from './day-range.ts';
import { isNestedSubject } from './subject-key.ts';
import type { Telling, TellingParty } from './telling.ts';

/** What two tellings may agree or differ in. */
export type Part = 'parties' | 'places' | 'instrument' | 'subject' | 'period' | 'date';

/**
 * What two tellings are held together by; without one of these, nothing says that they mean one thing.
 *
 * - `same-terms`: the same instrument, subject and period are told;
 * - `same-period`: the same period, while instrument or subject is not told on one side;
 * - `same-event`: the same action on the same days, while a period is not told on one side;
 * - `within-period`: the same instrument and subject, and the day of one lies in the period of the other.
 */
export type Basis = 'same-terms' | 'same-period' | 'same-event' | 'within-period';

export interface Comparison {
  /** The first part that cannot be of one programme; null when nothing speaks against it. */
  conflict: Part | 'article' | null;
  agreed: Part[];
  /** Told by one of the two at most. */
  unknown: Part[];
  /** Told differently, and yet no conflict: the day of a signing, a subject told shorter. Both are shown. */
  differing: Part[];
  basis: Basis | null;
}

/** `apart`: both told, of two things that cannot agree; it stands in no list. */
export type Finding = 'agreed' | 'unknown' | 'differing' | 'conflict' | 'apart';

/** Papers put one event on the day before or after. */
export const SAME_EVENT_DAYS = 3;
/** A longer time between two signings of one text is no slip. */
const ONE_SIGNING_DAYS = 31;

/** Compares two tellings of one block: what their parties are, and of which units, is the same already. */
export function compareTellings(a: Telling, b: Telling): Comparison {
  const isSameEvent = a.action === b.action && isNear(a, b, SAME_EVENT_DAYS);
  const findings: [Part, Finding][] = [
    ['parties', 'agreed'],
    ['places', comparePlaces(a.parties, b.parties)],
    ['instrument', compareTold(a.instrument, b.instrument)],
    ['subject', compareSubjects(a.subject, b.subject, isSameEvent)],
    ['period', compareTold(periodText(a), periodText(b))],
    ['date', compareDates(a, b)],
  ];
  const of = (finding: Finding) => findings.filter(([, found]) => found === finding).map(([part]) => part);
  // An article tells each instrument once for each action: two of its records are two instruments.
  const isTwice = a.articleId === b.articleId && a.action === b.action;
  const result = { agreed: of('agreed'), unknown: of('unknown'), differing: of('differing') };
  const conflict = isTwice ? 'article' : (of('conflict')[0] ?? null);
  return { ...result, conflict, basis: conflict === null ? findBasis(a, b, new Map(findings)) : null };
}

function findBasis(a: Telling, b: Telling, found: Map<Part, Finding>): Basis | null {
  const isAgreed = (part: Part) => found.get(part) === 'agreed';
  const isSameText = isAgreed('instrument') && isAgreed('subject');
  if (isAgreed('period')) return isSameText ? 'same-terms' : 'same-period';
  if (a.action === b.action && isNear(a, b, SAME_EVENT_DAYS)) return 'same-event';
  return isSameText && (liesWithin(a, b) || liesWithin(b, a)) ? 'within-period' : null;
}

function compareTold(a: string | null, b: string | null): Finding {
  if (a === null || b === null) return 'unknown';
  return a === b ? 'agreed' : 'conflict';
}

/** A subject told shorter at the very event is the same one; years later it may be another programme's. */
function compareSubjects(a: string | null, b: string | null, isSameEvent: boolean): Finding {
  const plain = compareTold(a, b);
  if (plain !== 'conflict' || !isSameEvent) return plain;
  return isNestedSubject(a ?? '', b ?? '') ? 'differing' : 'conflict';
}

/** The upper units of the parties, which their keys do not hold. */
export function comparePlaces(a: TellingParty[], b: TellingParty[]): Finding {
  const found = a.flatMap((party, i) =>
    (['province', 'district', 'commune'] as const).map((level) =>
      party[level] === null && (b[i]?.[level] ?? null) === null
        ? 'agreed'
        : compareTold(party[level], b[i]?.[level] ?? null),
    ),
  );
  return found.includes('conflict') ? 'conflict' : found.includes('unknown') ? 'unknown' : 'agreed';
}

function periodText({ period }: Telling): string | null {
  return period === null ? null : `${period.start}-${period.end}`;
}

/** Only the days of what happens once can disagree; reviews are held again and again. */
function compareDates(a: Telling, b: Telling): Finding {
  if (breaksOrder(a, b) || breaksOrder(b, a)) return 'conflict';
  const [daysA, daysB] = [readDays(a.date), readDays(b.date)];
  if (daysA === null || daysB === null) return 'unknown';
  // The day of a review is no day of the signing, whatever either is.
  if (a.action !== b.action) return 'apart';
  if (daysBetween(daysA, daysB) === 0) return 'agreed';
  return a.action === 'reviewed' || isNear(a, b, ONE_SIGNING_DAYS) ? 'differing' : 'conflict';
}

/** A review before the signing, or outside of the years agreed where it tells none itself, is one of something else. */
function breaksOrder(review: Telling, other: Telling): boolean {
  const days = readDays(review.date);
  if (review.action !== 'reviewed' || days === null) return false;
  if (other.action === 'signed' && isBefore(days, readDays(other.date))) return true;
  return review.period === null && other.period !== null && !isReviewYear(days, other.period);
}

function isBefore(days: DayRange, than: DayRange | null): boolean {
  return than !== null && !isAfter(days, than) && daysBetween(days, than) > SAME_EVENT_DAYS;
}

/** Summings-up of a period are held in it or, at the latest, in the year after. */
function isReviewYear(days: DayRange, { start, end }: { start: number; end: number }): boolean {
  const { first, last } = yearsOf(days);
  return last >= start && first <= end + 1;
}

/** As isReviewYear where only the day tells: in a period's first half year, and a quarter after it, others are summed up. */
function isReviewDay(days: DayRange, { start, end }: { start: number; end: number }): boolean {
  const [earliest, latest] = [readDays(`${start}-07-01`), readDays(`${end + 1}-03-31`)];
  return earliest !== null && latest !== null && !isAfter(earliest, days) && !isAfter(days, latest);
}

/** Signings fall into the first year of the period, or the one before or after. */
function isSigningYear(days: DayRange, { start, end }: { start: number; end: number }): boolean {
  const { first, last } = yearsOf(days);
  return last >= start - 1 && first <= Math.min(start + 1, end);
}

function liesWithin({ action, date, period }: Telling, { period: other }: Telling): boolean {
  const days = readDays(date);
  if (period !== null || other === null || days === null) return false;
  return action === 'reviewed' ? isReviewDay(days, other) : isSigningYear(days, other);
}

function isNear(a: Telling, b: Telling, days: number): boolean {
  const [daysA, daysB] = [readDays(a.date), readDays(b.date)];
  return daysA !== null && daysB !== null && daysBetween(daysA, daysB) <= days;
}
