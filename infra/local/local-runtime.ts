import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { StackFile } from '../../shared/contracts/stack-file.contract.ts';
import { createTable } from './emulators/dynamodb.ts';
import { type Emulators, startEmulators } from './emulators/emulators.ts';
import { createQueuesAndBuckets, releaseInterrupted } from './emulators/s3-and-sqs.ts';
import { invokeAsynchronously } from './events/asynchronous-invocation.ts';
import { findNotifications, type StoredObject } from './events/bucket-notifications.ts';
import { QueuePoller } from './events/queue-poller.ts';
import { ScheduleClock } from './events/schedule-clock.ts';
import { LocalFunctions, type LocalTokens, nameOfFunction } from './functions/local-functions.ts';
import { readGrants } from './grants/grants.ts';
import type { Gateway, Route } from './http/gateway.ts';
import { type LocalStack, readStack } from './template/read-stack.ts';
import type { SynthesizedTemplate } from './template/template-file.ts';

/** How long events under way may go on after the end was asked for; what is cut off is delivered again. */
const DRAIN_LIMIT_MS = 5_000;

export interface LocalRuntimeProps {
  template: SynthesizedTemplate;
  dataDir: string;
  gateway: Gateway;
  /** `name=address:port`, for the functions that fetch. */
  localHosts?: string;
  /** Only for tests that let days pass: see worker-messages.ts. */
  clockShift?: SharedArrayBuffer;
  tokens?: LocalTokens;
  tell(line: string): void;
  /** Told of what fails: functions, queues, grants. */
  reportFailure(line: string): void;
}

/** A synthesized stack running on this machine. */
export class LocalRuntime {
  readonly #props: LocalRuntimeProps;
  readonly #stopping = new AbortController();
  readonly #emulators: Emulators;
  readonly #stack: LocalStack;
  readonly #functions: LocalFunctions;
  readonly #clock: ScheduleClock;
  #pollers: QueuePoller[] = [];

