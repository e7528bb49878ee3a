import { GetObjectCommand, HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { FileStore, StoredFile } from './file-store.port.ts';
import { putFile } from './put-file.ts';

/** Files of one bucket: exports and releases. */
export class S3FileStore implements FileStore {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.#bucket = bucket;
  }

  putFile(
    key: string,
    path: string,
    { contentType, sha256, facts = {} }: Parameters<FileStore['putFile']>[2],
  ): Promise<void> {
    const about = { contentType, sha256, headers: facts };
    return putFile(this.#client, { bucket: this.#bucket, key }, path, about);
  }

  async findFile(key: string): Promise<StoredFile | undefined> {
    try {
      const head = await this.#client.send(new HeadObjectCommand({ Bucket: this.#bucket, Key: key }));
      const storedAt = (head.LastModified ?? new Date(0)).toISOString();
      return { bytes: head.ContentLength ?? 0, storedAt, facts: head.Metadata ?? {} };
    } catch (error) {
      // Answers to HEAD have no body, so no NoSuchKey: all that S3 says is 404.
      if (error instanceof Error && error.name === 'NotFound') return undefined;
      throw error;
    }
  }

  linkTo(key: string, fileName: string, seconds: number): Promise<string> {
    const command = new GetObjectCommand({
      Bucket: this.#bucket,
      Key: key,
      ResponseContentDisposition: `attachment; filename="${fileName}"`,
    });
    return getSignedUrl(this.#client, command, { expiresIn: seconds });
  }
}
