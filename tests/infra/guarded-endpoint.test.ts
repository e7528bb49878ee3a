import {
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTable } from '../../infra/local/emulators/dynamodb.ts';
import { type Emulators, startEmulators } from '../../infra/local/emulators/emulators.ts';
import { createQueuesAndBuckets } from '../../infra/local/emulators/s3-and-sqs.ts';
import type { ServiceCall } from '../../infra/local/grants/grants.ts';
import { LOCAL_SECRET } from '../../infra/local/grants/presigned-link.ts';
import { temporaryDir } from './temporary-dir.ts';

const ARN = 'ap-southeast-1:000000000000';
const GRANTS = new Map([
  [
    'Reader',
    [
      {
        actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem'],
        resources: [`arn:aws:dynamodb:${ARN}:table/Table`],
      },
      { actions: ['s3:GetObject', 's3:PutObject'], resources: ['arn:aws:s3:::texts/raw/*'] },
      { actions: ['sqs:SendMessage'], resources: [`arn:aws:sqs:${ARN}:work`] },
    ],
  ],
]);

let emulators: Emulators;
let denied: ServiceCall[] = [];
const clientOf = (accessKeyId: string) => ({
  region: 'ap-southeast-1',
  credentials: { accessKeyId, secretAccessKey: LOCAL_SECRET },
  maxAttempts: 1,
});
const table = (caller = 'Reader') =>
  new DynamoDBClient({ endpoint: emulators.guarded.dynamoDb, ...clientOf(caller) });
const bucket = (caller = 'Reader') =>
  new S3Client({ endpoint: emulators.guarded.s3AndSqs, ...clientOf(caller) });
const read = async (key: string) =>
  fetch(await getSignedUrl(bucket(), new GetObjectCommand({ Bucket: 'texts', Key: key })));
const queue = (caller = 'Reader') =>
  new SQSClient({ endpoint: emulators.guarded.s3AndSqs, ...clientOf(caller) });

beforeAll(async () => {
  emulators = await startEmulators(temporaryDir(), (call) => denied.push(call));
  emulators.setGrants(GRANTS);
  await createTable(emulators.dynamoDb, {
    logicalId: 'Table',
    name: 'Table',
    properties: {
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      GlobalSecondaryIndexes: [],
      BillingMode: 'PAY_PER_REQUEST',
    },
  });
  const properties = { FifoQueue: false, VisibilityTimeout: 30, MessageRetentionPeriod: 3600 };
  const queues = ['work', 'other'].map((name) => ({ logicalId: name, name, properties }));
  await createQueuesAndBuckets(emulators.s3AndSqs, queues, [
    { logicalId: 'B', name: 'texts', properties: {} },
  ]);
});
afterAll(() => emulators.stop());
beforeEach(() => {
  denied = [];
});

const Key = { pk: { S: 'a' } };
const url = (name: string) => `${emulators.guarded.s3AndSqs}/000000000000/${name}`;

describe('what the template grants', () => {
  it('is let through to the emulators', async () => {
    expect((await table().send(new GetItemCommand({ TableName: 'Table', Key }))).Item).toBeUndefined();
    await table().send(new BatchGetItemCommand({ RequestItems: { Table: { Keys: [Key] } } }));
    const Body = 'ký kết'.repeat(500_000);
    await bucket().send(new PutObjectCommand({ Bucket: 'texts', Key: 'raw/a b', Body }));
    await bucket().send(new HeadObjectCommand({ Bucket: 'texts', Key: 'raw/a b' }));
    const { Body: stored } = await bucket().send(new GetObjectCommand({ Bucket: 'texts', Key: 'raw/a b' }));
    expect(await stored?.transformToString()).toBe(Body);
    await queue().send(new SendMessageCommand({ QueueUrl: url('work'), MessageBody: 'm' }));
    const Entries = [{ Id: '1', MessageBody: 'n' }];
    await queue().send(new SendMessageBatchCommand({ QueueUrl: url('work'), Entries }));
    expect(denied).toEqual([]);
  });

  it('holds for presigned addresses of the function that signed them, too', async () => {
    const command = (key: string) => new GetObjectCommand({ Bucket: 'texts', Key: key });
    await bucket().send(new PutObjectCommand({ Bucket: 'texts', Key: 'raw/c', Body: 'x' }));
    expect((await fetch(await getSignedUrl(bucket(), command('raw/c')))).status).toBe(200);
    expect((await fetch(await getSignedUrl(bucket(), command('register/c')))).status).toBe(403);
  });
});

