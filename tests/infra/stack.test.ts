import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SCOPES } from '../../shared/access/scopes.ts';
import { ScheduleFired } from '../../shared/contracts/messages.contract.ts';
import { StackFile } from '../../shared/contracts/stack-file.contract.ts';
import { PORTALS } from '../../shared/portals/index.ts';
import { KYKET_TABLE } from '../contracts/emulators.ts';
import { findReferences, listResources, type ReadResource } from './template-reading.ts';
import { synthesizeTinyStack } from './tiny-stack.ts';

const template = synthesizeTinyStack();
const list = (type: string) => listResources(template, type);
const alarms = list('AWS::CloudWatch::Alarm');

function alarmsOn(metric: string, resource: ReadResource): ReadResource[] {
  return alarms.filter(
    (alarm) => alarm.at('MetricName') === metric && alarm.json.includes(resource.logicalId),
  );
}

describe('the HTTP API', () => {
  it('demands a token of the issuer on every route', () => {
    const routes = list('AWS::ApiGatewayV2::Route');
    expect(routes.map((route) => route.at('RouteKey')).sort()).toEqual([
      '$default',
      'POST /v1/articles',
      'POST /v1/uploads',
    ]);
    const [authorizer] = list('AWS::ApiGatewayV2::Authorizer');
    for (const route of routes) {
      expect(route.at('AuthorizationType')).toBe('JWT');
      expect(findReferences(route.at('AuthorizerId'))).toEqual([authorizer?.logicalId]);
    }
  });

  it('takes tokens for reading, writing and reviewing from a user pool that nobody joins by themselves', () => {
    const [pool] = list('AWS::Cognito::UserPool');
    expect(pool?.at('AdminCreateUserConfig.AllowAdminCreateUserOnly')).toBe(true);
    expect(pool?.at('MfaConfiguration')).toBe('ON');
    const [server] = list('AWS::Cognito::UserPoolResourceServer');
    const scopes = server?.at('Scopes') as { ScopeName: string }[];
    expect(scopes.map(({ ScopeName }) => ScopeName)).toEqual(SCOPES);
    const [authorizer] = list('AWS::ApiGatewayV2::Authorizer');
    expect(findReferences(authorizer?.at('JwtConfiguration.Issuer'))).toContain(pool?.logicalId);
  });

  it('has no other way in: no function addresses, no call permission for anyone but this API', () => {
    expect(list('AWS::Lambda::Url')).toEqual([]);
    for (const permission of list('AWS::Lambda::Permission')) {
      expect(permission.at('Principal')).toBe('apigateway.amazonaws.com');
      expect(permission.at('SourceArn')).toBeDefined();
    }
  });

  it('throttles and logs who asked what', () => {
    const [stage] = list('AWS::ApiGatewayV2::Stage');
    expect(stage?.at('DefaultRouteSettings.ThrottlingRateLimit')).toBeGreaterThan(0);
    expect(stage?.at('AccessLogSettings.Format')).toContain('$context.requestId');
  });
});

describe('the HTTP API of a public register behind another issuer', () => {
  const context = { tokenIssuer: 'https://login.example.org', tokenAudience: 'kyket,kyket-tools' };
  const corsOrigins = 'https://a.example, https://b.example';
  const open = synthesizeTinyStack({ ...context, corsOrigins, registerAccess: 'public' });

  it("takes that issuer's tokens", () => {
    expect(listResources(open, 'AWS::Cognito::UserPool')).toEqual([]);
    const [authorizer] = listResources(open, 'AWS::ApiGatewayV2::Authorizer');
    expect(authorizer?.at('JwtConfiguration')).toEqual({
      Issuer: context.tokenIssuer,
      Audience: ['kyket', 'kyket-tools'],
    });
  });

  it('lets readers through to the function, and writers never', () => {
    const types = listResources(open, 'AWS::ApiGatewayV2::Route').map((route) => [
      route.at('RouteKey'),
      route.at('AuthorizationType'),
    ]);
    expect(Object.fromEntries(types)).toEqual({
      $default: 'NONE',
      'POST /v1/articles': 'JWT',
      'POST /v1/uploads': 'JWT',
    });
    expect(JSON.stringify(open.resources)).toContain('"REGISTER_ACCESS":"public"');
  });

  it('may be asked by pages of the origins named, and by no others', () => {
    const [api] = listResources(open, 'AWS::ApiGatewayV2::Api');
    expect(api?.at('CorsConfiguration.AllowOrigins')).toEqual(['https://a.example', 'https://b.example']);
    expect(list('AWS::ApiGatewayV2::Api')[0]?.at('CorsConfiguration')).toBeUndefined();
    const [bucketOfOpen] = listResources(open, 'AWS::S3::Bucket');
    expect(bucketOfOpen?.at('CorsConfiguration.CorsRules')).toEqual([
      expect.objectContaining({
        AllowedOrigins: ['https://a.example', 'https://b.example'],
        AllowedMethods: ['PUT'],
      }),
    ]);
    expect(list('AWS::S3::Bucket')[0]?.at('CorsConfiguration')).toBeUndefined();
  });
});