  private constructor(props: LocalRuntimeProps, emulators: Emulators) {
    this.#props = props;
    this.#emulators = emulators;
    this.#stack = readStack(props.template, emulators.guarded.s3AndSqs);
    emulators.setGrants(readGrants(this.#stack));
    this.#functions = new LocalFunctions({
      stack: this.#stack,
      endpoints: emulators.guarded,
      dataDir: props.dataDir,
      localHosts: props.localHosts,
      clockShift: props.clockShift,
      tokens: props.tokens,
    });
    this.#clock = new ScheduleClock(join(props.dataDir, 'schedules.json'), (arn, event) =>
      this.#invokeWithoutWaiting(arn, event),
    );
  }

  /** @throws Error when the template asks for something unsupported, or another stack has the data folder open */
  static async start(props: LocalRuntimeProps): Promise<LocalRuntime> {
    const emulators = await startEmulators(props.dataDir, ({ caller, action, resource }) =>
      props.reportFailure(`${caller}: the template does not grant ${action} on ${resource}`),
    );
    try {
      const runtime = new LocalRuntime(props, emulators);
      await runtime.#createResources();
      runtime.#open();
      runtime.#writeStackFile();
      return runtime;
    } catch (error) {
      await emulators.stop();
      throw error;
    }
  }

  get dynamoDb(): Emulators['dynamoDb']['client'] {
    return this.#emulators.dynamoDb.client;
  }

  /** Name of the one table of the stack. */
  get tableName(): string {
    const [table] = this.#stack.list('AWS::DynamoDB::Table');
    if (!table) throw new Error('The template has no table');
    return table.name;
  }

  /** Fires the schedule that has this very event as its input, whether it is switched on or not, and waits for it. */
  async fireSchedule(event: object): Promise<string> {
    const input = JSON.stringify(event);
    const schedule = this.#stack
      .list('AWS::Scheduler::Schedule')
      .find(({ properties }) => JSON.stringify(JSON.parse(properties.Target.Input)) === input);
    if (!schedule) throw new Error(`No schedule of the template sends ${input}`);
    return this.#functions.invoke(schedule.properties.Target.Arn, event);
  }

  /** For commands that people run beside the stack, while it runs. They are no function, so no grant holds them. */
  #writeStackFile(): void {
    const { dynamoDb, s3AndSqs } = this.#emulators;
    const queueName = this.#stack.readOutput('ExtractQueueUrl').split('/').at(-1) ?? '';
    const file: StackFile = {
      Kyket: {
        TableName: this.#stack.readOutput('TableName'),
        BucketName: this.#stack.readOutput('BucketName'),
        ExtractQueueUrl: this.#queueUrl(queueName),
      },
      local: { dynamoDb: dynamoDb.endpoint, s3AndSqs: s3AndSqs.endpoint },
    };
    writeFileSync(this.#stackFile, JSON.stringify(file));
  }

  get #stackFile(): string {
    return join(this.#props.dataDir, 'stack.json');
  }

  /** Takes no new events, lets those under way finish for a moment, then ends the workers and closes the stores. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    rmSync(this.#stackFile, { force: true });
    this.#clock.stop();
    await this.#props.gateway.stop();
    const drained = Promise.all(this.#pollers.map((poller) => poller.stop()));
    await Promise.race([drained, sleep(DRAIN_LIMIT_MS, undefined, { ref: false })]);
    await this.#functions.stop();
    await drained;
    await this.#emulators.stop();
  }

  async #createResources(): Promise<void> {
    for (const table of this.#stack.list('AWS::DynamoDB::Table'))
      await createTable(this.#emulators.dynamoDb, table);
    const queues = this.#stack.list('AWS::SQS::Queue');
    await createQueuesAndBuckets(this.#emulators.s3AndSqs, queues, this.#stack.list('AWS::S3::Bucket'));
    const released = await releaseInterrupted(this.#emulators.s3AndSqs, queues);
    if (released > 0) this.#props.tell(`kyket: taking up ${released} messages that were interrupted`);
  }

  #open(): void {
    this.#pollers = this.#stack.list('AWS::Lambda::EventSourceMapping').map(({ properties }) => {
      const queueName = nameOfFunction(properties.EventSourceArn);
      return new QueuePoller({
        client: this.#emulators.s3AndSqs.client,
        queueUrl: this.#queueUrl(queueName),
        queueArn: properties.EventSourceArn,
        batchSize: properties.BatchSize,
        maxConcurrency: properties.ScalingConfig.MaximumConcurrency,
        reportsBatchItemFailures: properties.FunctionResponseTypes.includes('ReportBatchItemFailures'),
        invoke: (event) => this.#functions.invoke(properties.FunctionName, event),
        onFailure: (error) => this.#tellFailure(properties.FunctionName, error),
      });
    });
    this.#emulators.setStoredListener((stored) => this.#notify(stored));
    this.#clock.start(this.#stack.list('AWS::Scheduler::Schedule'));
    this.#props.gateway.open(this.#createRoutes(), (error) => this.#tellFailure('gateway', error));
  }

  #createRoutes(): Route[] {
    const integrations = new Map(
      this.#stack.list('AWS::ApiGatewayV2::Integration').map(({ name, properties }) => [name, properties]),
    );
    return this.#stack.list('AWS::ApiGatewayV2::Route').map(({ logicalId, properties }) => {
      const integration = integrations.get(properties.Target.replace('integrations/', ''));
      if (!integration) throw new Error(`The route ${logicalId} names an integration that does not exist`);
      return {
        routeKey: properties.RouteKey,
        invoke: (event) => this.#functions.invoke(integration.IntegrationUri, event),
      };
    });
  }

  #invokeWithoutWaiting(functionArn: string, event: unknown): void {
    const name = nameOfFunction(functionArn);
    const config = this.#stack
      .list('AWS::Lambda::EventInvokeConfig')
      .find(({ properties }) => properties.FunctionName === name)?.properties;
    const deadLetters = config && nameOfFunction(config.DestinationConfig.OnFailure.Destination);
    invokeAsynchronously(event, {
      // Lambda's own values where a function has no configuration of this.
      maxRetries: config?.MaximumRetryAttempts ?? 2,
      maxAgeMs: (config?.MaximumEventAgeInSeconds ?? 21_600) * 1000,
      invoke: (attempt) => this.#functions.invoke(functionArn, attempt),
      sendToDeadLetters: async (body) => {
        if (!deadLetters) return;
        const QueueUrl = this.#queueUrl(deadLetters);
        await this.#emulators.s3AndSqs.client.send(
          new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(body) }),
        );
      },
      onFailure: (error) => this.#tellFailure(name, error),
      signal: this.#stopping.signal,
    }).catch((error: unknown) => this.#tellFailure(name, error));
  }

  /** One that fails is lost, as it may be at AWS; what relies on notifications looks after them. */
  #notify(stored: StoredObject): void {
    for (const { queueName, body } of findNotifications(this.#stack.list('AWS::S3::Bucket'), stored)) {
      const command = new SendMessageCommand({ QueueUrl: this.#queueUrl(queueName), MessageBody: body });
      this.#emulators.s3AndSqs.client.send(command).catch((error) => this.#tellFailure(queueName, error));
    }
  }

  #queueUrl(queueName: string): string {
    return `${this.#emulators.s3AndSqs.endpoint}/000000000000/${queueName}`;
  }

  #tellFailure(name: string, error: unknown): void {
    if (!this.#stopping.signal.aborted) {
      this.#props.reportFailure(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
