import { CfnOutput, Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type House, StageFunction } from '../constructs/stage-function.ts';
import { StageQueue } from '../constructs/stage-queue.ts';
import { grantStore } from '../constructs/store.ts';

const TIMEOUT = Duration.minutes(1);

/** Reads fetched pages into articles and records. */
export class ExtractStage extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, house: House) {
    super(scope, id);
    this.queue = new StageQueue(this, 'Pages', { alarms: house.alarms, consumerTimeout: TIMEOUT }).queue;
    const output = new CfnOutput(this, 'QueueUrl', { value: this.queue.queueUrl });
    output.overrideLogicalId('ExtractQueueUrl');
    const extract = new StageFunction(this, 'extract', house, { timeout: TIMEOUT, memoryMb: 1024 });
    grantStore(house.store, extract.executionRole, {
      table: 'write',
      read: ['raw', 'articles'],
      write: ['articles'],
      // The bytes of an article that was withdrawn and is found again.
      purge: ['raw'],
    });
    extract.addEventSource(
      new SqsEventSource(this.queue, { batchSize: 5, reportBatchItemFailures: true, maxConcurrency: 5 }),
    );
  }
}
