import type { FetchOutcome } from '../fetching/fetch-outcome.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * - `temporary`: overload, timeouts, lines that drop;
 * - `soft`: an answer that is often another one tomorrow: a refusal or challenge by a firewall's mood, a page that a
 *   cache does not know yet (404);
 * - `hard`: one that will be the same (410, what robots.txt forbids, a forbidden address, too large …).
 */
export type FailureClass = 'temporary' | 'soft' | 'hard';
export type FailedOutcome = Extract<FetchOutcome, { kind: 'temporary' | 'blocked' | 'gone' | 'failed' }>;

/** Waits after the first, second … failure; after the last try the address rests. */
const WAITS_MS: Record<FailureClass, number[]> = {
  // Long enough together that a site down for a weekend is not given up.
  temporary: [5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 12 * HOUR_MS, 24 * HOUR_MS, 48 * HOUR_MS],
  // Asked twice more, then taken at its word.
  soft: [HOUR_MS, 24 * HOUR_MS],
  hard: [],
};

/** How long a page on the fetch queue is left alone before its message counts as lost. */
export const FETCH_LEASE_MS = 30 * MINUTE_MS;
/** The same for the extract queue, dead letters and their redrive included. */
export const EXTRACT_LEASE_MS = 6 * HOUR_MS;
/** Messages lost, or functions dead over one page, this many times: the page itself is at fault. */
export const MAX_LOST = 5;

export function classifyFailure({ kind, reason }: FailedOutcome): FailureClass {
  if (kind === 'temporary') return 'temporary';
  const isSoft = kind === 'blocked' ? reason !== 'robots-disallow' : reason === 'http-status: 404';
  return isSoft ? 'soft' : 'hard';
}

/**
 * @param failures how many tries have failed so far, this one included
 * @param retryAfterMs what the site asked for; wins when longer
 * @returns the wait before the next try, or undefined when it was the last
 */
export function findRetryWaitMs(
  failureClass: FailureClass,
  failures: number,
  retryAfterMs: number | null,
): number | undefined {
  const waitMs = WAITS_MS[failureClass][failures - 1];
  return waitMs === undefined ? undefined : Math.max(waitMs, retryAfterMs ?? 0);
}
