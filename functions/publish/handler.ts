import { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';
import { PublishFired } from '../../shared/contracts/messages.contract.ts';
import { type Publication, publishRegister } from '../../shared/stages/publish.ts';
import { openStore } from '../../shared/store/open-store.ts';
import { config } from './config.ts';

const logger = new Logger({ serviceName: 'publish' });
const { articles, objects } = openStore(config);

/** `PublishFired` → the register file brought up to date. Fails, and so alarms, when an article cannot be taken in. */
export async function handler(event: unknown, context: Context): Promise<Publication> {
  logger.addContext(context);
  const { fromScratch } = PublishFired.parse(event);
  try {
    const publication = await publishRegister({ articles, objects, now: () => new Date() }, fromScratch);
    logger.info('register published', { ...publication });
    return publication;
  } catch (error) {
    logger.error('register not published whole', { error });
    throw error;
  }
}
