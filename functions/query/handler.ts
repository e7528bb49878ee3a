import { Logger } from '@aws-lambda-powertools/logger';
import { openAccess } from '../../shared/access/open-access.ts';
import { PORTALS } from '../../shared/portals/index.ts';
import { openRegisterCopy } from '../../shared/register/sync/register-copy.ts';
import { openStore } from '../../shared/store/open-store.ts';
import { createQueryApp } from './app.ts';
import { config } from './config.ts';
import { adaptToLambda } from './lambda-adapter.ts';

const logger = new Logger({ serviceName: 'query' });
const store = openStore(config);
const register = openRegisterCopy({
  articles: store.articles,
  objects: store.objects,
  now: () => new Date(),
  reportFailed: (failed) => logger.error('articles missing from the register', { failed }),
});

const app = createQueryApp({
  access: openAccess(config.access),
  openRegister: () => register.openCurrent(),
  articles: store.articles,
  reviews: store.reviews,
  frontier: store.frontier,
  sentFiles: store.sentFiles,
  runs: store.runs,
  backfills: store.backfills,
  switches: store.switches,
  portals: PORTALS,
  files: store.files,
  objects: store.objects,
  queues: store.queues,
  now: () => new Date(),
  logDefect: (error, request) => logger.error('query failed', { error, ...request }),
});

/** Everything that reads: `$default` of the HTTP API. */
export const handler = adaptToLambda(app);
