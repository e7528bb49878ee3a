import { randomBytes } from 'node:crypto';
import {
  AWAITED_FILES_MAX,
  AWAITED_FILES_TOTAL_MAX,
  SENT_FILE_BYTES_MAX,
  SENT_FILE_LINK_SECONDS,
  type SentFile,
  SentFileRequest,
} from '../contracts/sent-file.contract.ts';
import { RejectedInput } from '../errors.ts';
import { reject } from '../http-problem/find-problem.ts';
import { rejectWithdrawn } from '../store/article/withdrawal.ts';
import type { IncomingFiles, SentFileStore } from '../store/sent-file.port.ts';
import type { ArticleStore } from '../store/store.port.ts';
import { findContentType } from '../upload/open-upload.ts';
import { checkContentType } from '../upload/read-upload.ts';

/** A file whose sending began just before its link ended may take this much longer; then it counts as not come. */
const GRACE_MS = 30 * 60_000;
/** What may stand in a header that somebody else is to send. */
const SENDABLE_TYPE = /^[\w.+-]+\/[\w.+-]+(?:; ?[\w-]+=[\w.:-]+)*$/;

export interface AnnounceDeps {
  sentFiles: Pick<SentFileStore, 'addSentFile' | 'listOpenSentFiles'>;
  incoming: Pick<IncomingFiles, 'linkTo'>;
  articles: Pick<ArticleStore, 'findWithdrawalByUrl'>;
  now: () => Date;
}

/** A file that is awaited now, and the link that takes it. */
export interface AnnouncedFile {
  file: SentFile;
  linkUrl: string;
}

/**
 * Hands out a link for a file that is too large for a request, and remembers that the file is awaited. Whatever can be
 * told before the bytes come is told here, so that nobody sends 25 MB for nothing.
 *
 * @param body of the request, parsed from JSON
 * @param subject of the caller's token: awaited files are counted for each
 * @throws RejectedInput `invalid-body`, `invalid-address`, `body-too-large`, `unsupported-media-type`, `withdrawn`,
 *   `too-many-uploads`
 */
export async function announceFile(
  deps: AnnounceDeps,
  body: unknown,
  subject: string,
): Promise<AnnouncedFile> {
  const { bytes, contentType, fileName = null, url = null } = readRequest(body);
  const withdrawal = url === null ? undefined : await deps.articles.findWithdrawalByUrl(url);
  if (withdrawal) throw rejectWithdrawn(withdrawal);
  await checkAwaited(deps.sentFiles, subject);
  const now = deps.now();
  const linkExpiresAtMs = now.getTime() + SENT_FILE_LINK_SECONDS * 1000;
  const file: SentFile = {
    // Whoever knows it may ask what became of the file, and nobody is to guess it.
    fileId: randomBytes(16).toString('hex'),
    contentType,
    fileName,
    bytes,
    url,
    subject,
    requestedAt: now.toISOString(),
    linkExpiresAt: new Date(linkExpiresAtMs).toISOString(),
    state: 'awaited',
    dueAt: new Date(linkExpiresAtMs + GRACE_MS).toISOString(),
    attempts: 0,
    lastTriedAt: null,
    articleId: null,
    rejection: null,
  };
  const linkUrl = await deps.incoming.linkTo(file.fileId, {
    contentType,
    bytes,
    seconds: SENT_FILE_LINK_SECONDS,
  });
  // Before anybody has the link: a file that comes is always one that is known.
  await deps.sentFiles.addSentFile(file);
  return { file, linkUrl };
}

function readRequest(body: unknown): SentFileRequest & { contentType: string } {
  const parsed = SentFileRequest.safeParse(body);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({
      field: path.join('.') || 'body',
      problem: message,
    }));
    const [first] = problems;
    const code = first?.field === 'url' ? 'invalid-address' : 'invalid-body';
    throw reject(code, `${first?.field}: ${first?.problem}`, { field: first?.field, problems });
  }
  const { bytes, contentType = '', fileName = '' } = parsed.data;
  if (bytes > SENT_FILE_BYTES_MAX)
    throw reject('body-too-large', `A file may have ${SENT_FILE_BYTES_MAX} bytes, not ${bytes}`, {
      bytes,
      limitBytes: SENT_FILE_BYTES_MAX,
    });
  const told = findContentType({ type: contentType, name: fileName });
  if (told === '')
    throw reject('invalid-body', 'contentType: is needed where the ending of fileName does not tell it', {
      field: 'contentType',
    });
  checkContentType(told);
  if (!SENDABLE_TYPE.test(told))
    throw reject('invalid-body', 'contentType: no media type', { field: 'contentType' });
  return { ...parsed.data, contentType: told };
}

/** Counted by the index, which lags a little: the bound is for whoever asks for links by the thousand. */
async function checkAwaited(sentFiles: AnnounceDeps['sentFiles'], subject: string): Promise<void> {
  const open = await sentFiles.listOpenSentFiles(AWAITED_FILES_TOTAL_MAX);
  const own = open.filter((file) => file.subject === subject);
  const isOwnFull = own.length >= AWAITED_FILES_MAX;
  if (!isOwnFull && open.length < AWAITED_FILES_TOTAL_MAX) return;
  const [count, whose, limit] = isOwnFull
    ? [own.length, 'of yours', AWAITED_FILES_MAX]
    : [open.length, 'of all callers', AWAITED_FILES_TOTAL_MAX];
  throw new RejectedInput(
    'too-many-uploads',
    `${count} files ${whose} are awaited already; ask again when some of them have come`,
    { limit, retryAfterSeconds: SENT_FILE_LINK_SECONDS },
  );
}
