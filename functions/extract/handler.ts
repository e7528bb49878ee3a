import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { Logger } from '@aws-lambda-powertools/logger';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { PageFetched } from '../../shared/contracts/messages.contract.ts';
import { findPortal } from '../../shared/portals/index.ts';
import { extractPage } from '../../shared/stages/extract.ts';
import { openStore } from '../../shared/store/open-store.ts';
import { config } from './config.ts';

const logger = new Logger({ serviceName: 'extract' });
const store = openStore(config);
const processor = new BatchProcessor(EventType.SQS, { logger });

/** SQS `PageFetched` → extract. Messages that may pass later are reported one by one; the others are done. */
export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  logger.addContext(context);
  return processPartialResponse(event, extractMessage, processor, {
    context,
    throwOnFullBatchFailure: false,
  });
}

async function extractMessage({ body, messageId }: SQSRecord): Promise<void> {
  try {
    const outcome = await extractPage({ ...store, findPortal }, PageFetched.parse(JSON.parse(body)));
    logger.info('page extracted', { ...outcome });
  } catch (error) {
    logger.error('page not extracted', { messageId, body, error });
    throw error;
  }
}
