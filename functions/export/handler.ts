import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { Logger } from '@aws-lambda-powertools/logger';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { ExportRequested } from '../../shared/contracts/messages.contract.ts';
import { openRegisterCopy } from '../../shared/register/sync/register-copy.ts';
import { exportView } from '../../shared/stages/export.ts';
import { openStore } from '../../shared/store/open-store.ts';
import { config } from './config.ts';

const logger = new Logger({ serviceName: 'export' });
const { articles, objects, files } = openStore(config);
const register = openRegisterCopy({
  articles,
  objects,
  now: () => new Date(),
  reportFailed: (failed) => logger.error('articles missing from the register', { failed }),
});
const processor = new BatchProcessor(EventType.SQS, { logger });

/** SQS `ExportRequested` → a file. A message that failed is reported, and comes again. */
export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  logger.addContext(context);
  return processPartialResponse(event, exportMessage, processor, { context, throwOnFullBatchFailure: false });
}

async function exportMessage({ body, messageId }: SQSRecord): Promise<void> {
  try {
    const ports = { openRegister: () => register.openCurrent(), files };
    const exported = await exportView(ports, ExportRequested.parse(JSON.parse(body)));
    logger.info('view exported', { ...exported });
  } catch (error) {
    logger.error('view not exported', { messageId, body, error });
    throw error;
  }
}
