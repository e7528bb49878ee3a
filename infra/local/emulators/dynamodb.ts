import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import type { LocalResource } from '../template/read-stack.ts';
import { DUMMY_CREDENTIALS } from './dummy-credentials.ts';

const LOOPBACK = '127.0.0.1';

export interface DynamoDbEmulator {
  endpoint: string;
  client: DynamoDBClient;
  stop(): Promise<void>;
}

/**
 * Starts dynalite with its data in a folder.
 * @throws Error when another process has the folder open
 */
export async function startDynamoDb(dataDir: string): Promise<DynamoDbEmulator> {
  const server = dynalite({ path: dataDir, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  server.on('request', survivesItsCaller);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, LOOPBACK, resolve);
  });
  const endpoint = `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`;
  const client = new DynamoDBClient({ endpoint, ...DUMMY_CREDENTIALS });
  await client.send(new DescribeTableCommand({ TableName: 'opening-the-store' })).catch(expectMissing);
  return { endpoint, client, stop: () => stopServer(server, client) };
}

/** Dynalite throws when a caller hangs up in the middle, and a function over its time limit does just that. */
function survivesItsCaller(request: IncomingMessage): void {
  request.removeAllListeners('error');
  request.on('error', () => {});
}

function expectMissing(error: unknown): undefined {
  if (error instanceof ResourceNotFoundException) return undefined;
  throw error;
}

async function stopServer(server: Server, client: DynamoDBClient): Promise<void> {
  client.destroy();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}

/**
 * Creates the table where it does not exist yet.
 * @throws Error when the stored table has other keys or indexes than the template asks for
 */
export async function createTable(
  { client }: DynamoDbEmulator,
  { name, properties }: LocalResource<'AWS::DynamoDB::Table'>,
): Promise<void> {
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, BillingMode } = properties;
  const existing = await client.send(new DescribeTableCommand({ TableName: name })).catch(expectMissing);
  if (existing?.Table) {
    const stored = existing.Table.GlobalSecondaryIndexes?.map(({ IndexName, KeySchema }) => ({
      IndexName,
      KeySchema,
    }));
    const wanted = GlobalSecondaryIndexes.map(({ IndexName, KeySchema }) => ({ IndexName, KeySchema }));
    const describe = (keys: unknown, indexes: unknown) => JSON.stringify([keys, indexes ?? []]);
    if (describe(existing.Table.KeySchema, stored) === describe(KeySchema, wanted)) return;
    throw new Error(
      `The stored table ${name} has other keys than the template; start with another KYKET_DATA`,
    );
  }
  const indexes = GlobalSecondaryIndexes.length > 0 ? { GlobalSecondaryIndexes } : {};
  await client.send(
    new CreateTableCommand({ TableName: name, KeySchema, AttributeDefinitions, BillingMode, ...indexes }),
  );
  while (!(await isActive(client, name))) await sleep(20);
}

async function isActive(client: DynamoDBClient, name: string): Promise<boolean> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
  const indexes = Table?.GlobalSecondaryIndexes ?? [];
  return Table?.TableStatus === 'ACTIVE' && indexes.every(({ IndexStatus }) => IndexStatus === 'ACTIVE');
}
