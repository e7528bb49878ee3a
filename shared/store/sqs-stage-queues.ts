import type { SendMessageCommandInput, SQSClient } from '@aws-sdk/client-sqs';
import { ExportRequested, type FilesArrived, PageDue, PageFetched } from '../contracts/messages.contract.ts';
import { BrokenInvariant } from '../errors.ts';
import { incomingKey, sha256Hex } from './keys.ts';
import type { StageQueues } from './store.port.ts';

/** A stage knows the queue it sends to and no other. */
export interface QueueUrls {
  fetchQueueUrl?: string;
  extractQueueUrl?: string;
  exportQueueUrl?: string;
  receiveQueueUrl?: string;
}

/** SQS takes 128 characters as group; a host may have 253. */
const MAX_GROUP_CHARS = 128;

export class SqsStageQueues implements StageQueues {
  readonly #openClient: () => Promise<SQSClient>;
  readonly #urls: QueueUrls;

  constructor(openClient: () => Promise<SQSClient>, urls: QueueUrls) {
    this.#openClient = openClient;
    this.#urls = urls;
  }

  /** One group a host, so that one request at a time goes to it; the same page at the same due time is one message. */
  async sendPageDue(message: PageDue): Promise<void> {
    const page = PageDue.parse(message);
    const { host } = new URL(page.url);
    await this.#send({
      QueueUrl: findQueue('fetch', this.#urls.fetchQueueUrl),
      MessageBody: JSON.stringify(page),
      MessageGroupId: host.length <= MAX_GROUP_CHARS ? host : sha256Hex(host),
      MessageDeduplicationId: sha256Hex(`${page.addressId}\n${page.dueAt}`),
    });
  }

  async sendPageFetched(message: PageFetched): Promise<void> {
    await this.#send({
      QueueUrl: findQueue('extract', this.#urls.extractQueueUrl),
      MessageBody: JSON.stringify(PageFetched.parse(message)),
    });
  }

  async sendExportRequested(message: ExportRequested): Promise<void> {
    await this.#send({
      QueueUrl: findQueue('export', this.#urls.exportQueueUrl),
      MessageBody: JSON.stringify(ExportRequested.parse(message)),
    });
  }

  async sendFileArrived(fileId: string): Promise<void> {
    const arrived: FilesArrived = { Records: [{ s3: { object: { key: incomingKey(fileId) } } }] };
    await this.#send({
      QueueUrl: findQueue('receive', this.#urls.receiveQueueUrl),
      MessageBody: JSON.stringify(arrived),
    });
  }

  async #send(message: SendMessageCommandInput): Promise<void> {
    const [{ SendMessageCommand }, client] = await Promise.all([
      import('@aws-sdk/client-sqs'),
      this.#openClient(),
    ]);
    await client.send(new SendMessageCommand(message));
  }
}

function findQueue(name: string, url: string | undefined): string {
  if (url === undefined)
    throw new BrokenInvariant('queue-not-configured', `This stage does not send to ${name}`);
  return url;
}
