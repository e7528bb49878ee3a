const MAX_WAIT_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Reads Retry-After in both its forms, seconds and HTTP date.
 *
 * @returns milliseconds from `now`, at least 0 and at most a week; null when absent or unreadable
 */
export function readRetryAfterMs(headers: Record<string, string>, now: Date): number | null {
  const value = headers['retry-after']?.trim();
  if (!value) return null;
  const waitMs = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now.getTime();
  return Number.isNaN(waitMs) ? null : Math.min(Math.max(waitMs, 0), MAX_WAIT_MS);
}
