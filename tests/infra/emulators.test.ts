import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetQueueAttributesCommand, ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { DUMMY_CREDENTIALS } from '../../infra/local/emulators/dummy-credentials.ts';
import { createTable, startDynamoDb } from '../../infra/local/emulators/dynamodb.ts';
import { startEmulators } from '../../infra/local/emulators/emulators.ts';
import {
  createQueuesAndBuckets,
  releaseInterrupted,
  startS3AndSqs,
} from '../../infra/local/emulators/s3-and-sqs.ts';
import { temporaryDir } from './temporary-dir.ts';

const TABLE = {
  logicalId: 'Table',
  name: 'Table',
  properties: {
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' as const }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' as const }],
    GlobalSecondaryIndexes: [],
    BillingMode: 'PAY_PER_REQUEST' as const,
  },
};

function queue(VisibilityTimeout: number) {
  return {
    logicalId: 'work',
    name: 'work',
    properties: { FifoQueue: false, VisibilityTimeout, MessageRetentionPeriod: 3600 },
  };
}
const BUCKET = { logicalId: 'Bucket', name: 'texts', properties: {} };

describe('DynamoDB on disk', () => {
  it('keeps its items over a restart', async () => {
    const dataDir = temporaryDir();
    const first = await startDynamoDb(dataDir);
    await createTable(first, TABLE);
    await first.client.send(
      new PutItemCommand({ TableName: 'Table', Item: { pk: { S: 'a' }, n: { N: '1' } } }),
    );
    await first.stop();
    const second = await startDynamoDb(dataDir);
    await createTable(second, TABLE);
    const { Item } = await second.client.send(
      new GetItemCommand({ TableName: 'Table', Key: { pk: { S: 'a' } } }),
    );
    await second.stop();
    expect(Item).toEqual({ pk: { S: 'a' }, n: { N: '1' } });
  });

  it('refuses to go on with a table of other keys', async () => {
    const emulator = await startDynamoDb(temporaryDir());
    await createTable(emulator, TABLE);
    const KeySchema = [{ AttributeName: 'other', KeyType: 'HASH' as const }];
    const changed = { ...TABLE, properties: { ...TABLE.properties, KeySchema } };
    await expect(createTable(emulator, changed)).rejects.toThrow(/KYKET_DATA/);
    await emulator.stop();
  });

  it('goes on when a caller hangs up in the middle of a request', async () => {
    const emulator = await startDynamoDb(temporaryDir());
    const { port } = new URL(emulator.endpoint);
    const socket = connect(Number(port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\nhalf of it');
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.resetAndDestroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await createTable(emulator, TABLE);
    await emulator.stop();
  });
});

describe('S3 and SQS on disk', () => {
  it('keep messages and objects over a restart, and take over changed attributes', async () => {
    const dataDir = temporaryDir();
    const first = await startS3AndSqs(dataDir);
    await createQueuesAndBuckets(first, [queue(30)], [BUCKET]);
    await first.client.send(
      new SendMessageCommand({ QueueUrl: `${first.endpoint}/0/work`, MessageBody: 'kept' }),
    );
    const s3 = (endpoint: string) => new S3Client({ endpoint, ...DUMMY_CREDENTIALS });
    await s3(first.endpoint).send(new PutObjectCommand({ Bucket: 'texts', Key: 'raw/a', Body: 'bytes' }));
    await first.stop();

    const second = await startS3AndSqs(dataDir);
    await createQueuesAndBuckets(second, [queue(77)], [BUCKET]);
    const QueueUrl = `${second.endpoint}/0/work`;
    const { Attributes } = await second.client.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['VisibilityTimeout'] }),
    );
    const { Messages } = await second.client.send(new ReceiveMessageCommand({ QueueUrl }));
    const object = await s3(second.endpoint).send(new GetObjectCommand({ Bucket: 'texts', Key: 'raw/a' }));
    expect(Attributes?.VisibilityTimeout).toBe('77');
    expect(Messages?.map(({ Body }) => Body)).toEqual(['kept']);
    expect(await object.Body?.transformToString()).toBe('bytes');
    await second.stop();
  });

  it('give a message that was being worked on back at the next start', async () => {
    const dataDir = temporaryDir();
    const first = await startS3AndSqs(dataDir);
    await createQueuesAndBuckets(first, [queue(600)], []);
    await first.client.send(
      new SendMessageCommand({ QueueUrl: `${first.endpoint}/0/work`, MessageBody: 'half done' }),
    );
    await first.client.send(new ReceiveMessageCommand({ QueueUrl: `${first.endpoint}/0/work` }));
    await first.stop();

    const second = await startS3AndSqs(dataDir);
    await createQueuesAndBuckets(second, [queue(600)], []);
    expect(await releaseInterrupted(second, [queue(600)])).toBe(1);
    const { Messages } = await second.client.send(
      new ReceiveMessageCommand({
        QueueUrl: `${second.endpoint}/0/work`,
        WaitTimeSeconds: 5,
        MessageSystemAttributeNames: ['ApproximateReceiveCount'],
      }),
    );
    expect(Messages?.map(({ Body, Attributes }) => [Body, Attributes?.ApproximateReceiveCount])).toEqual([
      ['half done', '2'],
    ]);
    await second.stop();
  });

  it('are open to this machine only', async () => {
    const emulator = await startS3AndSqs(join(temporaryDir(), 'data'));
    const { port } = new URL(emulator.endpoint);
    const outward = Object.values(networkInterfaces())
      .flat()
      .find((address) => address && !address.internal && address.family === 'IPv4');
    if (outward) await expect(fetch(`http://${outward.address}:${port}/health`)).rejects.toThrow();
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    await emulator.stop();
  });
});

describe('a data folder', () => {
  it('takes one stack at a time', async () => {
    const dataDir = temporaryDir();
    const first = await startEmulators(dataDir);
    await expect(startEmulators(dataDir)).rejects.toThrow(/another stack runs/);
    await first.stop();
    await (await startEmulators(dataDir)).stop();
  });
});
