import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LOCAL_SECRET } from '../grants/presigned-link.ts';
import { LOCAL_REGION } from '../template/intrinsics.ts';
import type { LocalResource } from '../template/read-stack.ts';

export interface EmulatorEndpoints {
  dynamoDb: string;
  s3AndSqs: string;
}

/**
 * The environment of one worker: the variables of the template, what Lambda itself sets, the emulators' addresses.
 * Nothing of the machine's own environment comes through, so a bundle cannot lean on it.
 * @param tmpDir a folder of the worker's own in the place of Lambda's /tmp
 */
export function createFunctionEnvironment(
  { name, properties }: LocalResource<'AWS::Lambda::Function'>,
  endpoints: EmulatorEndpoints,
  tmpDir: string,
  extra: Record<string, string> = {},
): Record<string, string> {
  mkdirSync(tmpDir, { recursive: true });
  return {
    TMPDIR: tmpDir,
    TZ: ':UTC',
    AWS_REGION: LOCAL_REGION,
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(properties.MemorySize),
    // Who calls: the grants of the template are looked up by it. No such key exists at AWS.
    AWS_ACCESS_KEY_ID: name,
    AWS_SECRET_ACCESS_KEY: LOCAL_SECRET,
    AWS_EC2_METADATA_DISABLED: 'true',
    // Files that the machine's owner may have would win over the endpoints below.
    AWS_CONFIG_FILE: join(tmpDir, 'no-aws-config'),
    AWS_SHARED_CREDENTIALS_FILE: join(tmpDir, 'no-aws-credentials'),
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamoDb,
    AWS_ENDPOINT_URL_S3: endpoints.s3AndSqs,
    AWS_ENDPOINT_URL_SQS: endpoints.s3AndSqs,
    ...properties.Environment.Variables,
    ...extra,
  };
}
