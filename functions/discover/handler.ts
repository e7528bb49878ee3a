import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import type { Context } from 'aws-lambda';
import { ScheduleFired } from '../../shared/contracts/messages.contract.ts';
import { PORTAL_RUNS_TO_LOOK_AT } from '../../shared/contracts/metrics.contract.ts';
import type { Portal } from '../../shared/contracts/portal.contract.ts';
import { findHostPace } from '../../shared/fetching/host-pace.ts';
import { withKeptCopies } from '../../shared/fetching/kept-copies.ts';
import { openFetcher } from '../../shared/fetching/open-fetcher.ts';
import { findPortal } from '../../shared/portals/index.ts';
import { discoverPortal } from '../../shared/stages/discover.ts';
import { enqueueDuePages } from '../../shared/stages/enqueue.ts';
import { watchCollection } from '../../shared/stages/watch-collection.ts';
import { openStore } from '../../shared/store/open-store.ts';
import { config } from './config.ts';
import { countRun, countWatch } from './count-run.ts';

const logger = new Logger({ serviceName: 'discover' });
const metrics = new Metrics({
  namespace: PORTAL_RUNS_TO_LOOK_AT.namespace,
  serviceName: PORTAL_RUNS_TO_LOOK_AT.service,
});
const store = openStore(config);
const { fetcher } = openFetcher({ ...config, objects: store.objects, hostTurns: store.hostTurns });
const now = () => new Date();

/** A schedule fired: read one portal's listings, or look whether somebody does, or put what is due on the fetch queue. */
export async function handler(event: unknown, context: Context): Promise<void> {
  logger.addContext(context);
  const fired = ScheduleFired.parse(event);
  if (fired.kind === 'tick') {
    const paceOf = findHostPace(config.localHosts);
    const enqueued = await enqueueDuePages({ ...store, findPortal, paceOf, now });
    logger.info('due pages enqueued', { ...enqueued });
    return;
  }
  const portal = findPortal(fired.portalId);
  if (portal?.readFrom === 'country') await watch(portal);
  else await read(fired.portalId);
  metrics.publishStoredMetrics();
}

async function read(portalId: string): Promise<void> {
  const listings = withKeptCopies(fetcher, store.objects);
  const run = await discoverPortal({ ...store, fetcher: listings, findPortal, now }, portalId);
  logger[run.outcome === 'complete' ? 'info' : 'error']('portal read', { ...run });
  countRun(metrics, run);
}

/** Its site refuses foreign addresses: it is not asked from here. */
async function watch(portal: Portal): Promise<void> {
  const watched = await watchCollection({ ...store, now }, portal);
  logger[watched.isToLookAt ? 'error' : 'info']('portal read from the country', { ...watched });
  countWatch(metrics, watched);
}
