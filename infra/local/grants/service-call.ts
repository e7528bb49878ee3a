import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import type { StoredObject } from '../events/bucket-notifications.ts';
import { LOCAL_ACCOUNT, LOCAL_REGION } from '../template/intrinsics.ts';
import type { ServiceCall } from './grants.ts';

export interface ServiceRequest {
  method: string;
  /** Path with query. */
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** One entry of a batch counts as the single call does; IAM knows no batches here. */
const SQS_ACTIONS: Record<string, string> = {
  SendMessageBatch: 'SendMessage',
  DeleteMessageBatch: 'DeleteMessage',
  ChangeMessageVisibilityBatch: 'ChangeMessageVisibility',
};

/** Reads from a request who calls what on which resources; a batch over several tables is several calls. */
export function readServiceCalls(request: ServiceRequest): ServiceCall[] {
  const caller = findCaller(request);
  const [service = '', operation = ''] = String(request.headers['x-amz-target'] ?? '').split('.');
  if (service.startsWith('DynamoDB')) return readTableCalls(caller, operation, request.body);
  if (service === 'AmazonSQS') return [readQueueCall(caller, operation, request.body)];
  return [readBucketCall(caller, request)];
}

/** Each worker signs with a key id of its own; presigned addresses carry it in the query. */
function findCaller({ headers, url }: ServiceRequest): string {
  const credential =
    /Credential=([^/]+)\//.exec(headers.authorization ?? '') ?? /X-Amz-Credential=([^%/&]+)/.exec(url);
  return credential?.[1] ?? 'anonymous';
}

const TableBody = z.object({
  TableName: z.string().optional(),
  IndexName: z.string().optional(),
  RequestItems: z.record(z.string(), z.unknown()).optional(),
});

function readTableCalls(caller: string, operation: string, body: Buffer): ServiceCall[] {
  const { TableName, IndexName, RequestItems } = TableBody.parse(JSON.parse(body.toString()));
  const tables = RequestItems ? Object.keys(RequestItems) : [TableName ?? ''];
  const index = IndexName ? `/index/${IndexName}` : '';
  return tables.map((table) => ({
    caller,
    action: `dynamodb:${operation}`,
    resource: `arn:aws:dynamodb:${LOCAL_REGION}:${LOCAL_ACCOUNT}:table/${table}${index}`,
  }));
}

function readQueueCall(caller: string, operation: string, body: Buffer): ServiceCall {
  const { QueueUrl } = z.object({ QueueUrl: z.string().default('') }).parse(JSON.parse(body.toString()));
  return {
    caller,
    action: `sqs:${SQS_ACTIONS[operation] ?? operation}`,
    resource: `arn:aws:sqs:${LOCAL_REGION}:${LOCAL_ACCOUNT}:${QueueUrl.split('/').at(-1)}`,
  };
}

const OBJECT_ACTIONS: Record<string, string> = {
  GET: 's3:GetObject',
  HEAD: 's3:GetObject',
  PUT: 's3:PutObject',
  POST: 's3:PutObject',
  DELETE: 's3:DeleteObject',
};

/** @returns the object that this request puts into a bucket; undefined when it does something else */
export function readStoredObject({ method, url, headers, body }: ServiceRequest): StoredObject | undefined {
  if (method !== 'PUT' || headers['x-amz-target'] !== undefined) return undefined;
  const [, bucket = '', ...key] = new URL(url, 'http://s3').pathname.split('/').map(decodeURIComponent);
  return key.join('/') === '' ? undefined : { bucket, key: key.join('/'), bytes: body.length };
}

function readBucketCall(caller: string, { method, url }: ServiceRequest): ServiceCall {
  const { pathname, searchParams } = new URL(url, 'http://s3');
  const [, bucket = '', ...key] = pathname.split('/').map(decodeURIComponent);
  if (key.join('/') === '') {
    const list = searchParams.has('versions') ? 's3:ListBucketVersions' : 's3:ListBucket';
    const action = method === 'GET' || method === 'HEAD' ? list : `s3:${method}Bucket`;
    return { caller, action, resource: `arn:aws:s3:::${bucket}` };
  }
  const version = searchParams.has('versionId') ? 'Version' : '';
  const action = `${OBJECT_ACTIONS[method] ?? `s3:${method}Object`}${version}`;
  return { caller, action, resource: `arn:aws:s3:::${bucket}/${key.join('/')}` };
}
