import type { z } from 'zod';
import { LOCAL_ACCOUNT, LOCAL_REGION, type ResourceValues, resolveIntrinsics } from './intrinsics.ts';
import {
  BucketProperties,
  EventInvokeConfigProperties,
  EventSourceMappingProperties,
  FunctionProperties,
  IGNORED_TYPES,
  IntegrationProperties,
  PolicyProperties,
  QueueProperties,
  RouteProperties,
  ScheduleProperties,
  TableProperties,
} from './supported-resources.ts';
import type { SynthesizedTemplate } from './template-file.ts';

const SCHEMAS = {
  'AWS::DynamoDB::Table': TableProperties,
  'AWS::S3::Bucket': BucketProperties,
  'AWS::SQS::Queue': QueueProperties,
  'AWS::IAM::Policy': PolicyProperties,
  'AWS::Lambda::Function': FunctionProperties,
  'AWS::Lambda::EventSourceMapping': EventSourceMappingProperties,
  'AWS::Lambda::EventInvokeConfig': EventInvokeConfigProperties,
  'AWS::Scheduler::Schedule': ScheduleProperties,
  'AWS::ApiGatewayV2::Route': RouteProperties,
  'AWS::ApiGatewayV2::Integration': IntegrationProperties,
};
type SupportedType = keyof typeof SCHEMAS;

/** A resource as it is on this machine: its physical name and its properties without CloudFormation's functions. */
export interface LocalResource<T extends SupportedType> {
  logicalId: string;
  name: string;
  properties: z.infer<(typeof SCHEMAS)[T]>;
}

export interface LocalStack {
  list<T extends SupportedType>(type: T): LocalResource<T>[];
  findAsset: SynthesizedTemplate['findAsset'];
  /** @throws Error when the template has no such output */
  readOutput(name: string): string;
}

/**
 * Reads what a template asks for.
 * @param queueEndpoint address of the SQS emulator, which queue addresses start with
 * @throws Error naming every resource type and property that the local runtime does not know
 */
export function readStack(template: SynthesizedTemplate, queueEndpoint: string): LocalStack {
  const problems = Object.entries(template.resources)
    .filter(([, { Type }]) => !(Type in SCHEMAS) && !(Type in IGNORED_TYPES))
    .map(([logicalId, { Type }]) => `${logicalId}: the resource type ${Type} is not supported`);
  const values = createValues(template, queueEndpoint);
  const resources = new Map<SupportedType, LocalResource<SupportedType>[]>();
  for (const [logicalId, { Type, Properties }] of Object.entries(template.resources)) {
    if (!isSupported(Type)) continue;
    const parsed = SCHEMAS[Type].safeParse(resolveIntrinsics(Properties, values));
    if (!parsed.success)
      problems.push(...parsed.error.issues.map((issue) => tellIssue(logicalId, Type, issue)));
    else {
      const resource = { logicalId, name: nameOf(logicalId, Type, Properties), properties: parsed.data };
      resources.set(Type, [...(resources.get(Type) ?? []), resource]);
    }
  }
  if (problems.length > 0)
    throw new Error(`The local runtime cannot run this template:\n  ${problems.join('\n  ')}`);
  return {
    list: <T extends SupportedType>(type: T) => (resources.get(type) ?? []) as unknown as LocalResource<T>[],
    findAsset: template.findAsset,
    readOutput(name) {
      const value = template.outputs?.[name];
      if (value === undefined) throw new Error(`The template has no output ${name}`);
      return String(resolveIntrinsics(value, values));
    },
  };
}

function isSupported(type: string): type is SupportedType {
  return type in SCHEMAS;
}

function tellIssue(logicalId: string, type: string, issue: z.core.$ZodIssue): string {
  return `${logicalId} (${type}) ${issue.path.join('.')}: ${issue.message}`;
}

/** Physical names follow the logical ids, as CloudFormation's do: a renamed construct is a new resource. */
function nameOf(logicalId: string, type: string, properties: Record<string, unknown>): string {
  if (type === 'AWS::S3::Bucket') return `kyket-local-${logicalId.toLowerCase()}`;
  if (type === 'AWS::SQS::Queue' && properties.FifoQueue === true) return `${logicalId}.fifo`;
  return logicalId;
}

const ARN_SERVICES: Record<string, string> = {
  'AWS::SQS::Queue': `sqs:${LOCAL_REGION}:${LOCAL_ACCOUNT}:`,
  'AWS::Lambda::Function': `lambda:${LOCAL_REGION}:${LOCAL_ACCOUNT}:function:`,
  'AWS::S3::Bucket': 's3:::',
  'AWS::DynamoDB::Table': `dynamodb:${LOCAL_REGION}:${LOCAL_ACCOUNT}:table/`,
  'AWS::IAM::Role': `iam::${LOCAL_ACCOUNT}:role/`,
  'AWS::Logs::LogGroup': `logs:${LOCAL_REGION}:${LOCAL_ACCOUNT}:log-group:`,
};

function createValues({ resources }: SynthesizedTemplate, queueEndpoint: string): ResourceValues {
  return {
    findRef(logicalId) {
      const resource = resources[logicalId];
      if (!resource) return undefined;
      const name = nameOf(logicalId, resource.Type, resource.Properties);
      return resource.Type === 'AWS::SQS::Queue' ? `${queueEndpoint}/${LOCAL_ACCOUNT}/${name}` : name;
    },
    findAttribute(logicalId, attribute) {
      const resource = resources[logicalId];
      if (!resource || attribute !== 'Arn') return undefined;
      const service = ARN_SERVICES[resource.Type];
      return service && `arn:aws:${service}${nameOf(logicalId, resource.Type, resource.Properties)}`;
    },
  };
}
