import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { openInstallation } from '../../shared/store/aws-installation.ts';
import type { StoreClients } from '../../shared/store/clients.ts';
import type { Installation } from '../../shared/store/installation.port.ts';
import { openStore, type Store } from '../../shared/store/open-store.ts';
import {
  createKyketTable,
  dynamoClient,
  type Emulator,
  s3Client,
  sqsClient,
  startFauxqs,
} from './emulators.ts';

/** A store over the wire, whose clock is set by hand, with a look into its table and a hand on its clients. */
export interface StoreBench {
  clock: { now: Date };
  /** A new, empty table and bucket. */
  openFresh(): Promise<FreshStore>;
  stop(): Promise<void>;
}

export interface FreshStore {
  tableName: string;
  store: Store;
  /** The same table and bucket as they lie there. */
  installation: Installation;
  /** Clients of this store only: middleware added to them fails or delays its calls. */
  clients: StoreClients;
  /** Another process on the same data. */
  reopen(): FreshStore;
  /** All items of the table in order of their keys. */
  readTable(): Promise<Record<string, unknown>[]>;
}

export async function startStoreBench(startTable: () => Promise<Emulator>): Promise<StoreBench> {
  const [table, fauxqs] = await Promise.all([startTable(), startFauxqs()]);
  const clock = { now: new Date('2026-03-02T01:00:00.000Z') };
  let count = 0;

  function open(tableName: string, bucketName: string): FreshStore {
    const queues = sqsClient(fauxqs.endpoint);
    const clients = {
      dynamo: dynamoClient(table.endpoint),
      s3: s3Client(fauxqs.endpoint),
      sqs: async () => queues,
    };
    return {
      tableName,
      store: openStore({ tableName, bucketName }, () => clock.now, clients),
      installation: openInstallation({ tableName, bucketName }, clients),
      clients,
      reopen: () => open(tableName, bucketName),
      readTable: () => readTable(clients.dynamo, tableName),
    };
  }

  return {
    clock,
    async openFresh() {
      count += 1;
      const bucket = `kyket-${count}`;
      fauxqs.server.createBucket(bucket);
      const fresh = open(`kyket-${count}`, bucket);
      await createKyketTable(fresh.clients.dynamo, `kyket-${count}`);
      return fresh;
    },
    async stop() {
      await Promise.all([table.stop(), fauxqs.stop()]);
    },
  };
}

async function readTable(client: DynamoDBClient, tableName: string): Promise<Record<string, unknown>[]> {
  const documents = DynamoDBDocumentClient.from(client);
  const scan = new ScanCommand({ TableName: tableName, ConsistentRead: true });
  const { Items = [] } = await documents.send(scan);
  return Items.sort((a, b) => (keyText(a) < keyText(b) ? -1 : 1));
}

function keyText({ pk, sk }: Record<string, unknown>): string {
  return `${pk}\n${sk}`;
}
