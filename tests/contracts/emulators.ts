import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import dynalite from 'dynalite';
import { type FauxqsServer, startFauxqs as startFauxqsServer } from 'fauxqs';

/** A server of its own on a free port, with its data in a temporary folder that `stop` takes away. */
export interface Emulator {
  endpoint: string;
  stop(): Promise<void>;
}

export const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };
const REGION = 'ap-southeast-1';

export async function startDynalite(): Promise<Emulator> {
  const path = await mkdtemp(join(tmpdir(), 'kyket-dynalite-'));
  const server = dynalite({ path, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        // Clients keep their connections open, and close() waits for them.
        server.closeAllConnections();
      });
      await rm(path, { recursive: true, force: true });
    },
  };
}

/** S3 and SQS; `server` is there to lay out queues and to look into them. */
export interface Fauxqs extends Emulator {
  server: FauxqsServer;
  dataDir: string;
}

/**
 * @param dataDir where an earlier one was stopped, to go on from
 * @param keepData leaves the data when it is stopped
 */
export async function startFauxqs({
  dataDir,
  keepData = false,
}: {
  dataDir?: string;
  keepData?: boolean;
} = {}): Promise<Fauxqs> {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'kyket-fauxqs-')));
  const server = await startFauxqsServer({ port: 0, host: '127.0.0.1', logger: false, dataDir: folder });
  return {
    endpoint: `http://127.0.0.1:${server.port}`,
    server,
    dataDir: folder,
    async stop() {
      await server.stop();
      if (!keepData) await rm(folder, { recursive: true, force: true });
    },
  };
}

export function dynamoClient(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({ endpoint, region: REGION, credentials: CREDENTIALS });
}

export function s3Client(endpoint: string): S3Client {
  return new S3Client({ endpoint, region: REGION, credentials: CREDENTIALS, forcePathStyle: true });
}

export function sqsClient(endpoint: string): SQSClient {
  return new SQSClient({ endpoint, region: REGION, credentials: CREDENTIALS });
}

/** The one table with its due index, as the stack defines it; tests/infra/stack.test.ts holds the two together. */
export const KYKET_TABLE = {
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: ['pk', 'sk', 'duePk', 'dueAt'].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S' as const,
  })),
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'due',
      KeySchema: [
        { AttributeName: 'duePk', KeyType: 'HASH' },
        { AttributeName: 'dueAt', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
} satisfies Omit<CreateTableCommandInput, 'TableName'>;

export async function createKyketTable(client: DynamoDBClient, name: string): Promise<void> {
  await client.send(new CreateTableCommand({ ...KYKET_TABLE, TableName: name }));
  while ((await findTableStatus(client, name)) !== 'ACTIVE') await sleep(5);
}

async function findTableStatus(client: DynamoDBClient, name: string): Promise<string | undefined> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
  return Table?.TableStatus;
}
