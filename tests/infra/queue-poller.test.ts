import { setTimeout as sleep } from 'node:timers/promises';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createQueuesAndBuckets,
  type S3AndSqsEmulator,
  startS3AndSqs,
} from '../../infra/local/emulators/s3-and-sqs.ts';
import { QueuePoller } from '../../infra/local/events/queue-poller.ts';
import { findDoneMessages } from '../../infra/local/events/sqs-event.ts';
import { temporaryDir } from './temporary-dir.ts';

interface Delivered {
  messageId: string;
  body: string;
  attributes: Record<string, string>;
}

let emulator: S3AndSqsEmulator;
let poller: QueuePoller | undefined;
const arnOf = (name: string) => `arn:aws:sqs:ap-southeast-1:000000000000:${name}`;
const urlOf = (name: string) => `${emulator.endpoint}/000000000000/${name}`;

beforeEach(async () => {
  emulator = await startS3AndSqs(temporaryDir());
  const base = { FifoQueue: false, VisibilityTimeout: 30, MessageRetentionPeriod: 3600 };
  const queue = (name: string, more = {}) => ({ logicalId: name, name, properties: { ...base, ...more } });
  const RedrivePolicy = { deadLetterTargetArn: arnOf('dead'), maxReceiveCount: 2 };
  // Only where a test waits for a second delivery may one come soon: a machine that is held up would see more of them.
  const soonAgain = { VisibilityTimeout: 2, RedrivePolicy };
  await createQueuesAndBuckets(
    emulator,
    [queue('dead'), queue('work'), queue('again', soonAgain), queue('hosts.fifo', { FifoQueue: true })],
    [],
  );
});

afterEach(async () => {
  await poller?.stop();
  poller = undefined;
  await emulator.stop();
});

async function send(name: string, body: string, groupId?: string): Promise<void> {
  const fifo = groupId ? { MessageGroupId: groupId, MessageDeduplicationId: body } : {};
  await emulator.client.send(new SendMessageCommand({ QueueUrl: urlOf(name), MessageBody: body, ...fifo }));
}

function poll(name: string, handle: (records: Delivered[]) => unknown, options = {}): void {
  poller = new QueuePoller({
    client: emulator.client,
    queueUrl: urlOf(name),
    queueArn: arnOf(name),
    batchSize: 10,
    maxConcurrency: 2,
    reportsBatchItemFailures: true,
    invoke: async (event) =>
      JSON.stringify((await handle((event as { Records: Delivered[] }).Records)) ?? null),
    onFailure: () => {},
    ...options,
  });
}

async function until(condition: () => boolean): Promise<void> {
  for (let waitedMs = 0; !condition(); waitedMs += 20) {
    if (waitedMs > 8_000) throw new Error('it did not come about');
    await sleep(20);
  }
}

const remaining = (name: string) => {
  const messages = emulator.server.inspectQueue(name)?.messages;
  return [...(messages?.ready ?? []), ...(messages?.inflight ?? []).map(({ message }) => message)].map(
    (m) => m.body,
  );
};

describe('an event source', () => {
  it('deletes what is done and delivers only the failed message again', async () => {
    const deliveries: string[] = [];
    for (const body of ['a', 'b', 'c']) await send('again', body);
    poll('again', (records) => {
      deliveries.push(...records.map(({ body }) => body));
      const failures = records.filter(
        ({ body }) => body === 'b' && deliveries.filter((d) => d === 'b').length < 2,
      );
      return { batchItemFailures: failures.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    });
    await until(() => deliveries.length >= 4 && remaining('again').length === 0);
    expect(deliveries.sort()).toEqual(['a', 'b', 'b', 'c']);
  });

  it('keeps the whole batch when the function throws, and in the end puts it with the dead letters', async () => {
    let attempts = 0;
    await send('again', 'poison');
    poll('again', () => {
      attempts += 1;
      throw new Error('on purpose');
    });
    await until(() => remaining('dead').length === 1);
    expect([attempts, remaining('again')]).toEqual([2, []]);
  });

  it('hands over no more batches at a time than maxConcurrency', async () => {
    let [running, most, done] = [0, 0, 0];
    for (let number = 0; number < 6; number += 1) await send('work', `m${number}`);
    const handle = async () => {
      running += 1;
      most = Math.max(most, running);
      await sleep(50);
      running -= 1;
      done += 1;
    };
    poll('work', handle, { batchSize: 1 });
    await until(() => done === 6);
    expect(most).toBe(2);
  });

  it('keeps the order of a message group and works on one message of it at a time', async () => {
    const order: string[] = [];
    const running = new Map<string, number>();
    for (const body of ['a1', 'b1', 'a2', 'b2', 'a3']) await send('hosts.fifo', body, body.charAt(0));
    const handle = async ([record]: Delivered[]) => {
      const group = record?.attributes.MessageGroupId ?? '';
      running.set(group, (running.get(group) ?? 0) + 1);
      expect(running.get(group)).toBe(1);
      await sleep(30);
      running.set(group, 0);
      order.push(record?.body ?? '');
    };
    poll('hosts.fifo', handle, { batchSize: 1 });
    await until(() => order.length === 5);
    expect(order.filter((body) => body.startsWith('a'))).toEqual(['a1', 'a2', 'a3']);
    expect(order.filter((body) => body.startsWith('b'))).toEqual(['b1', 'b2']);
  });

  it('lets the batch under way finish when it is stopped', async () => {
    let [started, done] = [0, 0];
    await send('work', 'one');
    poll('work', async () => {
      started += 1;
      await sleep(200);
      done += 1;
    });
    await until(() => started === 1);
    await poller?.stop();
    expect([done, remaining('work')]).toEqual([1, []]);
  });
});

describe('a partial batch answer', () => {
  it.each([
    ['nothing', 'null', ['1', '2']],
    ['an empty list', '{"batchItemFailures":[]}', ['1', '2']],
    ['null for the list', '{"batchItemFailures":null}', ['1', '2']],
    ['one failure', '{"batchItemFailures":[{"itemIdentifier":"2"}]}', ['1']],
    ['a message that is not in the batch', '{"batchItemFailures":[{"itemIdentifier":"9"}]}', []],
    ['an entry without its identifier', '{"batchItemFailures":[{}]}', []],
    ['something else', '"done"', []],
  ])('of %s is read as Lambda reads it', (_name, answer, done) => {
    expect(findDoneMessages(['1', '2'], answer)).toEqual(done);
  });
});
