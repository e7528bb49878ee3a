import type { FrontierAddress } from '../contracts/frontier.contract.ts';

/**
 * An address as it enters the frontier: due at once, nothing known of it but where it was found.
 *
 * @param found what its finder knows; `portalId` is null when no portal has it, `title` when no listing named it
 */
export function draftAddress(
  found: Pick<FrontierAddress, 'addressId' | 'url' | 'portalId' | 'title'>,
  now: Date,
): FrontierAddress {
  const nowIso = now.toISOString();
  return {
    ...found,
    state: 'due',
    reason: null,
    dueAt: nowIso,
    attempts: 0,
    foundAt: nowIso,
    etag: null,
    lastModified: null,
    rawKey: null,
    articleId: null,
    fetchedAt: null,
    reading: null,
    sampled: false,
  };
}