describe('a presigned link to send by', () => {
  const BYTES = Buffer.from('ký kết');
  const link = (seconds = 60, signingDate = new Date()) =>
    getSignedUrl(
      bucket(),
      new PutObjectCommand({
        Bucket: 'texts',
        Key: 'raw/sent',
        ContentType: 'text/plain; charset=utf-8',
        ContentLength: BYTES.length,
      }),
      {
        expiresIn: seconds,
        signingDate,
        signableHeaders: new Set(['host', 'content-type', 'content-length']),
      },
    );
  const send = async (url: string, bytes: Uint8Array, type: string) =>
    (await fetch(url, { method: 'PUT', headers: { 'content-type': type }, body: Buffer.from(bytes) })).status;

  it('takes what was signed', async () => {
    expect(await send(await link(), BYTES, 'text/plain; charset=utf-8')).toBe(200);
    expect((await (await read('raw/sent')).arrayBuffer()).byteLength).toBe(BYTES.length);
  });

  it('takes no other length, no other type, no other place and not after its time, as S3 does', async () => {
    const signed = await link();
    expect(await send(signed, Buffer.from('ký kếtx'), 'text/plain; charset=utf-8')).toBe(403);
    expect(await send(signed, BYTES, 'text/html')).toBe(403);
    expect(await send(signed.replace('raw/sent', 'raw/else'), BYTES, 'text/plain; charset=utf-8')).toBe(403);
    expect((await read('raw/else')).status).toBe(404);
    const old = await link(60, new Date(Date.now() - 61_000));
    expect(await send(old, BYTES, 'text/plain; charset=utf-8')).toBe(403);
  });
});

describe('an object that is put', () => {
  it('is told of, by a function or by a link, once it is there', async () => {
    const told: unknown[] = [];
    emulators.setStoredListener((stored) => told.push(stored));
    await bucket().send(new PutObjectCommand({ Bucket: 'texts', Key: 'raw/một bài', Body: 'x' }));
    const refused = new PutObjectCommand({ Bucket: 'texts', Key: 'register/x', Body: 'x' });
    await expect(bucket().send(refused)).rejects.toThrow();
    const nowhere = new PutObjectCommand({ Bucket: 'texts', Key: 'raw/y', Body: 'x' });
    await bucket().send(nowhere);
    expect(told).toEqual([
      { bucket: 'texts', key: 'raw/một bài', bytes: 1 },
      { bucket: 'texts', key: 'raw/y', bytes: 1 },
    ]);
    emulators.setStoredListener(() => {});
  });

  it('may be larger than the emulator takes in a request, and keeps its type and metadata', async () => {
    const Body = Buffer.alloc(25 * 1024 * 1024, 'ký kết\n');
    await bucket().send(
      new PutObjectCommand({
        Bucket: 'texts',
        Key: 'raw/large',
        Body,
        ContentType: 'text/plain',
        Metadata: { rows: '3' },
      }),
    );
    const stored = await bucket().send(new GetObjectCommand({ Bucket: 'texts', Key: 'raw/large' }));
    expect([stored.ContentType, stored.Metadata]).toEqual(['text/plain', { rows: '3' }]);
    const bytes = await stored.Body?.transformToByteArray();
    expect(Body.equals(bytes ?? Buffer.alloc(0))).toBe(true);
  });
});

describe('what the template does not grant', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['dynamodb:PutItem', () => table().send(new PutItemCommand({ TableName: 'Table', Item: Key }))],
    [
      'dynamodb:BatchGetItem',
      () =>
        table().send(
          new BatchGetItemCommand({ RequestItems: { Table: { Keys: [Key] }, Other: { Keys: [Key] } } }),
        ),
    ],
    [
      'dynamodb:Query',
      () => {
        const keys = { KeyConditionExpression: 'pk = :a', ExpressionAttributeValues: { ':a': { S: 'a' } } };
        return table().send(new QueryCommand({ TableName: 'Table', IndexName: 'due', ...keys }));
      },
    ],
    [
      's3:GetObject',
      () => bucket().send(new GetObjectCommand({ Bucket: 'texts', Key: 'register/current.json' })),
    ],
    ['s3:DeleteObject', () => bucket().send(new DeleteObjectCommand({ Bucket: 'texts', Key: 'raw/a' }))],
    ['s3:ListBucket', () => bucket().send(new ListObjectsV2Command({ Bucket: 'texts' }))],
    ['s3:ListBucketVersions', () => bucket().send(new ListObjectVersionsCommand({ Bucket: 'texts' }))],
    [
      's3:DeleteObjectVersion',
      () => bucket().send(new DeleteObjectCommand({ Bucket: 'texts', Key: 'a/1', VersionId: 'v1' })),
    ],
    [
      'sqs:SendMessage',
      () => queue().send(new SendMessageCommand({ QueueUrl: url('other'), MessageBody: 'm' })),
    ],
    ['dynamodb:GetItem', () => table('Stranger').send(new GetItemCommand({ TableName: 'Table', Key }))],
  ])('is refused as AWS refuses it, and told: %s', async (action, call) => {
    await expect(call()).rejects.toMatchObject({ name: expect.stringMatching(/^AccessDenied/) });
    expect(denied.map((each) => each.action)).toEqual([action]);
  });

  it('is refused to a question without an answer body, which must not pass for "not found"', async () => {
    const command = new HeadObjectCommand({ Bucket: 'texts', Key: 'register/current.json' });
    await expect(bucket().send(command)).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } });
    expect(denied.map((each) => each.action)).toEqual(['s3:GetObject']);
  });

  it('reaches no emulator', async () => {
    const command = new PutItemCommand({ TableName: 'Table', Item: { pk: { S: 'smuggled' } } });
    await expect(table().send(command)).rejects.toThrow(/not authorized to perform dynamodb:PutItem/);
    const read = new GetItemCommand({ TableName: 'Table', Key: { pk: { S: 'smuggled' } } });
    expect((await emulators.dynamoDb.client.send(read)).Item).toBeUndefined();
  });
});
