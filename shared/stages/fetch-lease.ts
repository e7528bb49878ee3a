import type { FrontierAddress } from '../contracts/frontier.contract.ts';
import { FETCH_LEASE_MS, MAX_LOST } from './retry-times.ts';

/**
 * What marks a page that is due as on its way to be fetched. One that is so marked and due again was lost, or died with
 * whoever had it, and that counts as a try.
 *
 * @returns `lost-too-often` when the page itself is at fault
 */
export function leaseForFetch(
  { state, attempts }: FrontierAddress,
  now: Date,
): Pick<FrontierAddress, 'state' | 'dueAt' | 'attempts'> | 'lost-too-often' {
  const lost = state === 'queued' ? 1 : 0;
  if (lost > 0 && attempts + lost >= MAX_LOST) return 'lost-too-often';
  const dueAt = new Date(now.getTime() + FETCH_LEASE_MS).toISOString();
  return { state: 'queued', dueAt, attempts: attempts + lost };
}
