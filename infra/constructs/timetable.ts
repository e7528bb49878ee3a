import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import type { StageFunction } from './stage-function.ts';
import { DeadLetters } from './stage-queue.ts';

export interface Departure {
  everyMinutes: number;
  /** Spread the calls over this window, so that not all portals are asked at the full hour. */
  jitterMinutes?: number;
  enabled?: boolean;
  /** What the function is called with. */
  input: object;
}

/** The schedules of one function; what could not be started or failed for good ends in its dead letters. */
export class Timetable extends Construct {
  readonly #target: StageFunction;
  readonly #deadLettersArn: string;
  readonly #role: Role;

  constructor(scope: Construct, id: string, target: StageFunction, alarms: Alarms) {
    super(scope, id);
    this.#target = target;
    const deadLetters = new DeadLetters(this, 'DeadLetters', { alarms }).queue;
    this.#deadLettersArn = deadLetters.queueArn;
    Validations.of(deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason:
        'It is a dead-letter queue, of schedules and asynchronous invocations; the rule knows only those of queues.',
    });
    target.configureAsyncInvoke({
      onFailure: new SqsDestination(deadLetters),
      retryAttempts: 1,
      maxEventAge: Duration.minutes(30),
    });
    this.#role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    });
    const allow = (action: string, arn: string) =>
      this.#role.addToPrincipalPolicy(new PolicyStatement({ actions: [action], resources: [arn] }));
    // The constructs of the CDK would also grant every version and alias of the function, of which there are none.
    allow('lambda:InvokeFunction', target.functionArn);
    allow('sqs:SendMessage', this.#deadLettersArn);
  }

  add(id: string, { everyMinutes, jitterMinutes = 0, enabled = true, input }: Departure): void {
    new CfnSchedule(this, id, {
      scheduleExpression: everyMinutes === 1 ? 'rate(1 minute)' : `rate(${everyMinutes} minutes)`,
      flexibleTimeWindow:
        jitterMinutes > 0 ? { mode: 'FLEXIBLE', maximumWindowInMinutes: jitterMinutes } : { mode: 'OFF' },
      state: enabled ? 'ENABLED' : 'DISABLED',
      target: {
        arn: this.#target.functionArn,
        roleArn: this.#role.roleArn,
        input: JSON.stringify(input),
        retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: 900 },
        deadLetterConfig: { arn: this.#deadLettersArn },
      },
    });
  }
}
