import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { describeCrawler } from '../config.ts';
import { type House, StageFunction } from '../constructs/stage-function.ts';
import { StageQueue } from '../constructs/stage-queue.ts';
import { CRAWLED, grantStore } from '../constructs/store.ts';

const TIMEOUT = Duration.minutes(1);
/** Hosts fetched from at the same time; each host's own pages always come one after another. */
const MAX_HOSTS_AT_ONCE = 10;

/** Fetches pages that are due, one request per host at a time: the host is the message group. */
export class FetchStage extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, house: House, extractQueue: Queue) {
    super(scope, id);
    const { alarms, store, config } = house;
    this.queue = new StageQueue(this, 'Pages', { alarms, fifo: true, consumerTimeout: TIMEOUT }).queue;
    const fetch = new StageFunction(this, 'fetch', house, {
      timeout: TIMEOUT,
      memoryMb: 512,
      environment: { EXTRACT_QUEUE_URL: extractQueue.queueUrl, USER_AGENT: describeCrawler(config) },
    });
    grantStore(store, fetch.executionRole, { table: 'write', read: CRAWLED, write: CRAWLED });
    fetch.allowSending(extractQueue.queueArn);
    fetch.addEventSource(
      new SqsEventSource(this.queue, {
        // One page a run: a slow page uses up nobody else's time limit.
        batchSize: 1,
        reportBatchItemFailures: true,
        maxConcurrency: MAX_HOSTS_AT_ONCE,
      }),
    );
  }
}
