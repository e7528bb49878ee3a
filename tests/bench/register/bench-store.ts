import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import PQueue from 'p-queue';
import type { ChangeSource } from '../../../shared/register/sync/apply-changes.ts';
import { articleKey, changeKey, recordKey } from '../../../shared/store/keys.ts';
import { openStore, type Store } from '../../../shared/store/open-store.ts';
import type { ListedArticle } from '../../../shared/store/store.port.ts';
import { findDynamoDbLocalObstacle, startDynamoDbLocal } from '../../contracts/dynamodb-local.ts';
import {
  CREDENTIALS,
  createKyketTable,
  dynamoClient,
  type Emulator,
  s3Client,
  sqsClient,
  startDynalite,
  startFauxqs,
} from '../../contracts/emulators.ts';
import { attributeBytes, meterCapacity, unitsOf } from './capacity-meter.ts';
import type { GeneratedArticle } from './generate-articles.ts';
import { startLargeObjects } from './large-objects.ts';
import type { Progress } from './progress.ts';

const TABLE = 'kyket-bench';
const BUCKET = 'kyket-bench';
const BATCH = 25;

export type BenchStore = Awaited<ReturnType<typeof openBenchStore>>;

/** Amazon's own emulator, which tells units, or, where that cannot run, dynalite, whose units are not used. */
export async function chooseTable(): Promise<{ startTable: () => Promise<Emulator>; tellsUnits: boolean }> {
  const isThere = (await findDynamoDbLocalObstacle()) === undefined;
  return { startTable: isThere ? startDynamoDbLocal : startDynalite, tellsUnits: isThere };
}

/** An empty store whose calls of the table are metered. */
export async function openBenchStore(startTable: () => Promise<Emulator>) {
  const [table, fauxqs] = await Promise.all([startTable(), startFauxqs()]);
  const dynamo = dynamoClient(table.endpoint);
  await createKyketTable(dynamo, TABLE);
  fauxqs.server.createBucket(BUCKET);
  const objects = await startLargeObjects(fauxqs.endpoint, CREDENTIALS.accessKeyId);
  const clients = { dynamo, s3: s3Client(objects.endpoint), sqs: async () => sqsClient(fauxqs.endpoint) };
  const meter = meterCapacity(dynamo);
  return {
    store: openStore({ tableName: TABLE, bucketName: BUCKET }, undefined, clients),
    dynamo,
    meter,
    /** For a process that is to find this store. */
    environment: {
      TABLE_NAME: TABLE,
      BUCKET_NAME: BUCKET,
      LOCAL_ACCESS: 'open',
      EXPORT_QUEUE_URL: `${fauxqs.endpoint}/000000000000/none`,
      AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
      AWS_ENDPOINT_URL_S3: objects.endpoint,
      AWS_REGION: 'ap-southeast-1',
      AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    },
    async stop() {
      await objects.stop();
      await Promise.all([table.stop(), fauxqs.stop()]);
    },
  };
}

/** Writes the change log of the articles; the articles themselves are given by `sourceOf`. */
export async function loadChangeLog(
  { dynamo }: BenchStore,
  articles: GeneratedArticle[],
  progress?: Progress,
): Promise<void> {
  const documents = DynamoDBDocumentClient.from(dynamo);
  const queue = new PQueue({ concurrency: 8 });
  for (let i = 0; i < articles.length; i += BATCH) {
    const entries = articles.slice(i, i + BATCH).map(({ article, changedAt }) => ({
      PutRequest: { Item: { ...changeKey(changedAt, article.id, 1) } },
    }));
    await queue.onSizeLessThan(32);
    progress?.at(i, articles.length);
    queue.add(() => documents.send(new BatchWriteCommand({ RequestItems: { [TABLE]: entries } })));
  }
  await queue.onIdle();
}

/**
 * The generated articles as a store would give them, and whatever else the store itself holds. The change log is the
 * real one; what reading the articles would cost is accounted by their bytes.
 */
export function sourceOf(
  { articles: stored }: Store,
  generated: GeneratedArticle[],
  progress?: Progress,
): ChangeSource & { takeReadUnits(): number } {
  const byId = new Map(generated.map(({ article }) => [article.id, article]));
  let [units, read] = [0, 0];
  return {
    ...({} as Omit<ChangeSource, 'readChanges' | 'readListedArticle'>),
    readChanges: (cursor) => stored.readChanges(cursor),
    async readListedArticle(id) {
      const article = byId.get(id);
      if (article === undefined) return stored.readListedArticle(id);
      units += partitionUnits(article);
      read += 1;
      progress?.at(read, generated.length);
      const { text: _text, documents: _documents, people: _people, evidence: _evidence, ...listed } = article;
      return { ...listed, formerRecordIds: [], decisions: [] };
    },
    takeReadUnits() {
      const taken = units;
      units = 0;
      return taken;
    },
  };
}

/** A consistent query of the article's partition: its head and its records. */
function partitionUnits(article: Omit<ListedArticle, 'formerRecordIds' | 'decisions'>): number {
  const { records, ...facts } = article;
  const head = {
    ...articleKey(article.id),
    version: 1,
    revision: '0123456789abcdef',
    changedAt: '',
    body: facts,
  };
  const items = records.map((body, i) => ({ ...recordKey(article.id, 1, '0123456789abcdef', i), body }));
  return unitsOf([head, ...items].reduce((sum, item) => sum + attributeBytes(item), 0));
}
