import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ALARM_PERIOD, type Alarms } from './alarms.ts';

/** Deliveries of one message before it is dead. */
const MAX_RECEIVES = 5;
/** A message older than this waits for something that does not happen. */
const MAX_AGE = Duration.hours(2);

export interface StageQueueProps {
  alarms: Alarms;
  fifo?: boolean;
  /** Longest run of the function behind the queue. */
  consumerTimeout: Duration;
}

/** The queue in front of a stage, with its dead letters and the alarms on both. */
export class StageQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { alarms, fifo = false, consumerTimeout }: StageQueueProps) {
    super(scope, id);
    const deadLetters = new DeadLetters(this, 'DeadLetters', { alarms, fifo });
    this.queue = new Queue(this, 'Queue', {
      ...houseDefaults(fifo),
      // Six times the run: what Lambda's documentation asks for, so that a slow batch is not delivered twice.
      visibilityTimeout: Duration.seconds(consumerTimeout.toSeconds() * 6),
      deadLetterQueue: { queue: deadLetters.queue, maxReceiveCount: MAX_RECEIVES },
    });
    alarms.add(this, 'AgeAlarm', this.queue.metricApproximateAgeOfOldestMessage({ period: ALARM_PERIOD }), {
      threshold: MAX_AGE.toSeconds(),
      alarmDescription: `${this.node.path}: the oldest message has waited for ${MAX_AGE.toHours()} hours`,
    });
  }
}

/** What could not be delivered or done, kept for two weeks; sent back with SQS's "start DLQ redrive". */
export class DeadLetters extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { alarms, fifo = false }: { alarms: Alarms; fifo?: boolean }) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', { ...houseDefaults(fifo), retentionPeriod: Duration.days(14) });
    const depth = this.queue.metricApproximateNumberOfMessagesVisible({ period: ALARM_PERIOD });
    alarms.add(this, 'DepthAlarm', depth, {
      threshold: 1,
      alarmDescription: `${this.node.path}: there are dead letters; redrive them once the cause is gone`,
    });
  }
}

function houseDefaults(fifo: boolean) {
  return {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(7),
    // CloudFormation takes `false` for a FIFO queue that is none as an error: leave it out.
    ...(fifo ? { fifo: true } : {}),
  };
}
