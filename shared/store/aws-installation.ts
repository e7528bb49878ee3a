import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GetObjectCommand, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import { BrokenInvariant } from '../errors.ts';
import { type StoreClients, sharedClients } from './clients.ts';
import { countMissingRecords, findArticleHead, readHead } from './dynamo/article-items.ts';
import { DynamoTable } from './dynamo/dynamo-table.ts';
import type { Installation, ObjectFacts, StoredItem } from './installation.port.ts';
import { CHANGES_PK, changeKey, isCarriedItem, isCarriedObject, readArticleId } from './keys.ts';
import type { StoreSettings } from './open-store.ts';
import { putFile } from './put-file.ts';
import { S3ObjectStore } from './s3-object-store.ts';

/** @param clients only where a test or a local stack brings its own */
export function openInstallation(
  { tableName, bucketName }: StoreSettings,
  clients: StoreClients = sharedClients(),
): Installation {
  return new AwsInstallation(new DynamoTable(clients.dynamo, tableName), clients.s3, bucketName);
}

/** The one table and the one bucket, item by item and byte by byte. */
class AwsInstallation implements Installation {
  readonly #table: DynamoTable;
  readonly #client: S3Client;
  readonly #bucket: string;
  readonly #objects: S3ObjectStore;

  constructor(table: DynamoTable, client: S3Client, bucket: string) {
    this.#objects = new S3ObjectStore(client, bucket);
    this.#table = table;
    this.#client = client;
    this.#bucket = bucket;
  }

  async *listItems(): AsyncIterable<StoredItem> {
    for await (const item of this.#table.scanItems())
      if (item.pk !== CHANGES_PK && isCarriedItem(item)) yield item;
    yield* this.#table.streamItems(CHANGES_PK);
  }

  readPartition(pk: string): Promise<StoredItem[]> {
    return this.#table.queryItems({ pk });
  }

  readItem(key: { pk: string; sk: string }): Promise<StoredItem | undefined> {
    return this.#table.readItem(key);
  }

  addItem(item: StoredItem): Promise<boolean> {
    return this.#table.putItem(item, { expression: 'attribute_not_exists(#pk)', names: { '#pk': 'pk' } });
  }

  async isOfOneMoment(partition: StoredItem[]): Promise<boolean> {
    const headItem = findArticleHead(partition);
    if (headItem === undefined) return true;
    try {
      return countMissingRecords(await readHead(this.#objects, headItem), partition) === 0;
    } catch (error) {
      // A part of the head is gone: it was withdrawn meanwhile.
      if (error instanceof BrokenInvariant) return false;
      throw error;
    }
  }

  async listNeededObjects(partition: StoredItem[]): Promise<string[]> {
    const bodies = partition.flatMap(({ bodyKey }) => (typeof bodyKey === 'string' ? [bodyKey] : []));
    const headItem = findArticleHead(partition);
    if (headItem === undefined) return bodies;
    const { facts } = await readHead(this.#objects, headItem);
    return [...bodies, facts.contentKey];
  }

  listOwnChanges(partition: StoredItem[]): StoredItem[] {
    return partition
      .filter(({ sk }) => sk === 'article')
      .map(({ pk, changedAt, version }) => changeKey(String(changedAt), readArticleId(pk), Number(version)));
  }

  async *listObjects(): AsyncIterable<{ key: string; bytes: number }> {
    for await (const { Contents = [] } of paginateListObjectsV2(
      { client: this.#client },
      { Bucket: this.#bucket },
    )) {
      for (const { Key, Size = 0 } of Contents)
        if (Key !== undefined && isCarriedObject(Key)) yield { key: Key, bytes: Size };
    }
  }

  async fetchObject(key: string, path: string): Promise<ObjectFacts | undefined> {
    try {
      const answer = await this.#client.send(new GetObjectCommand({ Bucket: this.#bucket, Key: key }));
      const body = answer.Body as Readable | undefined;
      await pipeline(body ?? Readable.from([]), createWriteStream(path));
      return {
        contentType: answer.ContentType ?? 'application/octet-stream',
        headers: answer.Metadata ?? {},
      };
    } catch (error) {
      if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
      throw error;
    }
  }

  putObject(key: string, path: string, about: ObjectFacts & { sha256: string }): Promise<void> {
    return putFile(this.#client, { bucket: this.#bucket, key }, path, about);
  }
}
