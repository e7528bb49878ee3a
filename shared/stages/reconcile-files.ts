import type { SentFile } from '../contracts/sent-file.contract.ts';
import type { IncomingFiles, SentFileStore } from '../store/sent-file.port.ts';
import type { StageQueues } from '../store/store.port.ts';

/** A notification takes seconds, seldom a minute: before that nothing is lost. */
const NOTIFICATION_MS = 60_000;
/** A message that failed comes again by itself; after this long its five deliveries are over. */
const REDELIVERY_MS = 90 * 60_000;
/** Overdue files looked at in one run; the next one goes on. */
const OVERDUE_MAX = 200;

export interface ReconcileDeps {
  sentFiles: Pick<SentFileStore, 'readSentFile' | 'updateSentFile' | 'listOpenSentFiles'>;
  incoming: Pick<IncomingFiles, 'listFiles' | 'hasFile' | 'deleteFile'>;
  queues: Pick<StageQueues, 'sendFileArrived'>;
  now: () => Date;
}

/** What one run over the incoming files found. */
export interface Reconciled {
  /** Files that lie there. */
  incoming: number;
  /** Of these, those whose notification was lost or whose reading failed: told of again. */
  toldAgain: string[];
  /** Of these, left behind when their answer stood already: taken away. */
  takenAway: number;
  /** Announced and never come. */
  expired: string[];
  /** Came, but could not be read while they were kept; somebody has to send them again. */
  lost: string[];
  /** Objects among them that nobody announced. */
  strange: string[];
}

/** Finds announced files that nobody told of, and ends the waiting for those that did not come. Repeatable. */
export async function reconcileFiles(deps: ReconcileDeps): Promise<Reconciled> {
  const { fileIds, strangeKeys } = await deps.incoming.listFiles();
  const found: Reconciled = {
    incoming: fileIds.length,
    toldAgain: [],
    takenAway: 0,
    expired: [],
    lost: [],
    strange: strangeKeys,
  };
  for (const fileId of fileIds) await lookAtFile(deps, fileId, found);
  const overdue = await deps.sentFiles.listOpenSentFiles(OVERDUE_MAX, deps.now().toISOString());
  for (const file of overdue) await endWaiting(deps, file, found);
  return found;
}

async function lookAtFile(deps: ReconcileDeps, fileId: string, found: Reconciled): Promise<void> {
  const file = await deps.sentFiles.readSentFile(fileId);
  if (file === undefined) {
    found.strange.push(fileId);
  } else if (file.articleId !== null || file.rejection !== null) {
    await deps.incoming.deleteFile(fileId);
    found.takenAway += 1;
  } else if (isUntold(file, deps.now())) {
    await deps.queues.sendFileArrived(fileId);
    found.toldAgain.push(fileId);
  }
}

function isUntold({ requestedAt, lastTriedAt }: SentFile, now: Date): boolean {
  const sinceMs = (iso: string) => now.getTime() - Date.parse(iso);
  return lastTriedAt === null ? sinceMs(requestedAt) > NOTIFICATION_MS : sinceMs(lastTriedAt) > REDELIVERY_MS;
}

/** Its bytes are looked for once more: they may have come since the listing. */
async function endWaiting(deps: ReconcileDeps, file: SentFile, found: Reconciled): Promise<void> {
  const { fileId, state } = file;
  if (await deps.incoming.hasFile(fileId)) return;
  if (state === 'awaited') {
    const ended = await deps.sentFiles.updateSentFile(fileId, ['awaited'], () => ({
      state: 'expired',
      dueAt: null,
    }));
    if (ended) found.expired.push(fileId);
    return;
  }
  const rejection = {
    code: 'file-gone',
    message: 'The file came, but could not be read while it was kept: send it again',
    detail: {},
  };
  const ended = await deps.sentFiles.updateSentFile(fileId, ['received'], () => ({
    state: 'rejected',
    rejection,
    dueAt: null,
  }));
  if (ended) found.lost.push(fileId);
}
