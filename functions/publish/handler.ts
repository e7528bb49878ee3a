import { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';
import { z } from 'zod';
import { PublishFired, ReleaseFired } from '../../shared/contracts/messages.contract.ts';
import { type Publication, publishRegister } from '../../shared/stages/publish.ts';
import { makeRelease, type ReleaseOutcome } from '../../shared/stages/release.ts';
import { openStore } from '../../shared/store/open-store.ts';
import { config } from './config.ts';

const logger = new Logger({ serviceName: 'publish' });
const { articles, objects, files } = openStore(config);
const ports = { articles, objects, files, now: () => new Date() };
const Fired = z.discriminatedUnion('kind', [PublishFired, ReleaseFired]);

/**
 * `PublishFired` → the register file brought up to date; `ReleaseFired` → a release of all of it. Fails, and so alarms,
 * when an article cannot be taken in.
 */
export async function handler(event: unknown, context: Context): Promise<Publication | ReleaseOutcome> {
  logger.addContext(context);
  const fired = Fired.parse(event);
  try {
    const done =
      fired.kind === 'release' ? await makeRelease(ports) : await publishRegister(ports, fired.fromScratch);
    logger.info(`${fired.kind}: done`, { ...done });
    return done;
  } catch (error) {
    logger.error(`${fired.kind}: not done whole`, { error });
    throw error;
  }
}
