import { Duration, Size } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type House, StageFunction } from '../constructs/stage-function.ts';
import { StageQueue } from '../constructs/stage-queue.ts';
import { grantStore } from '../constructs/store.ts';

/** A view that failed is delivered again after six times this; functions/query/find-export.ts waits for so long. */
const TIMEOUT = Duration.minutes(5);

/** Writes views that are larger than an answer to files, which the bucket takes away again. */
export class ExportStage extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, house: House) {
    super(scope, id);
    this.queue = new StageQueue(this, 'Requests', { alarms: house.alarms, consumerTimeout: TIMEOUT }).queue;
    const exporting = new StageFunction(this, 'export', house, {
      timeout: TIMEOUT,
      memoryMb: 1024,
      // The register's copy and the view's file; of a million records the two have some three gigabytes.
      temporaryStorage: Size.gibibytes(4),
    });
    grantStore(house.store, exporting.executionRole, {
      table: 'read',
      read: ['articles', 'register', 'exports'],
      write: ['exports'],
    });
    exporting.addEventSource(
      // One at a time in an instance: a view is read from the register's copy while nothing changes it.
      new SqsEventSource(this.queue, { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 2 }),
    );
  }
}
