import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import type { SQSClient, SQSClientConfig } from '@aws-sdk/client-sqs';
import { openOnce } from './open-once.ts';

/** The SDK's clients; they read region, endpoints and credentials from the process themselves. */
export interface StoreClients {
  dynamo: DynamoDBClient;
  s3: S3Client;
  /** Made when a stage first sends something: who only reads does not load it. */
  sqs: () => Promise<SQSClient>;
}

/**
 * A put that hangs must fail well within the change log's overlap (change-log.ts), else its entry could come too late to
 * be seen. Only warned about unless it is told to throw.
 */
const TABLE_TIMEOUTS = { connectionTimeout: 2_000, requestTimeout: 5_000, throwOnRequestTimeout: true };
const BUCKET_TIMEOUTS = { connectionTimeout: 2_000, requestTimeout: 60_000, throwOnRequestTimeout: true };
const QUEUE_TIMEOUTS = { connectionTimeout: 2_000, requestTimeout: 10_000, throwOnRequestTimeout: true };

/** Accepted by the emulators and by nobody else: a call that strays to AWS is refused there. */
const LOCAL = {
  region: 'ap-southeast-1',
  credentials: { accessKeyId: 'kyket-local', secretAccessKey: 'kyket-local' },
};

/** @returns clients of a stack that runs on this machine */
export function clientsAt(endpoints: { dynamoDb: string; s3AndSqs: string }): StoreClients {
  return {
    dynamo: new DynamoDBClient({ ...LOCAL, endpoint: endpoints.dynamoDb, requestHandler: TABLE_TIMEOUTS }),
    s3: new S3Client({
      ...LOCAL,
      endpoint: endpoints.s3AndSqs,
      forcePathStyle: true,
      requestHandler: BUCKET_TIMEOUTS,
    }),
    sqs: openQueues({ ...LOCAL, endpoint: endpoints.s3AndSqs }),
  };
}

let shared: StoreClients | undefined;

/** @returns the clients of this process, made once: connections are kept between invocations */
export function sharedClients(): StoreClients {
  shared ??= {
    dynamo: new DynamoDBClient({ requestHandler: TABLE_TIMEOUTS }),
    s3: new S3Client({ requestHandler: BUCKET_TIMEOUTS }),
    sqs: openQueues({}),
  };
  return shared;
}

function openQueues(config: SQSClientConfig): () => Promise<SQSClient> {
  return openOnce(async () => {
    const { SQSClient } = await import('@aws-sdk/client-sqs');
    return new SQSClient({ ...config, requestHandler: QUEUE_TIMEOUTS });
  });
}
