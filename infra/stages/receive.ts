import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import type { ReconcileFired } from '../../shared/contracts/messages.contract.ts';
import { type House, StageFunction } from '../constructs/stage-function.ts';
import { StageQueue } from '../constructs/stage-queue.ts';
import { grantStore } from '../constructs/store.ts';
import { Timetable } from '../constructs/timetable.ts';

/** The most text that is read takes half a minute, a hundred pages of PDF less; the rest is for a slow day. */
const TIMEOUT = Duration.minutes(3);
const RECONCILE: ReconcileFired = { kind: 'reconcile' };

/**
 * Reads files that were too large for a request, as the bucket tells of them. What it tells of may get lost, so a listing
 * looks after it.
 */
export class ReceiveStage extends Construct {
  constructor(scope: Construct, id: string, house: House) {
    super(scope, id);
    const { queue } = new StageQueue(this, 'Arrivals', { alarms: house.alarms, consumerTimeout: TIMEOUT });
    house.store.tellOfIncoming(queue);
    const receive = new StageFunction(this, 'receive', house, {
      timeout: TIMEOUT,
      // 25 MB, what they unpack to, and a reader's own; one file at a time.
      memoryMb: 2048,
      environment: { RECEIVE_QUEUE_URL: queue.queueUrl },
    });
    grantStore(house.store, receive.executionRole, {
      table: 'write',
      dueIndex: true,
      read: ['raw', 'articles', 'incoming'],
      write: ['raw', 'articles'],
      // The bytes of an article that was withdrawn while they were kept.
      purge: ['raw'],
      remove: ['incoming'],
    });
    receive.allowSending(queue.queueArn);
    receive.addEventSource(
      new SqsEventSource(queue, { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 2 }),
    );
    const timetable = new Timetable(this, 'Timetable', receive, house.alarms);
    timetable.add('Reconcile', { everyMinutes: 15, input: RECONCILE });
  }
}
