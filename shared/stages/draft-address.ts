import type { FrontierAddress } from '../contracts/frontier.contract.ts';
import type { Portal } from '../contracts/portal.contract.ts';

/**
 * An address as it enters the frontier: due at once, nothing known of it but where it was found.
 *
 * @param found what its finder knows; `title` is null when no listing named it
 * @param portal undefined when no portal has it
 */
export function draftAddress(
  found: Pick<FrontierAddress, 'addressId' | 'url' | 'title'>,
  portal: Pick<Portal, 'id' | 'readFrom'> | undefined,
  now: Date,
): FrontierAddress {
  const nowIso = now.toISOString();
  return {
    ...found,
    portalId: portal?.id ?? null,
    state: 'due',
    reason: null,
    dueAt: nowIso,
    attempts: 0,
    lastFailure: null,
    foundAt: nowIso,
    etag: null,
    lastModified: null,
    rawKey: null,
    arriving: null,
    articleId: null,
    fetchedAt: null,
    reading: null,
    sampled: false,
    readFrom: portal?.readFrom ?? 'cloud',
  };
}
