import type { StoredArticle } from '../contracts/article.contract.ts';
import { type FrontierAddress, OPEN_STATES } from '../contracts/frontier.contract.ts';
import type { SentFile, SentFileTicket } from '../contracts/sent-file.contract.ts';
import { UPLOAD_STATUS_LINK, type UploadStatus } from '../contracts/upload-status.contract.ts';
import { RejectedInput } from '../errors.ts';
import { findProblem } from '../http-problem/find-problem.ts';

/** Ids of uploads that are addresses: the address's own id, so that the same address is the same upload. */
const ADDRESS_PREFIX = 'a-';
/** Ids of uploads that are files: each is one of its own. */
const FILE_PREFIX = 'f-';
const WITH_ARTICLE = new Set<string>(['extracted', 'not-relevant', 'duplicate']);

type TellingArticle = Pick<StoredArticle, 'id' | 'records'>;

export function uploadIdOf({ addressId }: Pick<FrontierAddress, 'addressId'>): string {
  return `${ADDRESS_PREFIX}${addressId}`;
}

/** @returns what an upload's id names; undefined for what is no such id */
export function readUploadId(uploadId: string): { addressId: string } | { fileId: string } | undefined {
  if (uploadId.startsWith(ADDRESS_PREFIX)) return { addressId: uploadId.slice(ADDRESS_PREFIX.length) };
  return uploadId.startsWith(FILE_PREFIX) ? { fileId: uploadId.slice(FILE_PREFIX.length) } : undefined;
}

/** The public form of an address that somebody sent. */
export function showUploadStatus(
  address: FrontierAddress,
  article: TellingArticle | undefined,
): UploadStatus {
  const { url, state, reason, dueAt, attempts, lastFailure } = address;
  return {
    id: uploadIdOf(address),
    kind: 'address',
    status: findStatus(address),
    url,
    state,
    reason,
    dueAt,
    attempts,
    lastFailure,
    ...tellArticle(article),
    problem: null,
    file: null,
  };
}

/**
 * The public form of a file that somebody announced.
 *
 * @param article of `file.articleId`; undefined while it has none, and when it was withdrawn since
 */
export function showFileStatus(file: SentFile, article: TellingArticle | undefined): UploadStatus {
  const { fileId, fileName, contentType, bytes, url, linkExpiresAt, dueAt, attempts, rejection } = file;
  const isGone = file.articleId !== null && article === undefined;
  const problem =
    rejection && findProblem(new RejectedInput(rejection.code, rejection.message, rejection.detail)).body;
  return {
    id: `${FILE_PREFIX}${fileId}`,
    kind: 'file',
    status: isGone ? 'rejected' : findFileStatus(file),
    url,
    state: isGone ? 'withdrawn' : file.state,
    reason: isGone ? 'withdrawn' : (rejection?.code ?? null),
    dueAt,
    attempts,
    lastFailure: null,
    ...tellArticle(article),
    problem,
    file: { name: fileName, contentType, bytes, linkExpiresAt },
  };
}

/** The answer to whoever announced a file: how it is to be sent, and where it is told what becomes of it. */
export function showFileTicket(file: SentFile, linkUrl: string): SentFileTicket {
  const status = showFileStatus(file, undefined);
  return {
    ...status,
    statusUrl: `${UPLOAD_STATUS_LINK}${status.id}`,
    send: {
      method: 'PUT',
      url: linkUrl,
      headers: { 'content-type': file.contentType, 'content-length': String(file.bytes) },
      expiresAt: file.linkExpiresAt,
    },
  };
}

function tellArticle(article: TellingArticle | undefined): Pick<UploadStatus, 'articleId' | 'recordIds'> {
  return { articleId: article?.id ?? null, recordIds: article?.records.map(({ id }) => id) ?? [] };
}

function findStatus({ state, articleId }: FrontierAddress): UploadStatus['status'] {
  if (OPEN_STATES.some((open) => open === state)) return 'waiting';
  return WITH_ARTICLE.has(state) && articleId !== null ? 'done' : 'rejected';
}

function findFileStatus({ state }: SentFile): UploadStatus['status'] {
  switch (state) {
    case 'awaited':
    case 'received':
      return 'waiting';
    case 'extracted':
    case 'not-relevant':
      return 'done';
    case 'rejected':
    case 'expired':
      return state;
  }
}
