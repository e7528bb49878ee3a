import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { ObjectFacts } from './installation.port.ts';

/** Puts a file from disk into a bucket, without holding it in memory. @param sha256 of it, in hex */
export async function putFile(
  client: S3Client,
  at: { bucket: string; key: string },
  path: string,
  { contentType, headers, sha256 }: ObjectFacts & { sha256: string },
): Promise<void> {
  const { size } = await stat(path);
  await client.send(
    new PutObjectCommand({
      Bucket: at.bucket,
      Key: at.key,
      Body: createReadStream(path),
      ContentLength: size,
      ContentType: contentType,
      // Known before: the SDK would otherwise send the body in chunks with a checksum behind them.
      ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
      Metadata: headers,
    }),
  );
}
