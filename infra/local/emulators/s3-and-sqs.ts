import { type ListenOptions, Server } from 'node:net';
import { ChangeMessageVisibilityCommand, SetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { LOCAL_REGION } from '../template/intrinsics.ts';
import type { LocalResource } from '../template/read-stack.ts';
import { DUMMY_CREDENTIALS } from './dummy-credentials.ts';

export interface S3AndSqsEmulator {
  endpoint: string;
  client: SQSClient;
  server: FauxqsServer;
  stop(): Promise<void>;
}

/** Starts fauxqs with its data (one SQLite database) in a folder. */
export async function startS3AndSqs(dataDir: string): Promise<S3AndSqsEmulator> {
  const server = await listenOnLoopback(() =>
    startFauxqs({ port: 0, logger: false, dataDir, defaultRegion: LOCAL_REGION }),
  );
  const endpoint = `http://127.0.0.1:${server.port}`;
  const client = new SQSClient({ endpoint, ...DUMMY_CREDENTIALS });
  return {
    endpoint,
    client,
    server,
    async stop() {
      client.destroy();
      await server.stop();
    },
  };
}

/** Fauxqs listens on every interface and leaves no choice: what it holds would be open to the whole network. */
async function listenOnLoopback<T>(start: () => Promise<T>): Promise<T> {
  const { listen } = Server.prototype;
  Server.prototype.listen = function (this: Server, options: ListenOptions, ...rest: never[]) {
    return listen.call(this, { ...options, host: '127.0.0.1' }, ...rest);
  } as typeof listen;
  try {
    return await start();
  } finally {
    Server.prototype.listen = listen;
  }
}

type QueueResource = LocalResource<'AWS::SQS::Queue'>;

/** Creates what does not exist yet and brings the attributes of what does up to the template; messages stay. */
export async function createQueuesAndBuckets(
  { server, client, endpoint }: S3AndSqsEmulator,
  queues: readonly QueueResource[],
  buckets: readonly LocalResource<'AWS::S3::Bucket'>[],
): Promise<void> {
  // `createQueue` would empty a stored queue.
  const { queues: known } = server.setup({
    queues: queues.map((queue) => ({ name: queue.name, attributes: attributesOf(queue) })),
    buckets: buckets.map(({ name }) => name),
  });
  for (const [index, queue] of queues.entries()) {
    if (known[index]?.created !== false) continue;
    const { FifoQueue: _fixedAtCreation, ...attributes } = attributesOf(queue);
    const QueueUrl = `${endpoint}/000000000000/${queue.name}`;
    await client.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: attributes }));
  }
}

function attributesOf({ properties }: QueueResource): Record<string, string> {
  const { FifoQueue, VisibilityTimeout, MessageRetentionPeriod, RedrivePolicy } = properties;
  return {
    VisibilityTimeout: String(VisibilityTimeout),
    MessageRetentionPeriod: String(MessageRetentionPeriod),
    ...(FifoQueue ? { FifoQueue: 'true' } : {}),
    ...(RedrivePolicy ? { RedrivePolicy: JSON.stringify(RedrivePolicy) } : {}),
  };
}

/**
 * Gives back the messages that were being worked on when the last run ended: their workers are gone, and waiting out
 * the visibility timeout (minutes) would only look like a standstill.
 * @returns how many there were
 */
export async function releaseInterrupted(
  { server, client, endpoint }: S3AndSqsEmulator,
  queues: readonly QueueResource[],
): Promise<number> {
  let released = 0;
  for (const { name } of queues) {
    for (const { receiptHandle } of server.inspectQueue(name)?.messages.inflight ?? []) {
      // Not 0: fauxqs stores that as a message without a receive count, which its database refuses.
      const VisibilityTimeout = 1;
      const QueueUrl = `${endpoint}/000000000000/${name}`;
      await client.send(
        new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: receiptHandle, VisibilityTimeout }),
      );
      released += 1;
    }
  }
  return released;
}
