import { describe, expect, it } from 'vitest';
import { findNotifications } from '../../infra/local/events/bucket-notifications.ts';
import { readStack } from '../../infra/local/template/read-stack.ts';
import { FilesArrived } from '../../shared/contracts/messages.contract.ts';
import { synthesizeTinyStack } from './tiny-stack.ts';

const stack = readStack(synthesizeTinyStack(), 'http://127.0.0.1:4566');
const buckets = stack.list('AWS::S3::Bucket');
const [bucket] = buckets;
const tell = (key: string, name = bucket?.name ?? '') =>
  findNotifications(buckets, { bucket: name, key, bytes: 3 });

describe('what the bucket of the template tells', () => {
  it('is an event as S3 sends it, to the queue that receive reads, with the key as forms write it', () => {
    const [told, ...more] = tell('incoming/một tệp+1');
    expect(more).toEqual([]);
    const [mapping] = stack
      .list('AWS::Lambda::EventSourceMapping')
      .filter(({ properties }) => properties.FunctionName.startsWith('Receive'));
    expect(mapping?.properties.EventSourceArn.split(':').at(-1)).toBe(told?.queueName);
    const { Records } = FilesArrived.parse(JSON.parse(told?.body ?? ''));
    expect(Records[0]?.s3.object.key).toBe('incoming/m%E1%BB%99t+t%E1%BB%87p%2B1');
  });

  it('is read as nothing where S3 only tries whether it may tell', () => {
    const tried = {
      Service: 'Amazon S3',
      Event: 's3:TestEvent',
      Bucket: 'kyket',
      RequestId: 'x',
      HostId: 'y',
    };
    expect(FilesArrived.parse(tried).Records).toEqual([]);
  });

  it('is nothing of objects elsewhere', () => {
    expect(tell('raw/incoming/x')).toEqual([]);
    expect(tell('incoming/x', 'another')).toEqual([]);
  });
});
