import { setTimeout as sleep } from 'node:timers/promises';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SqsStageQueues } from '../../shared/store/sqs-stage-queues.ts';
import { type Fauxqs, sqsClient, startFauxqs } from './emulators.ts';

const DUE_AT = '2026-03-02T01:00:00.000Z';

describe('queues on fauxqs', () => {
  let fauxqs: Fauxqs;
  let client: SQSClient;
  let urls: { fetchQueueUrl: string; extractQueueUrl: string; deadLetters: string };
  let queues: SqsStageQueues;
  let round = 0;

  beforeAll(async () => {
    fauxqs = await startFauxqs();
    client = sqsClient(fauxqs.endpoint);
  });
  afterAll(() => fauxqs.stop());
  beforeEach(() => {
    round += 1;
    const create = (name: string, attributes: Record<string, string>) =>
      fauxqs.server.createQueue(name, { region: 'ap-southeast-1', attributes });
    const deadLetters = create(`fetch-dead-${round}.fifo`, { FifoQueue: 'true' });
    urls = {
      fetchQueueUrl: create(`fetch-${round}.fifo`, {
        FifoQueue: 'true',
        VisibilityTimeout: '30',
        RedrivePolicy: JSON.stringify({ deadLetterTargetArn: deadLetters.queueArn, maxReceiveCount: '2' }),
      }).queueUrl,
      extractQueueUrl: create(`extract-${round}`, { VisibilityTimeout: '30' }).queueUrl,
      deadLetters: deadLetters.queueUrl,
    };
    queues = new SqsStageQueues(async () => client, urls);
  });

  const pageDue = (host: string, number: number, dueAt = DUE_AT) => ({
    addressId: `${host}-${number}`,
    url: `https://${host}/${number}`,
    dueAt,
  });

  async function receive(queueUrl: string, max = 10): Promise<Message[]> {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: max, WaitTimeSeconds: 0 }),
    );
    return Messages;
  }

  const addressIds = (messages: Message[]) => messages.map(({ Body = '{}' }) => JSON.parse(Body).addressId);

  /** Receives and acknowledges until nothing comes; how many messages one call gives is the service's choice. */
  async function drain(queueUrl: string): Promise<Message[]> {
    const drained: Message[] = [];
    for (let batch = await receive(queueUrl); batch.length > 0; batch = await receive(queueUrl)) {
      for (const { ReceiptHandle } of batch) {
        await client.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle }));
      }
      drained.push(...batch);
    }
    return drained;
  }

  /** Not 0: fauxqs on disk loses the message then. Nothing in Kyket gives a message back by hand with 0. */
  async function makeVisible(queueUrl: string, messages: Message[]): Promise<void> {
    for (const { ReceiptHandle } of messages) {
      await client.send(
        new ChangeMessageVisibilityCommand({ QueueUrl: queueUrl, ReceiptHandle, VisibilityTimeout: 1 }),
      );
    }
    await sleep(1_100);
  }

  it('give the pages of one host in the order they were sent', async () => {
    for (const number of [1, 2, 3]) await queues.sendPageDue(pageDue('a.vn', number));
    expect(addressIds(await drain(urls.fetchQueueUrl))).toEqual(['a.vn-1', 'a.vn-2', 'a.vn-3']);
  });

  it('hold back a host while one of its messages is at work, and no other host', async () => {
    for (const number of [1, 2]) await queues.sendPageDue(pageDue('a.vn', number));
    const first = await receive(urls.fetchQueueUrl, 1);
    await queues.sendPageDue(pageDue('b.vn', 1));
    expect(addressIds(await receive(urls.fetchQueueUrl))).toEqual(['b.vn-1']);
    for (const { ReceiptHandle } of first) {
      await client.send(new DeleteMessageCommand({ QueueUrl: urls.fetchQueueUrl, ReceiptHandle }));
    }
    expect(addressIds(await receive(urls.fetchQueueUrl))).toEqual(['a.vn-2']);
  });

  it('take a page once for the same due time, and again for another', async () => {
    await queues.sendPageDue(pageDue('a.vn', 1));
    await queues.sendPageDue(pageDue('a.vn', 1));
    await queues.sendPageDue(pageDue('a.vn', 1, '2026-03-02T02:00:00.000Z'));
    const dueTimes = (await drain(urls.fetchQueueUrl)).map(({ Body = '' }) => JSON.parse(Body).dueAt);
    expect(dueTimes).toEqual([DUE_AT, '2026-03-02T02:00:00.000Z']);
  });

  it('give a message again when it is not acknowledged, and put it aside after its last try', async () => {
    await queues.sendPageDue(pageDue('a.vn', 1));
    for (const attempt of [1, 2]) {
      const messages = await receive(urls.fetchQueueUrl);
      expect(addressIds(messages), `attempt ${attempt}`).toEqual(['a.vn-1']);
      await makeVisible(urls.fetchQueueUrl, messages);
    }
    expect(await receive(urls.fetchQueueUrl)).toEqual([]);
    expect(addressIds(await receive(urls.deadLetters))).toEqual(['a.vn-1']);
  });

  it('hide a message while it is at work', async () => {
    await queues.sendPageFetched({ addressId: 'a', rawKey: 'raw/a' });
    const [message] = await receive(urls.extractQueueUrl);
    expect(JSON.parse(message?.Body ?? '')).toEqual({ addressId: 'a', rawKey: 'raw/a' });
    await sleep(300);
    expect(await receive(urls.extractQueueUrl)).toEqual([]);
    const { Attributes } = await client.send(
      new GetQueueAttributesCommand({
        QueueUrl: urls.extractQueueUrl,
        AttributeNames: ['ApproximateNumberOfMessagesNotVisible'],
      }),
    );
    expect(Attributes?.ApproximateNumberOfMessagesNotVisible).toBe('1');
  });

  it('take hosts whose names are longer than a group may be', async () => {
    const host = `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.vn`;
    await queues.sendPageDue(pageDue(host, 1));
    expect(addressIds(await receive(urls.fetchQueueUrl))).toEqual([`${host}-1`]);
  });

  it('are not sent to by a stage that was not given their address', async () => {
    const without = new SqsStageQueues(async () => client, {});
    await expect(without.sendPageFetched({ addressId: 'a', rawKey: 'raw/a' })).rejects.toMatchObject({
      type: 'queue-not-configured',
    });
  });
});
