import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { incomingKey, readIncomingKey } from './keys.ts';
import type { IncomingFiles } from './sent-file.port.ts';

/**
 * Incoming files in one bucket. A PUT and no POST: its signature can hold the exact length and the type, one program in
 * any language can send it, and the signer is the one that exports have already. (A POST would hold a range of lengths
 * by a policy, which the emulator here does not read.)
 */
export class S3IncomingFiles implements IncomingFiles {
  readonly #client: S3Client;
  readonly #signer: S3Client;
  readonly #bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.#bucket = bucket;
    // By default the SDK signs the checksum of the body that it has itself, which is none: S3 would refuse every file.
    const { region, credentials, endpoint, forcePathStyle } = client.config;
    this.#signer = new S3Client({
      region,
      credentials,
      forcePathStyle,
      ...(endpoint ? { endpoint } : {}),
      requestChecksumCalculation: 'WHEN_REQUIRED',
    });
  }

  async linkTo(
    fileId: string,
    { contentType, bytes, seconds }: Parameters<IncomingFiles['linkTo']>[1],
  ): Promise<string> {
    const command = new PutObjectCommand({
      Bucket: this.#bucket,
      Key: incomingKey(fileId),
      ContentType: contentType,
      ContentLength: bytes,
    });
    return getSignedUrl(this.#signer, command, {
      expiresIn: seconds,
      // The signer leaves the type out unless it is told.
      signableHeaders: new Set(['host', 'content-type', 'content-length']),
    });
  }

  async readFile(
    fileId: string,
    limitBytes: number,
  ): Promise<{ bytes: Uint8Array } | { tooLargeBytes: number } | undefined> {
    try {
      const answer = await this.#client.send(
        new GetObjectCommand({ Bucket: this.#bucket, Key: incomingKey(fileId) }),
      );
      const length = answer.ContentLength ?? Number.POSITIVE_INFINITY;
      if (length > limitBytes) {
        // Unread it would keep its connection.
        await answer.Body?.transformToWebStream().cancel();
        return { tooLargeBytes: length };
      }
      return { bytes: (await answer.Body?.transformToByteArray()) ?? new Uint8Array() };
    } catch (error) {
      if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
      throw error;
    }
  }

  async hasFile(fileId: string): Promise<boolean> {
    try {
      await this.#client.send(new HeadObjectCommand({ Bucket: this.#bucket, Key: incomingKey(fileId) }));
      return true;
    } catch (error) {
      // Answers to HEAD have no body, so no NoSuchKey: all that S3 says is 404.
      if (error instanceof Error && error.name === 'NotFound') return false;
      throw error;
    }
  }

  async deleteFile(fileId: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand({ Bucket: this.#bucket, Key: incomingKey(fileId) }));
  }

  async listFiles(): Promise<{ fileIds: string[]; strangeKeys: string[] }> {
    const keys: string[] = [];
    let next: string | undefined;
    do {
      const page: ListObjectsV2CommandOutput = await this.#client.send(
        new ListObjectsV2Command({ Bucket: this.#bucket, Prefix: incomingKey(''), ContinuationToken: next }),
      );
      keys.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []));
      next = page.NextContinuationToken;
    } while (next !== undefined);
    return {
      fileIds: keys.flatMap((key) => readIncomingKey(key) ?? []),
      strangeKeys: keys.filter((key) => readIncomingKey(key) === undefined),
    };
  }
}
