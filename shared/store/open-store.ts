import type { BackfillStore } from './backfill.port.ts';
import { type StoreClients, sharedClients } from './clients.ts';
import { DynamoArticleStore } from './dynamo/dynamo-article-store.ts';
import { DynamoBackfillStore } from './dynamo/dynamo-backfill-store.ts';
import { DynamoFrontierStore } from './dynamo/dynamo-frontier-store.ts';
import { DynamoHostTurnStore } from './dynamo/dynamo-host-turn-store.ts';
import { DynamoInventory } from './dynamo/dynamo-inventory.ts';
import { DynamoPortalRunStore } from './dynamo/dynamo-portal-run-store.ts';
import { DynamoPortalSwitchStore } from './dynamo/dynamo-portal-switch-store.ts';
import { DynamoReviewStore } from './dynamo/dynamo-review-store.ts';
import { DynamoSentFileStore } from './dynamo/dynamo-sent-file-store.ts';
import { DynamoTable } from './dynamo/dynamo-table.ts';
import type { FileStore } from './file-store.port.ts';
import type { HostTurnStore } from './host-turn.port.ts';
import type { Inventory } from './inventory.port.ts';
import type { PortalSwitchStore } from './portal-switch.port.ts';
import type { ReviewStore } from './review.port.ts';
import { S3FileStore } from './s3-file-store.ts';
import { S3IncomingFiles } from './s3-incoming-files.ts';
import { S3ObjectStore } from './s3-object-store.ts';
import type { IncomingFiles, SentFileStore } from './sent-file.port.ts';
import { type QueueUrls, SqsStageQueues } from './sqs-stage-queues.ts';
import type { ArticleStore, FrontierStore, ObjectStore, PortalRunStore, StageQueues } from './store.port.ts';

export interface StoreSettings extends QueueUrls {
  tableName: string;
  bucketName: string;
}

/** Every port of the store. */
export interface Store {
  articles: ArticleStore;
  reviews: ReviewStore;
  frontier: FrontierStore;
  runs: PortalRunStore;
  backfills: BackfillStore;
  hostTurns: HostTurnStore;
  switches: PortalSwitchStore;
  inventory: Inventory;
  objects: ObjectStore;
  files: FileStore;
  sentFiles: SentFileStore;
  incoming: IncomingFiles;
  /** Throws BrokenInvariant `queue-not-configured` when asked to send to a queue whose address was not given. */
  queues: StageQueues;
}

/**
 * Opens the store of this process; call it once, outside the handler.
 *
 * @param settings names and addresses from the function's configuration
 * @param now the clock that dates change entries
 * @param clients only where a test brings its own
 */
export function openStore(
  settings: StoreSettings,
  now: () => Date = () => new Date(),
  clients: StoreClients = sharedClients(),
): Store {
  const table = new DynamoTable(clients.dynamo, settings.tableName);
  const objects = new S3ObjectStore(clients.s3, settings.bucketName);
  return {
    articles: new DynamoArticleStore(table, objects, now),
    reviews: new DynamoReviewStore(table, objects, now),
    frontier: new DynamoFrontierStore(table, objects),
    runs: new DynamoPortalRunStore(table, objects),
    backfills: new DynamoBackfillStore(table, objects),
    hostTurns: new DynamoHostTurnStore(table),
    switches: new DynamoPortalSwitchStore(table),
    inventory: new DynamoInventory(table),
    objects,
    files: new S3FileStore(clients.s3, settings.bucketName),
    sentFiles: new DynamoSentFileStore(table, objects),
    incoming: new S3IncomingFiles(clients.s3, settings.bucketName),
    queues: new SqsStageQueues(clients.sqs, settings),
  };
}
