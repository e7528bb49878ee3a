import { describe, expect, it } from 'vitest';
import { readStack } from '../../infra/local/template/read-stack.ts';
import { IGNORED_TYPES } from '../../infra/local/template/supported-resources.ts';
import type { SynthesizedTemplate, TemplateResources } from '../../infra/local/template/template-file.ts';

const QUEUE_ENDPOINT = 'http://127.0.0.1:4566';

function templateOf(resources: Record<string, { Type: string; Properties?: Record<string, unknown> }>) {
  const filled = Object.entries(resources).map(([id, resource]) => [id, { Properties: {}, ...resource }]);
  const template: SynthesizedTemplate = {
    resources: Object.fromEntries(filled) as TemplateResources,
    findAsset: (s3Key) => `/assets/${s3Key}`,
  };
  return template;
}

const read = (resources: Parameters<typeof templateOf>[0]) =>
  readStack(templateOf(resources), QUEUE_ENDPOINT);

const FUNCTION = {
  Code: { S3Bucket: 'assets', S3Key: 'abc.zip' },
  Handler: 'index.handler',
  Timeout: 30,
  MemorySize: 512,
  Runtime: 'nodejs24.x',
  Role: 'arn:aws:iam::000000000000:role/FnRole',
};

describe('what the local runtime takes from a template', () => {
  it('refuses a resource type that it does not know, rather than leave it out', () => {
    const resources = { Topic: { Type: 'AWS::Kinesis::Stream' }, Other: { Type: 'AWS::EC2::VPC' } };
    expect(() => read(resources)).toThrow(/Topic: .*AWS::Kinesis::Stream[\s\S]*Other: .*AWS::EC2::VPC/);
  });

  it('refuses a property that it does not know, rather than behave otherwise than AWS', () => {
    const resources = { Queue: { Type: 'AWS::SQS::Queue', Properties: { DelaySeconds: 60 } } };
    expect(() => read(resources)).toThrow(/Queue .*DelaySeconds/);
  });

  it('refuses a cron schedule, which it could not fire', () => {
    const properties = {
      ScheduleExpression: 'cron(0 6 * * ? *)',
      FlexibleTimeWindow: { Mode: 'OFF' },
      State: 'ENABLED',
      Target: { Arn: 'arn', Input: '{}' },
    };
    expect(() => read({ Morning: { Type: 'AWS::Scheduler::Schedule', Properties: properties } })).toThrow(
      /Morning .*ScheduleExpression/,
    );
  });

  it('refuses a route whose callers something else than the functions would have to check', () => {
    const properties = {
      ApiId: 'x',
      AuthorizationType: 'CUSTOM',
      RouteKey: '$default',
      Target: 'integrations/y',
    };
    expect(() => read({ Open: { Type: 'AWS::ApiGatewayV2::Route', Properties: properties } })).toThrow(
      /Open .*AuthorizationType/,
    );
  });

  it('refuses names that do not resolve and functions of CloudFormation that it does not know', () => {
    const withVariable = (value: unknown) => ({
      Fn: {
        Type: 'AWS::Lambda::Function',
        Properties: { ...FUNCTION, Environment: { Variables: { X: value } } },
      },
    });
    expect(() => read(withVariable({ Ref: 'Nowhere' }))).toThrow(/Ref Nowhere/);
    expect(() => read(withVariable({ 'Fn::GetAtt': ['Nowhere', 'Arn'] }))).toThrow(/Nowhere.Arn/);
    expect(() => read(withVariable({ 'Fn::Select': [0, ['a']] }))).toThrow(/Fn::Select/);
  });

  it('resolves references, joins and substitutions to what is on this machine', () => {
    const stack = read({
      Pages: { Type: 'AWS::SQS::Queue', Properties: { FifoQueue: true } },
      Texts: { Type: 'AWS::S3::Bucket' },
      Fn: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          ...FUNCTION,
          Environment: {
            Variables: {
              QUEUE: { Ref: 'Pages' },
              QUEUE_ARN: { 'Fn::GetAtt': ['Pages', 'Arn'] },
              OBJECTS: { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Texts', 'Arn'] }, '/raw/*']] },
              PLACE: { 'Fn::Sub': `\${AWS::Region}/\${Texts}` },
            },
          },
        },
      },
    });
    expect(stack.list('AWS::Lambda::Function')[0]?.properties.Environment.Variables).toEqual({
      QUEUE: `${QUEUE_ENDPOINT}/000000000000/Pages.fifo`,
      QUEUE_ARN: 'arn:aws:sqs:ap-southeast-1:000000000000:Pages.fifo',
      OBJECTS: 'arn:aws:s3:::kyket-local-texts/raw/*',
      PLACE: 'ap-southeast-1/kyket-local-texts',
    });
  });

  it('says of every type that it ignores why', () => {
    for (const [type, reason] of Object.entries(IGNORED_TYPES))
      expect(reason.length, type).toBeGreaterThan(15);
  });
});
