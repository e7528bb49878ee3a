import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { z } from 'zod';
import { BrokenInvariant } from '../errors.ts';
import type { ObjectStore } from './store.port.ts';

/** S3 takes 2 kB of metadata with an object; addresses alone may be longer once encoded. */
const MAX_METADATA_CHARS = 1_800;
/** S3 folds the case of metadata names and carries ASCII only: so all of it travels encoded under one name. */
const INLINE = 'kyket';
/** Set to `beside` when the metadata did not fit and lies in an object of its own. */
const SIDECAR = 'kyket-metadata';
const SIDECAR_END = '.metadata';

const Metadata = z.record(z.string(), z.string());

/** Objects of one bucket, with metadata of any length and any characters. */
export class S3ObjectStore implements ObjectStore {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.#bucket = bucket;
  }

  async putObject(
    key: string,
    bytes: Uint8Array,
    metadata: { contentType: string; [name: string]: string },
  ): Promise<void> {
    const encoded = encodeURIComponent(JSON.stringify(metadata));
    const fits = encoded.length <= MAX_METADATA_CHARS;
    // The sidecar first: an object must never be seen without its metadata.
    if (!fits) await this.#put(sidecarKey(key), Buffer.from(encoded), 'text/plain', {});
    await this.#put(
      key,
      bytes,
      sendableType(metadata.contentType),
      fits ? { [INLINE]: encoded } : { [SIDECAR]: 'beside' },
    );
  }

  async getObject(key: string): Promise<{ bytes: Uint8Array; metadata: Record<string, string> } | undefined> {
    const found = await this.#get(key);
    if (found === undefined) return undefined;
    const beside = found.headers[SIDECAR] === undefined ? undefined : await this.#get(sidecarKey(key));
    const encoded = beside ? Buffer.from(beside.bytes).toString('utf8') : found.headers[INLINE];
    const metadata = encoded === undefined ? {} : Metadata.parse(JSON.parse(decodeURIComponent(encoded)));
    return { bytes: found.bytes, metadata };
  }

  async hasObject(key: string): Promise<boolean> {
    try {
      await this.#client.send(new HeadObjectCommand({ Bucket: this.#bucket, Key: key }));
      return true;
    } catch (error) {
      // Answers to HEAD have no body, so no NoSuchKey: all that S3 says is 404.
      if (error instanceof Error && error.name === 'NotFound') return false;
      throw error;
    }
  }

  async deleteObject(key: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand({ Bucket: this.#bucket, Key: key }));
    await this.#client.send(new DeleteObjectCommand({ Bucket: this.#bucket, Key: sidecarKey(key) }));
  }

  async listKeys(prefix: string): Promise<string[]> {
    const keys: string[] = [];
    let next: string | undefined;
    do {
      const page: ListObjectsV2CommandOutput = await this.#client.send(
        new ListObjectsV2Command({ Bucket: this.#bucket, Prefix: prefix, ContinuationToken: next }),
      );
      keys.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []));
      next = page.NextContinuationToken;
    } while (next !== undefined);
    return keys.filter((key) => !key.endsWith(SIDECAR_END));
  }

  async purgeObjects(prefix: string): Promise<void> {
    if (!prefix.includes('/'))
      throw new BrokenInvariant('purge-unbounded', 'A purge without a folder would take the whole bucket', {
        prefix,
      });
    for (const key of await this.listKeys(prefix)) await this.deleteObject(key);
    // In a bucket that keeps versions all of them are there still, and a marker on top of them.
    let at: { KeyMarker?: string; VersionIdMarker?: string } | undefined = {};
    while (at !== undefined) {
      const page: ListObjectVersionsCommandOutput = await this.#client.send(
        new ListObjectVersionsCommand({ Bucket: this.#bucket, Prefix: prefix, ...at }),
      );
      for (const { Key, VersionId } of [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])])
        await this.#client.send(new DeleteObjectCommand({ Bucket: this.#bucket, Key, VersionId }));
      at = page.NextKeyMarker
        ? { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
        : undefined;
    }
  }

  async #put(
    Key: string,
    Body: Uint8Array,
    ContentType: string,
    Metadata: Record<string, string>,
  ): Promise<void> {
    await this.#client.send(new PutObjectCommand({ Bucket: this.#bucket, Key, Body, ContentType, Metadata }));
  }

  async #get(Key: string): Promise<{ bytes: Uint8Array; headers: Record<string, string> } | undefined> {
    try {
      const answer = await this.#client.send(new GetObjectCommand({ Bucket: this.#bucket, Key }));
      const bytes = (await answer.Body?.transformToByteArray()) ?? new Uint8Array();
      return { bytes, headers: answer.Metadata ?? {} };
    } catch (error) {
      if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
      throw error;
    }
  }
}

function sidecarKey(key: string): string {
  return `${key}${SIDECAR_END}`;
}

/** Content types come from strangers' servers and may be no such thing. The told one is kept in the metadata. */
function sendableType(contentType: string): string {
  return /^[\w.+-]+\/[\w.+-]+(?:; ?[\w-]+=[\w.:-]+)*$/.test(contentType) && contentType.length < 200
    ? contentType
    : 'application/octet-stream';
}
