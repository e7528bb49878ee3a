import type { IncomingHttpHeaders } from 'node:http';
import { S3Client } from '@aws-sdk/client-s3';
import { S3RequestPresigner } from '@aws-sdk/s3-request-presigner';
import { DUMMY_CREDENTIALS } from '../emulators/dummy-credentials.ts';

/** Every function here signs with it; its key id tells which one it is. */
export const LOCAL_SECRET = DUMMY_CREDENTIALS.credentials.secretAccessKey;

/** Times as Signature Version 4 writes them: `20261128T055832Z`. */
const SIGNED_TIME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

const signer = new S3Client(DUMMY_CREDENTIALS);

export interface LinkedRequest {
  method: string;
  /** Path with query. */
  url: string;
  headers: IncomingHttpHeaders;
}

/**
 * Whether a request by a presigned link is the one that was signed, and in time: the emulator asks nothing of a link, S3
 * does. So a link that takes five bytes of text takes nothing else here, either.
 *
 * @returns what is wrong with it; undefined when nothing is, or the request is not by a link
 */
export async function findLinkProblem(
  request: LinkedRequest,
  nowMs = Date.now(),
): Promise<string | undefined> {
  const { pathname, searchParams } = new URL(request.url, 'http://s3');
  const told = searchParams.get('X-Amz-Signature');
  if (told === null) return undefined;
  const signedAt = new Date(
    (searchParams.get('X-Amz-Date') ?? '').replace(SIGNED_TIME, '$1-$2-$3T$4:$5:$6Z'),
  );
  const seconds = Number(searchParams.get('X-Amz-Expires'));
  if (Number.isNaN(signedAt.getTime()) || !(seconds > 0)) return 'The link is not signed whole';
  if (signedAt.getTime() + seconds * 1000 < nowMs) return 'Request has expired';
  const signature = await signAgain(request, pathname, searchParams, signedAt, seconds);
  return signature === told ? undefined : 'The request is not the one that was signed';
}

async function signAgain(
  { method, headers }: LinkedRequest,
  path: string,
  query: URLSearchParams,
  signingDate: Date,
  expiresIn: number,
): Promise<string | undefined> {
  const names = (query.get('X-Amz-SignedHeaders') ?? '').split(';');
  const signedHeaders = names.map((name): [string, string] => [name, String(headers[name] ?? '')]);
  const host = new URL(`http://${headers.host}`);
  const accessKeyId = (query.get('X-Amz-Credential') ?? '').split('/')[0] ?? '';
  const presigner = new S3RequestPresigner({
    ...signer.config,
    credentials: { accessKeyId, secretAccessKey: LOCAL_SECRET },
  });
  const request = {
    method,
    protocol: 'http:',
    hostname: host.hostname,
    port: Number(host.port),
    path,
    query: Object.fromEntries([...query].filter(([name]) => !name.startsWith('X-Amz-'))),
    headers: Object.fromEntries(signedHeaders),
  };
  const signed = await presigner.presign(request, {
    signingDate,
    expiresIn,
    signableHeaders: new Set(names),
    unhoistableHeaders: new Set(names),
  });
  const signature = signed.query?.['X-Amz-Signature'];
  return typeof signature === 'string' ? signature : undefined;
}
