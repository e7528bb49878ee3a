import { z } from 'zod';

/**
 * What the local runtime makes of a template. Strict: a resource type or a property that is not listed here is an
 * error, so that nobody relies on something which only AWS does. `unused` properties are known and make no
 * difference on one machine; the comment beside them says why.
 */
const unused = z.unknown().optional();

export const TableProperties = z.strictObject({
  KeySchema: z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) })),
  AttributeDefinitions: z.array(
    z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  GlobalSecondaryIndexes: z
    .array(
      z.strictObject({
        IndexName: z.string(),
        KeySchema: z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) })),
        Projection: z.object({ ProjectionType: z.literal('KEYS_ONLY') }),
      }),
    )
    .default([]),
  BillingMode: z.literal('PAY_PER_REQUEST'),
  // Backups and protection of the deployed table; here the folder is the table.
  PointInTimeRecoverySpecification: unused,
  DeletionProtectionEnabled: unused,
  Tags: unused,
});

export const BucketProperties = z.strictObject({
  // Who may read, and what becomes of old versions. Here only this machine reads, and nothing expires.
  BucketEncryption: unused,
  PublicAccessBlockConfiguration: unused,
  LifecycleConfiguration: unused,
  VersioningConfiguration: unused,
  // Pages in browsers have no way here but through the gateway, which refuses foreign ones.
  CorsConfiguration: unused,
  NotificationConfiguration: z
    .strictObject({
      QueueConfigurations: z.array(
        z.strictObject({
          Event: z.literal('s3:ObjectCreated:*'),
          Queue: z.string(),
          Filter: z.strictObject({
            S3Key: z.strictObject({
              Rules: z.tuple([z.strictObject({ Name: z.literal('prefix'), Value: z.string() })]),
            }),
          }),
        }),
      ),
    })
    .optional(),
  Tags: unused,
});

export const QueueProperties = z.strictObject({
  FifoQueue: z.boolean().default(false),
  VisibilityTimeout: z.number().default(30),
  MessageRetentionPeriod: z.number().default(345_600),
  RedrivePolicy: z.strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: z.number() }).optional(),
  SqsManagedSseEnabled: unused,
  Tags: unused,
});

export const FunctionProperties = z.strictObject({
  Code: z.object({ S3Key: z.string() }),
  Handler: z.string(),
  Timeout: z.number(),
  MemorySize: z.number(),
  Runtime: z.literal('nodejs24.x'),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }).default({ Variables: {} }),
  // Bundles are JavaScript: the processor makes no difference.
  Architectures: unused,
  Description: unused,
  // The disk of this machine.
  EphemeralStorage: unused,
  // Logs go to the data folder.
  LoggingConfig: unused,
  Role: z.string(),
  Tags: unused,
});

const OneOrMore = z.union([z.string(), z.array(z.string())]);
export const PolicyProperties = z.strictObject({
  PolicyName: unused,
  Roles: z.array(z.string()),
  PolicyDocument: z.strictObject({
    Version: unused,
    Statement: z.array(
      z.strictObject({ Effect: z.literal('Allow'), Action: OneOrMore, Resource: OneOrMore }),
    ),
  }),
});

export const EventSourceMappingProperties = z.strictObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.number().default(10),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  ScalingConfig: z.strictObject({ MaximumConcurrency: z.number() }),
  Tags: unused,
});

export const EventInvokeConfigProperties = z.strictObject({
  FunctionName: z.string(),
  Qualifier: z.literal('$LATEST'),
  MaximumRetryAttempts: z.number(),
  MaximumEventAgeInSeconds: z.number(),
  DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }) }),
});

export const ScheduleProperties = z.strictObject({
  ScheduleExpression: z.string().regex(/^rate\(\d+ (minute|hour|day)s?\)$/),
  FlexibleTimeWindow: z.strictObject({
    Mode: z.enum(['OFF', 'FLEXIBLE']),
    MaximumWindowInMinutes: z.number().default(0),
  }),
  State: z.enum(['ENABLED', 'DISABLED']),
  Target: z.strictObject({
    Arn: z.string(),
    Input: z.string(),
    // Handing an event to a worker in the same process does not fail.
    RetryPolicy: unused,
    DeadLetterConfig: unused,
    RoleArn: unused,
  }),
});

export const RouteProperties = z.strictObject({
  ApiId: unused,
  // The functions verify tokens themselves, where any are asked for.
  AuthorizationType: z.enum(['JWT', 'NONE']),
  AuthorizerId: unused,
  RouteKey: z.string().regex(/^(\$default|[A-Z]+ \/[^{}]*)$/),
  Target: z.string().startsWith('integrations/'),
});

export const IntegrationProperties = z.strictObject({
  ApiId: unused,
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
});

const NO_TOKENS_HERE = 'loopback asks for no token, or for those of an issuer that KYKET_TOKEN_ISSUER names';

/** Known resources that need nothing on one machine, each with the reason. */
export const IGNORED_TYPES: Readonly<Record<string, string>> = {
  'AWS::ApiGatewayV2::Api': 'the local gateway is the API',
  'AWS::ApiGatewayV2::Stage': 'throttling and access logs guard a public address; here there is none',
  'AWS::ApiGatewayV2::Authorizer': 'the functions verify tokens themselves, where any are asked for',
  'AWS::Budgets::Budget': 'one machine costs nothing to watch',
  'AWS::CloudWatch::Alarm': 'failures are printed as they happen',
  'AWS::Cognito::UserPool': NO_TOKENS_HERE,
  'AWS::Cognito::UserPoolClient': NO_TOKENS_HERE,
  'AWS::Cognito::UserPoolDomain': NO_TOKENS_HERE,
  'AWS::Cognito::UserPoolResourceServer': NO_TOKENS_HERE,
  'AWS::IAM::Role': 'a name that policies and functions meet by; who may take it on is for AWS to check',
  'AWS::Lambda::Permission': 'the gateway here needs no leave to call a worker',
  'AWS::Logs::LogGroup': 'logs go to files in the data folder',
  'AWS::S3::BucketPolicy': 'the bucket is reached from this machine only, over plain HTTP',
  'AWS::SNS::Subscription': 'alarms are printed, not mailed',
  'AWS::SNS::Topic': 'alarms are printed, not mailed',
  'AWS::SNS::TopicPolicy': 'alarms are printed, not mailed',
  'AWS::SQS::QueuePolicy': 'the queues are reached from this machine only, over plain HTTP',
};