describe('queues', () => {
  const queues = list('AWS::SQS::Queue');
  const mappings = list('AWS::Lambda::EventSourceMapping');
  const withDeadLetters = queues.filter((queue) => queue.at('RedrivePolicy') !== undefined);
  const deadLetters = queues.filter((queue) => queue.at('RedrivePolicy') === undefined);

  it('each have dead letters, or hold the dead letters of a queue or a schedule', () => {
    expect(withDeadLetters).toHaveLength(4);
    const schedules = list('AWS::Scheduler::Schedule');
    const targets = [
      ...withDeadLetters.flatMap((queue) => findReferences(queue.at('RedrivePolicy'))),
      ...schedules.flatMap((schedule) => findReferences(schedule.at('Target.DeadLetterConfig'))),
    ];
    expect(new Set(deadLetters.map(({ logicalId }) => logicalId))).toEqual(new Set(targets));
  });

  it('raise an alarm on the first dead letter and on messages that wait too long', () => {
    for (const queue of deadLetters) {
      const [alarm] = alarmsOn('ApproximateNumberOfMessagesVisible', queue);
      expect([alarm?.at('Threshold'), alarm?.at('ComparisonOperator')], queue.logicalId).toEqual([
        1,
        'GreaterThanOrEqualToThreshold',
      ]);
    }
    for (const queue of withDeadLetters) {
      expect(alarmsOn('ApproximateAgeOfOldestMessage', queue), queue.logicalId).toHaveLength(1);
    }
  });

  it('are bounded by the event source, not by reserved concurrency, and report single failures', () => {
    expect(mappings).toHaveLength(4);
    for (const mapping of mappings) {
      expect(mapping.at('ScalingConfig.MaximumConcurrency')).toBeGreaterThanOrEqual(2);
      expect(mapping.at('FunctionResponseTypes')).toEqual(['ReportBatchItemFailures']);
    }
    for (const fn of list('AWS::Lambda::Function'))
      expect(fn.at('ReservedConcurrentExecutions')).toBeUndefined();
  });

  it('hide a message for six runs of the function behind them', () => {
    for (const mapping of mappings) {
      const [queueId] = findReferences(mapping.at('EventSourceArn'));
      const [functionId] = findReferences(mapping.at('FunctionName'));
      const queue = queues.find(({ logicalId }) => logicalId === queueId);
      const fn = list('AWS::Lambda::Function').find(({ logicalId }) => logicalId === functionId);
      expect(queue?.at('VisibilityTimeout')).toBe(Number(fn?.at('Timeout')) * 6);
    }
  });

  it('keep the pages of one host in order: the fetch queue and its dead letters are FIFO', () => {
    const fifo = queues.filter((queue) => queue.at('FifoQueue') === true);
    expect(fifo.map(({ logicalId }) => logicalId).every((id) => id.startsWith('Fetch'))).toBe(true);
    expect(fifo).toHaveLength(2);
    for (const queue of fifo) expect(queue.at('ContentBasedDeduplication')).toBeUndefined();
  });
});

