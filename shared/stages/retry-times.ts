const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Waits after the first, second … failure: long enough together that a site down for a weekend is not given up. */
const TEMPORARY_WAITS_MS = [
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  12 * HOUR_MS,
  24 * HOUR_MS,
  48 * HOUR_MS,
];
/** A refusal (403, a challenge page) is often a firewall's mood; asked twice more, then taken at its word. */
const BLOCKED_WAITS_MS = [HOUR_MS, 24 * HOUR_MS];

/** How long a page on the fetch queue is left alone before its message counts as lost. */
export const FETCH_LEASE_MS = 30 * MINUTE_MS;
/** The same for the extract queue, dead letters and their redrive included. */
export const EXTRACT_LEASE_MS = 6 * HOUR_MS;
/** Messages lost, or functions dead over one page, this many times: the page itself is at fault. */
export const MAX_LOST = 5;

/**
 * @param failures how many tries have failed so far, this one included
 * @param retryAfterMs what the site asked for; wins when longer
 * @returns the wait before the next try, or undefined when it was the last
 */
export function findRetryWaitMs(
  kind: 'temporary' | 'blocked',
  failures: number,
  retryAfterMs: number | null,
): number | undefined {
  const waitMs = (kind === 'blocked' ? BLOCKED_WAITS_MS : TEMPORARY_WAITS_MS)[failures - 1];
  return waitMs === undefined ? undefined : Math.max(waitMs, retryAfterMs ?? 0);
}
