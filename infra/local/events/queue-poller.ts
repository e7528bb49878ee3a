import { setTimeout as sleep } from 'node:timers/promises';
import {
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { createSqsEvent, findDoneMessages } from './sqs-event.ts';

const LONG_POLL_SECONDS = 20;
const RETRY_DELAY_MS = 500;

export interface QueuePollerProps {
  client: SQSClient;
  queueUrl: string;
  queueArn: string;
  batchSize: number;
  maxConcurrency: number;
  reportsBatchItemFailures: boolean;
  invoke(event: object): Promise<string>;
  /** Told of every batch that failed as a whole. */
  onFailure(error: unknown): void;
}

/**
 * An event source mapping: receives batches, hands at most `maxConcurrency` of them to the function at a time and
 * deletes what is done. What failed stays and is delivered again after its visibility timeout, then goes to the dead
 * letters; counting and the order of FIFO groups are the queue's part.
 */
export class QueuePoller {
  readonly #props: QueuePollerProps;
  readonly #stopping = new AbortController();
  readonly #running = new Set<Promise<void>>();
  readonly #loop: Promise<void>;

  constructor(props: QueuePollerProps) {
    this.#props = props;
    this.#loop = this.#poll();
  }

  /** Receives no more; resolves when the batches under way are through. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#loop;
    await Promise.all(this.#running);
  }

  async #poll(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      if (this.#running.size >= this.#props.maxConcurrency) {
        await Promise.race(this.#running);
        continue;
      }
      const messages = await this.#receive();
      if (messages.length === 0) continue;
      const run = this.#runBatch(messages).finally(() => this.#running.delete(run));
      this.#running.add(run);
    }
  }

  async #receive(): Promise<Message[]> {
    const { client, queueUrl, batchSize } = this.#props;
    const command = new ReceiveMessageCommand({
      QueueUrl: queueUrl,
      MaxNumberOfMessages: Math.min(batchSize, 10),
      WaitTimeSeconds: LONG_POLL_SECONDS,
      MessageSystemAttributeNames: ['All'],
    });
    try {
      return (await client.send(command, { abortSignal: this.#stopping.signal })).Messages ?? [];
    } catch (error) {
      if (!this.#stopping.signal.aborted) {
        this.#props.onFailure(error);
        await sleep(RETRY_DELAY_MS);
      }
      return [];
    }
  }

  async #runBatch(messages: Message[]): Promise<void> {
    const { client, queueUrl, queueArn, invoke, onFailure, reportsBatchItemFailures } = this.#props;
    try {
      const answer = await invoke(createSqsEvent(messages, queueArn));
      const ids = messages.map(({ MessageId }) => MessageId ?? '');
      const done = new Set(reportsBatchItemFailures ? findDoneMessages(ids, answer) : ids);
      if (done.size < ids.length)
        onFailure(new Error(`${ids.length - done.size} of ${ids.length} messages failed`));
      const Entries = messages
        .filter(({ MessageId }) => done.has(MessageId ?? ''))
        .map(({ MessageId, ReceiptHandle }) => ({ Id: MessageId, ReceiptHandle }));
      if (Entries.length > 0)
        await client.send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
    } catch (error) {
      onFailure(error);
    }
  }
}
