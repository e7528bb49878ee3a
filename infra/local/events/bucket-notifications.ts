import { LOCAL_REGION } from '../template/intrinsics.ts';
import type { LocalResource } from '../template/read-stack.ts';

/** An object that somebody has put into a bucket. */
export interface StoredObject {
  bucket: string;
  key: string;
  bytes: number;
}

/** A message to one queue, by the queue's name. */
export interface Notification {
  queueName: string;
  body: string;
}

/** What the template has the buckets tell of an object, and whom. */
export function findNotifications(
  buckets: readonly LocalResource<'AWS::S3::Bucket'>[],
  stored: StoredObject,
): Notification[] {
  const bucket = buckets.find(({ name }) => name === stored.bucket);
  const told = bucket?.properties.NotificationConfiguration?.QueueConfigurations ?? [];
  return told
    .filter(({ Filter }) => stored.key.startsWith(Filter.S3Key.Rules[0].Value))
    .map(({ Queue }) => ({
      queueName: Queue.split(':').at(-1) ?? Queue,
      body: JSON.stringify(createEvent(stored)),
    }));
}

/** As in the Amazon S3 User Guide, "Event message structure"; without what a stack on one machine does not have. */
function createEvent({ bucket, key, bytes }: StoredObject): object {
  const record = {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: LOCAL_REGION,
    eventTime: new Date().toISOString(),
    eventName: 'ObjectCreated:Put',
    s3: {
      s3SchemaVersion: '1.0',
      bucket: { name: bucket, arn: `arn:aws:s3:::${bucket}` },
      // S3 writes keys as forms do.
      object: { key: encodeURIComponent(key).replaceAll('%2F', '/').replaceAll('%20', '+'), size: bytes },
    },
  };
  return { Records: [record] };
}
