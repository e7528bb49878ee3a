import { createHash } from 'node:crypto';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { DUMMY_CREDENTIALS } from '../../infra/local/emulators/dummy-credentials.ts';
import { type Emulators, startEmulators } from '../../infra/local/emulators/emulators.ts';
import { readStack } from '../../infra/local/template/read-stack.ts';
import { readTemplateFile } from '../../infra/local/template/template-file.ts';
import { TEMPLATE_FILE } from '../../infra/synth.ts';
import type { PageDue, PageFetched } from '../../shared/contracts/messages.contract.ts';

export interface StoredItem {
  pk: string;
  sk: string;
  [attribute: string]: unknown;
}

/** Everything that a stopped stack left behind. */
export interface DataFolder {
  items: StoredItem[];
  /** Key → SHA-256 of the content. */
  objects: Map<string, string>;
  /** Messages of all queues, waiting or under way: name → bodies. */
  messages: Map<string, string[]>;
}

async function withEmulators<T>(dataDir: string, work: (emulators: Emulators) => Promise<T>): Promise<T> {
  const emulators = await startEmulators(dataDir);
  try {
    return await work(emulators);
  } finally {
    await emulators.stop();
  }
}

function openStack(emulators: Emulators) {
  return readStack(readTemplateFile(TEMPLATE_FILE), emulators.s3AndSqs.endpoint);
}

/** Reads the data folder of a stack that has stopped. */
export function readDataFolder(dataDir: string): Promise<DataFolder> {
  return withEmulators(dataDir, async (emulators) => {
    const stack = openStack(emulators);
    const [table] = stack.list('AWS::DynamoDB::Table');
    const [bucket] = stack.list('AWS::S3::Bucket');
    const messages = stack.list('AWS::SQS::Queue').map(({ name }): [string, string[]] => {
      const found = emulators.s3AndSqs.server.inspectQueue(name)?.messages;
      const inflight = found?.inflight.map(({ message }) => message) ?? [];
      return [
        name,
        [...(found?.ready ?? []), ...(found?.delayed ?? []), ...inflight].map(({ body }) => body),
      ];
    });
    return {
      items: await readItems(emulators, table?.name ?? ''),
      objects: await readObjects(emulators, bucket?.name ?? ''),
      messages: new Map(messages),
    };
  });
}

async function readItems({ dynamoDb }: Emulators, TableName: string): Promise<StoredItem[]> {
  const items: StoredItem[] = [];
  const pages = paginateScan({ client: DynamoDBDocumentClient.from(dynamoDb.client) }, { TableName });
  for await (const { Items = [] } of pages) items.push(...(Items as StoredItem[]));
  return items.sort((a, b) => (`${a.pk}\0${a.sk}` < `${b.pk}\0${b.sk}` ? -1 : 1));
}

async function readObjects({ s3AndSqs }: Emulators, Bucket: string): Promise<Map<string, string>> {
  const client = new S3Client({ endpoint: s3AndSqs.endpoint, ...DUMMY_CREDENTIALS });
  const objects = new Map<string, string>();
  for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket })) {
    for (const { Key = '' } of Contents) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
      objects.set(Key, createHash('sha256').update(bytes).digest('hex'));
    }
  }
  client.destroy();
  return objects;
}

/** Puts messages on the queues of a stopped stack, as a redelivery would. */
export function sendAgain(dataDir: string, due: PageDue[], fetched: PageFetched[]): Promise<void> {
  return withEmulators(dataDir, async (emulators) => {
    const { client, endpoint } = emulators.s3AndSqs;
    const queues = openStack(emulators).list('AWS::SQS::Queue');
    const urlOf = (prefix: string) => {
      const queue = queues.find(
        ({ logicalId, properties }) => logicalId.startsWith(prefix) && properties.RedrivePolicy,
      );
      return `${endpoint}/000000000000/${queue?.name}`;
    };
    for (const message of due) {
      const MessageGroupId = new URL(message.url).host;
      const fifo = { MessageGroupId, MessageDeduplicationId: `again-${message.addressId}` };
      const MessageBody = JSON.stringify(message);
      await client.send(new SendMessageCommand({ QueueUrl: urlOf('Fetch'), MessageBody, ...fifo }));
    }
    for (const message of fetched) {
      const MessageBody = JSON.stringify(message);
      await client.send(new SendMessageCommand({ QueueUrl: urlOf('Extract'), MessageBody }));
    }
  });
}
