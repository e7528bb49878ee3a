import type { StoredArticle } from '../contracts/article.contract.ts';
import { type FrontierAddress, OPEN_STATES } from '../contracts/frontier.contract.ts';
import type { UploadStatus } from '../contracts/upload-status.contract.ts';

/** Ids of uploads that are addresses: the address's own id, so that the same address is the same upload. */
const ADDRESS_PREFIX = 'a-';
const WITH_ARTICLE = new Set<string>(['extracted', 'not-relevant', 'duplicate']);

export function uploadIdOf({ addressId }: Pick<FrontierAddress, 'addressId'>): string {
  return `${ADDRESS_PREFIX}${addressId}`;
}

/** @returns undefined for what is no such id */
export function addressIdOf(uploadId: string): string | undefined {
  return uploadId.startsWith(ADDRESS_PREFIX) ? uploadId.slice(ADDRESS_PREFIX.length) : undefined;
}

/** The public form of an address that somebody sent. */
export function showUploadStatus(
  address: FrontierAddress,
  article: Pick<StoredArticle, 'id' | 'records'> | undefined,
): UploadStatus {
  const { url, state, reason, dueAt, attempts } = address;
  return {
    id: uploadIdOf(address),
    status: findStatus(address),
    url,
    state,
    reason,
    dueAt,
    attempts,
    articleId: article?.id ?? null,
    recordIds: article?.records.map(({ id }) => id) ?? [],
  };
}

function findStatus({ state, articleId }: FrontierAddress): UploadStatus['status'] {
  if (OPEN_STATES.some((open) => open === state)) return 'waiting';
  return WITH_ARTICLE.has(state) && articleId !== null ? 'done' : 'rejected';
}