describe('schedules', () => {
  const schedules = list('AWS::Scheduler::Schedule');
  const inputs = new Map(schedules.map((schedule) => [String(schedule.at('Target.Input')), schedule]));

  it('fire the tick every minute and the publication every 15, a release every 30 days', () => {
    expect(inputs.get('{"kind":"tick"}')?.at('ScheduleExpression')).toBe('rate(1 minute)');
    expect(inputs.get('{"kind":"publish"}')?.at('ScheduleExpression')).toBe('rate(15 minutes)');
    expect(inputs.get('{"kind":"publish"}')?.at('State')).toBe('ENABLED');
    expect(inputs.get('{"kind":"reconcile"}')?.at('ScheduleExpression')).toBe('rate(15 minutes)');
    expect(inputs.get('{"kind":"reconcile"}')?.at('State')).toBe('ENABLED');
    expect(inputs.get('{"kind":"release"}')?.at('ScheduleExpression')).toBe('rate(43200 minutes)');
  });

  it('are one for each portal, switched on only for verified ones, spread by their jitter', () => {
    expect(PORTALS.length).toBeGreaterThan(0);
    for (const { id, status, schedule } of PORTALS) {
      const found = inputs.get(JSON.stringify({ kind: 'portal', portalId: id } satisfies ScheduleFired));
      expect(found?.at('State'), id).toBe(status === 'verified' ? 'ENABLED' : 'DISABLED');
      expect(found?.at('ScheduleExpression'), id).toBe(`rate(${schedule.everyMinutes} minutes)`);
      const jitter = found?.at('FlexibleTimeWindow.MaximumWindowInMinutes') ?? 0;
      expect(jitter, id).toBe(schedule.jitterMinutes);
    }
    expect(schedules).toHaveLength(PORTALS.length + 4);
  });

  it('send discover what its contract reads', () => {
    const toOthers = ['{"kind":"publish"}', '{"kind":"release"}', '{"kind":"reconcile"}'];
    const toDiscover = [...inputs.keys()].filter((input) => !toOthers.includes(input));
    for (const input of toDiscover) expect(() => ScheduleFired.parse(JSON.parse(input))).not.toThrow();
  });

  it('raise an alarm when the clock stands still, which nothing else would show', () => {
    const [alarm] = alarms.filter((candidate) => candidate.at('MetricName') === 'Invocations');
    expect(alarm?.at('TreatMissingData')).toBe('breaching');
    expect(alarm?.at('ComparisonOperator')).toBe('LessThanThreshold');
  });
});

describe('functions', () => {
  const functions = list('AWS::Lambda::Function');
  const environmentOf = (name: string) => {
    const found = functions.find((fn) => fn.at('Description') === `Kyket: ${name}`);
    return Object.keys(found?.at('Environment.Variables') ?? {}).sort();
  };
  const common = ['BUCKET_NAME', 'NODE_OPTIONS', 'POWERTOOLS_SERVICE_NAME', 'TABLE_NAME'];

  it('are the eight stages on Node 24, arm64', () => {
    expect(functions).toHaveLength(8);
    for (const fn of functions) {
      expect([fn.at('Runtime'), fn.at('Architectures')]).toEqual(['nodejs24.x', ['arm64']]);
    }
  });

  it('get the variables that their configuration reads, and no more', () => {
    expect(environmentOf('discover')).toEqual(
      [...common, 'EXTRACT_QUEUE_URL', 'FETCH_QUEUE_URL', 'USER_AGENT'].sort(),
    );
    expect(environmentOf('fetch')).toEqual([...common, 'EXTRACT_QUEUE_URL', 'USER_AGENT'].sort());
    for (const name of ['extract', 'publish', 'export']) expect(environmentOf(name)).toEqual(common);
    expect(environmentOf('receive')).toEqual([...common, 'RECEIVE_QUEUE_URL'].sort());
    const access = ['REGISTER_ACCESS', 'TOKEN_AUDIENCE', 'TOKEN_ISSUER', 'TOKEN_SCOPE_PREFIX'];
    expect(environmentOf('upload')).toEqual([...common, ...access].sort());
    expect(environmentOf('query')).toEqual([...common, ...access, 'EXPORT_QUEUE_URL'].sort());
  });

  it('raise an alarm on their first error and log to a group that forgets', () => {
    const groups = new Map(list('AWS::Logs::LogGroup').map((group) => [group.logicalId, group]));
    for (const fn of functions) {
      expect(alarmsOn('Errors', fn), fn.logicalId).toHaveLength(1);
      const [groupId = ''] = findReferences(fn.at('LoggingConfig.LogGroup'));
      expect(groups.get(groupId)?.at('RetentionInDays'), fn.logicalId).toBeGreaterThan(0);
    }
  });

  it('answer the HTTP API before it gives up', () => {
    for (const fn of functions.filter((each) => /upload|query/.test(String(each.at('Description'))))) {
      expect(fn.at('Timeout')).toBeLessThan(30);
    }
  });

  it('know nothing of local hosts, open access or emulators', () => {
    expect(JSON.stringify(template.resources)).not.toMatch(
      /LOCAL_HOSTS|LOCAL_ACCESS|AWS_ENDPOINT_URL|127\.0\.0\.1/,
    );
  });
});

describe('outputs', () => {
  it('have the names that commands beside the stack know', () => {
    expect(Object.keys(template.outputs ?? {})).toEqual(
      expect.arrayContaining(Object.keys(StackFile.shape.Kyket.shape)),
    );
  });
});

