import { type Duration, RemovalPolicy, type Size } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Bundles } from '../bundle.ts';
import type { DeploymentConfig, FunctionName } from '../config.ts';
import { ALARM_PERIOD, type Alarms } from './alarms.ts';
import type { Store } from './store.ts';

/** What every stage is built with. */
export interface House {
  bundles: Pick<Bundles, 'directoryOf'>;
  alarms: Alarms;
  store: Store;
  config: DeploymentConfig;
}

export interface StageFunctionProps {
  timeout: Duration;
  memoryMb: number;
  /** Lambda gives half a gigabyte without it. */
  temporaryStorage?: Size;
  environment?: Record<string, string>;
}

/** A function with the house defaults: its own role, its own log group, its own error alarm, table and bucket by name. */
export class StageFunction extends LambdaFunction {
  readonly executionRole: Role;

  constructor(scope: Construct, name: FunctionName, house: House, props: StageFunctionProps) {
    const logGroup = new LogGroup(scope, 'Logs', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(scope, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    super(scope, 'Function', {
      description: `Kyket: ${name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(house.bundles.directoryOf(name)),
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      timeout: props.timeout,
      memorySize: props.memoryMb,
      ...(props.temporaryStorage ? { ephemeralStorageSize: props.temporaryStorage } : {}),
      environment: {
        TABLE_NAME: house.store.table.tableName,
        BUCKET_NAME: house.store.bucket.bucketName,
        NODE_OPTIONS: '--enable-source-maps',
        POWERTOOLS_SERVICE_NAME: name,
        ...props.environment,
      },
    });
    this.executionRole = role;
    house.alarms.add(scope, 'ErrorAlarm', this.metricErrors({ period: ALARM_PERIOD }), {
      threshold: 1,
      alarmDescription: `${name}: an invocation failed; its log group says why`,
    });
  }

  /** Sending only: a queue's own grant would add reading its attributes. */
  allowSending(queueArn: string): void {
    this.executionRole.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queueArn] }),
    );
  }
}
