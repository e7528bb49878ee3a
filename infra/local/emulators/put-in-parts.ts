import type { IncomingHttpHeaders } from 'node:http';
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { DUMMY_CREDENTIALS } from './dummy-credentials.ts';

/** Fauxqs takes 11 MiB in a request and leaves no choice; S3 takes 5 GB. */
const REQUEST_BYTES_MAX = 10 * 1024 * 1024;
/** S3 asks for 5 MiB at least. */
const PART_BYTES = 8 * 1024 * 1024;
const METADATA_PREFIX = 'x-amz-meta-';

/** Whether a PUT is one that S3 takes and the emulator does not. */
export function isTooLargeForEmulator({
  headers,
  body,
}: {
  headers: IncomingHttpHeaders;
  body: Buffer;
}): boolean {
  // Chunks that are signed one by one would have to be taken out of the body first.
  return body.length > REQUEST_BYTES_MAX && !headers['content-encoding']?.includes('aws-chunked');
}

/**
 * Puts an object into the emulator part by part, which comes to the same object.
 *
 * @param endpoint of the emulator
 * @returns its ETag
 */
export async function putInParts(
  endpoint: string,
  { bucket, key, headers, body }: { bucket: string; key: string; headers: IncomingHttpHeaders; body: Buffer },
): Promise<string> {
  const client = new S3Client({ ...DUMMY_CREDENTIALS, endpoint, forcePathStyle: true });
  const target = { Bucket: bucket, Key: key };
  const metadata = Object.entries(headers)
    .filter(([name]) => name.startsWith(METADATA_PREFIX))
    .map(([name, value]) => [name.slice(METADATA_PREFIX.length), String(value)]);
  try {
    const { UploadId } = await client.send(
      new CreateMultipartUploadCommand({
        ...target,
        ContentType: headers['content-type'],
        Metadata: Object.fromEntries(metadata),
      }),
    );
    const Parts: { ETag: string | undefined; PartNumber: number }[] = [];
    for (let start = 0; start < body.length; start += PART_BYTES) {
      const PartNumber = Parts.length + 1;
      const Body = body.subarray(start, start + PART_BYTES);
      const { ETag } = await client.send(new UploadPartCommand({ ...target, UploadId, PartNumber, Body }));
      Parts.push({ ETag, PartNumber });
    }
    const { ETag = '' } = await client.send(
      new CompleteMultipartUploadCommand({ ...target, UploadId, MultipartUpload: { Parts } }),
    );
    return ETag;
  } finally {
    client.destroy();
  }
}