describe('the store', () => {
  const [table] = list('AWS::DynamoDB::Table');
  const [bucket] = list('AWS::S3::Bucket');

  it('can be wound back, is paid by use, and outlives the stack under fixed ids', () => {
    expect(table?.at('PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled')).toBe(true);
    expect(table?.at('BillingMode')).toBe('PAY_PER_REQUEST');
    expect([table?.logicalId, bucket?.logicalId]).toEqual(['Table', 'Bucket']);
    for (const resource of [table, bucket]) expect(resource?.json).toContain('"DeletionPolicy":"Retain"');
  });

  it('has the very table that the contract tests are run on', () => {
    for (const [property, value] of Object.entries(KYKET_TABLE)) expect(table?.at(property)).toEqual(value);
  });

  it('forgets exports, old versions of what is rewritten all day, and nothing else', () => {
    const rules = bucket?.at('LifecycleConfiguration.Rules') as Record<string, unknown>[];
    const forgotten = rules.filter((rule) => rule.NoncurrentVersionExpiration).map(({ Prefix }) => Prefix);
    expect(forgotten).toEqual(['register/', 'listings/', 'robots/', 'exports/', 'incoming/']);
    const expiring = rules.filter((rule) => rule.ExpirationInDays || rule.ExpirationDate);
    expect(expiring.map(({ Prefix, ExpirationInDays }) => [Prefix, ExpirationInDays])).toEqual([
      ['exports/', 1],
      ['incoming/', 7],
    ]);
  });

  it('tells a queue of files that come in, and lets the queue be told by no other bucket', () => {
    const told = bucket?.at('NotificationConfiguration.QueueConfigurations');
    const [queueId = '', ...more] = findReferences(told);
    expect(more).toEqual([]);
    expect(told).toEqual([
      {
        Event: 's3:ObjectCreated:*',
        Queue: { 'Fn::GetAtt': [queueId, 'Arn'] },
        Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: 'incoming/' }] } },
      },
    ]);
    expect(queueId).toMatch(/^Receive/);
    const policy = list('AWS::SQS::QueuePolicy').find(({ json }) => json.includes(queueId));
    const statements = z
      .array(z.looseObject({ Effect: z.string() }))
      .parse(policy?.at('PolicyDocument.Statement'));
    const [allowed, ...others] = statements.filter(({ Effect }) => Effect === 'Allow');
    expect(others).toEqual([]);
    expect(allowed).toMatchObject({
      Action: 'sqs:SendMessage',
      Principal: { Service: 's3.amazonaws.com' },
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    });
    expect(JSON.stringify(allowed?.Condition)).toContain(':s3:::kyket-bucket-*');
    // S3 tries whether it may send while the bucket is made.
    expect(JSON.parse(bucket?.json ?? '').DependsOn).toContain(policy?.logicalId);
  });

  it('keeps its bucket private, encrypted, versioned and behind TLS', () => {
    expect(bucket?.at('PublicAccessBlockConfiguration')).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(bucket?.at('BucketEncryption')).toBeDefined();
    expect(bucket?.at('VersioningConfiguration.Status')).toBe('Enabled');
    const [policy] = list('AWS::S3::BucketPolicy');
    expect(policy?.json).toContain('"aws:SecureTransport":"false"');
  });
});

describe('e-mail', () => {
  const withEmail = synthesizeTinyStack({ alarmEmail: 'watch@example.org', monthlyBudgetUsd: 40 });

  it('is sent for every alarm and for the budget when an address is configured', () => {
    const [topic] = listResources(withEmail, 'AWS::SNS::Topic');
    const [subscription] = listResources(withEmail, 'AWS::SNS::Subscription');
    expect(subscription?.at('Endpoint')).toBe('watch@example.org');
    for (const alarm of listResources(withEmail, 'AWS::CloudWatch::Alarm')) {
      expect(findReferences(alarm.at('AlarmActions')), alarm.logicalId).toEqual([topic?.logicalId]);
    }
    const [budget] = listResources(withEmail, 'AWS::Budgets::Budget');
    expect(budget?.at('Budget.BudgetLimit.Amount')).toBe(40);
    expect(budget?.json).toContain('watch@example.org');
    const [topicPolicy] = listResources(withEmail, 'AWS::SNS::TopicPolicy');
    expect(topicPolicy?.json).toContain('cloudwatch.amazonaws.com');
  });

  it('is not set up without one', () => {
    expect(list('AWS::SNS::Topic')).toEqual([]);
    expect(list('AWS::Budgets::Budget')).toHaveLength(1);
  });
});
