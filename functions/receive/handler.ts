import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { Logger } from '@aws-lambda-powertools/logger';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { FilesArrived, ReconcileFired } from '../../shared/contracts/messages.contract.ts';
import { type ReceiveOutcome, receiveFile } from '../../shared/stages/receive-file.ts';
import { type Reconciled, reconcileFiles } from '../../shared/stages/reconcile-files.ts';
import { readIncomingKey } from '../../shared/store/keys.ts';
import { openStore } from '../../shared/store/open-store.ts';
import { config } from './config.ts';

const logger = new Logger({ serviceName: 'receive' });
const store = openStore(config);
const ports = { ...store, now: () => new Date() };
const processor = new BatchProcessor(EventType.SQS, { logger });

/**
 * SQS `FilesArrived`, as S3 sends it → articles; a message that may pass later is reported, and comes again.
 * `ReconcileFired` → files that nobody told of are told of, and those that never came are waited for no longer.
 */
export async function handler(
  event: SQSEvent | ReconcileFired,
  context: Context,
): Promise<SQSBatchResponse | Reconciled> {
  logger.addContext(context);
  if (!('Records' in event)) return reconcile(ReconcileFired.parse(event));
  return processPartialResponse(event, receiveMessage, processor, {
    context,
    throwOnFullBatchFailure: false,
  });
}

async function receiveMessage({ body, messageId }: SQSRecord): Promise<void> {
  try {
    for (const { s3 } of FilesArrived.parse(JSON.parse(body)).Records) {
      const key = decodeURIComponent(s3.object.key.replaceAll('+', ' '));
      const fileId = readIncomingKey(key);
      if (fileId === undefined) logger.error('an object that is no announced file', { key });
      else tell(fileId, await receiveFile(ports, fileId));
    }
  } catch (error) {
    logger.error('file not read', { messageId, body, error });
    throw error;
  }
}

function tell(fileId: string, received: ReceiveOutcome): void {
  const { outcome } = received;
  if (outcome === 'unknown') logger.error('a file that nobody announced', { fileId });
  else if ('file' in received) {
    const { state, articleId, rejection } = received.file;
    logger.info('file received', { fileId, outcome, state, articleId, rejection });
  } else logger.info('file received', { fileId, outcome });
}

async function reconcile(_fired: ReconcileFired): Promise<Reconciled> {
  const found = await reconcileFiles(ports);
  const { toldAgain, lost, strange } = found;
  const isAsItShouldBe = toldAgain.length + lost.length + strange.length === 0;
  if (isAsItShouldBe) logger.info('incoming files reconciled', { ...found });
  else logger.warn('incoming files were not all told of, or not all read', { ...found });
  return found;
}
