import { SENT_FILE_BYTES_MAX, SENT_FILE_STATES, type SentFile } from '../contracts/sent-file.contract.ts';
import { RejectedInput } from '../errors.ts';
import type { IncomingFiles, SentFileStore } from '../store/sent-file.port.ts';
import { type UploadDeps, uploadArticle } from './upload.ts';

/** Readings that ended their reader (out of memory or time) before the file is given up. */
const ATTEMPTS_MAX = 3;
/** A rejection's details are for people; a list of all that is wrong with a file could be as long as the file. */
const DETAIL_CHARACTERS_MAX = 10_000;

const ANSWERED = ['extracted', 'not-relevant', 'rejected'] as const;
/** States from which a file is read, should its bytes be there; one that came after its time, too. */
const UNANSWERED = SENT_FILE_STATES.filter((state) => !ANSWERED.some((answered) => answered === state));

export interface ReceiveDeps extends UploadDeps {
  sentFiles: Pick<SentFileStore, 'readSentFile' | 'updateSentFile'>;
  incoming: Pick<IncomingFiles, 'readFile' | 'deleteFile'>;
  now: () => Date;
}

export type ReceiveOutcome =
  | { outcome: 'read' | 'rejected'; file: SentFile }
  /** Nobody announced it, it has its answer already, or its bytes are gone again. */
  | { outcome: 'unknown' | 'answered-already' | 'no-bytes' };

/**
 * Reads an announced file that has come, as if it had been sent in a request, and keeps its answer: the article, or why
 * it is none. Repeatable: the same file told of twice ends in the same article. The bytes are taken away once the answer
 * stands; what was an article is kept under raw/ by then.
 *
 * @throws whatever is no fault of the file, e.g. when the store does not answer; then the file is read again later
 */
export async function receiveFile(deps: ReceiveDeps, fileId: string): Promise<ReceiveOutcome> {
  const begun = await deps.sentFiles.updateSentFile(fileId, UNANSWERED, (file) => ({
    state: 'received',
    attempts: file.attempts + 1,
    lastTriedAt: deps.now().toISOString(),
    // Of one that came after its time: it is waited for again until it has its answer.
    dueAt: file.dueAt ?? deps.now().toISOString(),
  }));
  if (begun === undefined) return skipFile(deps, fileId);
  if (begun.attempts > ATTEMPTS_MAX) return finish(deps, fileId, { rejection: tellBrokenOff() });
  try {
    const read = await deps.incoming.readFile(fileId, SENT_FILE_BYTES_MAX);
    if (read === undefined) return await tellNoBytes(deps, fileId);
    return await finish(deps, fileId, await readAnswer(deps, begun, read));
  } catch (error) {
    // It failed, but it ended: only readings that did not are counted.
    await deps.sentFiles.updateSentFile(fileId, ['received'], ({ attempts }) => ({
      attempts: Math.max(0, attempts - 1),
    }));
    throw error;
  }
}

type Answer = { articleId: string; relevant: boolean } | { rejection: NonNullable<SentFile['rejection']> };

async function readAnswer(
  deps: ReceiveDeps,
  { contentType, url }: SentFile,
  read: { bytes: Uint8Array } | { tooLargeBytes: number },
): Promise<Answer> {
  try {
    if ('tooLargeBytes' in read)
      throw new RejectedInput('body-too-large', `The file has ${read.tooLargeBytes} bytes`, {
        bytes: read.tooLargeBytes,
        limitBytes: SENT_FILE_BYTES_MAX,
      });
    const upload = { bytes: read.bytes, contentType, urlParameter: url ?? undefined };
    const { article } = await uploadArticle(deps, upload, SENT_FILE_BYTES_MAX);
    return { articleId: article.id, relevant: article.relevant };
  } catch (error) {
    if (!(error instanceof RejectedInput)) throw error;
    const { type: code, message, detail } = error;
    const isShort = JSON.stringify(detail).length <= DETAIL_CHARACTERS_MAX;
    return { rejection: { code, message, detail: isShort ? detail : {} } };
  }
}

function tellBrokenOff() {
  const message = `Reading the file broke off ${ATTEMPTS_MAX} times: it asks for more memory or time than any article`;
  return { code: 'unreadable-file', message, detail: { attempts: ATTEMPTS_MAX } };
}

async function finish(deps: ReceiveDeps, fileId: string, answer: Answer): Promise<ReceiveOutcome> {
  const changes: Partial<SentFile> =
    'rejection' in answer
      ? { state: 'rejected', rejection: answer.rejection }
      : { state: answer.relevant ? 'extracted' : 'not-relevant', articleId: answer.articleId };
  const file = await deps.sentFiles.updateSentFile(fileId, UNANSWERED, () => ({
    ...changes,
    attempts: 0,
    dueAt: null,
  }));
  // The answer first: bytes without one are found by the listing, an answer without bytes would be a loss.
  await deps.incoming.deleteFile(fileId);
  return file === undefined
    ? { outcome: 'answered-already' }
    : { outcome: 'rejection' in answer ? 'rejected' : 'read', file };
}

/** Bytes that come by a link whose file has its answer are not looked at: a link takes one file. */
async function skipFile(deps: ReceiveDeps, fileId: string): Promise<ReceiveOutcome> {
  if ((await deps.sentFiles.readSentFile(fileId)) === undefined) return { outcome: 'unknown' };
  await deps.incoming.deleteFile(fileId);
  return { outcome: 'answered-already' };
}

/** Told of, and gone: another reading of it has ended meanwhile, or the bucket took it away after its days. */
async function tellNoBytes(deps: ReceiveDeps, fileId: string): Promise<ReceiveOutcome> {
  await deps.sentFiles.updateSentFile(fileId, ['received'], ({ attempts }) => ({
    attempts: Math.max(0, attempts - 1),
  }));
  return { outcome: 'no-bytes' };
}
