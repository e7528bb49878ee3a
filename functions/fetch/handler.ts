import { processPartialResponse, SqsFifoPartialProcessorAsync } from '@aws-lambda-powertools/batch';
import { Logger } from '@aws-lambda-powertools/logger';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { PageDue } from '../../shared/contracts/messages.contract.ts';
import { openFetcher } from '../../shared/fetching/open-fetcher.ts';
import { findPortal } from '../../shared/portals/index.ts';
import { fetchPage } from '../../shared/stages/fetch.ts';
import { openStore } from '../../shared/store/open-store.ts';
import { config } from './config.ts';

const logger = new Logger({ serviceName: 'fetch' });
const store = openStore(config);
const { fetcher } = openFetcher({ ...config, objects: store.objects, hostTurns: store.hostTurns });
const processor = new SqsFifoPartialProcessorAsync();
const now = () => new Date();

/** SQS FIFO `PageDue` → fetch. What a site does never fails a message; only the store can, and then it comes again. */
export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  logger.addContext(context);
  return processPartialResponse(event, fetchMessage, processor, {
    context,
    throwOnFullBatchFailure: false,
  });
}

async function fetchMessage({ body, messageId }: SQSRecord): Promise<void> {
  try {
    const message = PageDue.parse(JSON.parse(body));
    const result = await fetchPage({ ...store, fetcher, findPortal, now }, message);
    logger.info('page fetched', { addressId: message.addressId, url: message.url, ...result });
  } catch (error) {
    logger.error('page not fetched', { messageId, body, error });
    throw error;
  }
}
