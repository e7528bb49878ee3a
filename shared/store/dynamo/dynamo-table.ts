import { setTimeout as sleep } from 'node:timers/promises';
import { ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  type BatchGetCommandInput,
  type BatchGetCommandOutput,
  BatchWriteCommand,
  type BatchWriteCommandInput,
  type BatchWriteCommandOutput,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  paginateQuery,
  paginateScan,
  QueryCommand,
  type QueryCommandInput,
  type QueryCommandOutput,
} from '@aws-sdk/lib-dynamodb';
import { TemporaryFailure } from '../../errors.ts';
import type { ItemKey } from '../keys.ts';

/** An item as the SDK gives it; what it holds is for its reader's schema to say. */
export type TableItem = ItemKey & Record<string, unknown>;

/** When a put may happen; names and values as in DynamoDB's condition expressions. */
export interface PutCondition {
  expression: string;
  names: Record<string, string>;
  values?: Record<string, unknown>;
}

export interface ItemRange {
  pk: string;
  /** First sort key, inclusive. */
  from?: string;
  /** Last sort key, inclusive; only with `from`. */
  to?: string;
  newestFirst?: boolean;
  limit?: number;
}

const BATCH_GET_KEYS = 100;
const BATCH_WRITE_ITEMS = 25;
const BATCH_ATTEMPTS = 8;

/** The one table, with consistent reads throughout. The only file that speaks DynamoDB's protocol. */
export class DynamoTable {
  readonly #client: DynamoDBDocumentClient;
  readonly #name: string;

  constructor(client: DynamoDBClient, name: string) {
    this.#client = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
    this.#name = name;
  }

  async readItem(key: ItemKey): Promise<TableItem | undefined> {
    const { Item } = await this.#client.send(
      new GetCommand({ TableName: this.#name, Key: { pk: key.pk, sk: key.sk }, ConsistentRead: true }),
    );
    return Item as TableItem | undefined;
  }

  /** @returns the items that exist, in no order */
  async readItems(keys: ItemKey[]): Promise<TableItem[]> {
    const items: TableItem[] = [];
    for (let i = 0; i < keys.length; i += BATCH_GET_KEYS) {
      const chunk = keys.slice(i, i + BATCH_GET_KEYS).map(({ pk, sk }) => ({ pk, sk }));
      let pending: BatchGetCommandInput['RequestItems'] = {
        [this.#name]: { Keys: chunk, ConsistentRead: true },
      };
      for (let attempt = 0; hasEntries(pending); attempt += 1) {
        await waitForAttempt(attempt);
        const answer: BatchGetCommandOutput = await this.#client.send(
          new BatchGetCommand({ RequestItems: pending }),
        );
        items.push(...((answer.Responses?.[this.#name] ?? []) as TableItem[]));
        pending = answer.UnprocessedKeys;
      }
    }
    return items;
  }

  /** @returns false when the condition does not hold */
  async putItem(item: TableItem, condition?: PutCondition): Promise<boolean> {
    try {
      await this.#client.send(
        new PutCommand({
          TableName: this.#name,
          Item: item,
          ConditionExpression: condition?.expression,
          ExpressionAttributeNames: condition?.names,
          ExpressionAttributeValues: condition?.values,
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }

  async putItems(items: TableItem[]): Promise<void> {
    await this.#writeBatches(items.map((Item) => ({ PutRequest: { Item } })));
  }

  /** One, where the role may write nothing in batches. */
  async deleteItem({ pk, sk }: ItemKey): Promise<void> {
    await this.#client.send(new DeleteCommand({ TableName: this.#name, Key: { pk, sk } }));
  }

  async deleteItems(keys: ItemKey[]): Promise<void> {
    await this.#writeBatches(keys.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } })));
  }

  /** All items of a range in order of their sort keys, whatever the number of pages. */
  async queryItems({ pk, from, to, newestFirst = false, limit }: ItemRange): Promise<TableItem[]> {
    const names: Record<string, string> = { '#pk': 'pk' };
    const values: Record<string, unknown> = { ':pk': pk };
    if (from !== undefined) Object.assign(names, { '#sk': 'sk' });
    if (from !== undefined) Object.assign(values, { ':from': from, ...(to !== undefined && { ':to': to }) });
    return this.#queryPages({
      TableName: this.#name,
      KeyConditionExpression: findKeyCondition(from, to),
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: values,
      ConsistentRead: true,
      ScanIndexForward: !newestFirst,
      Limit: limit,
    });
  }

  /** Keys of all items with one of these sort keys, in no order. Reads the whole table. */
  async *scanKeys(sortKeys: string[]): AsyncIterable<ItemKey> {
    const names = sortKeys.map((_, i) => `:sk${i}`);
    const pages = paginateScan(
      { client: this.#client },
      {
        TableName: this.#name,
        FilterExpression: `#sk IN (${names.join(', ')})`,
        ProjectionExpression: '#pk, #sk',
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
        ExpressionAttributeValues: Object.fromEntries(names.map((name, i) => [name, sortKeys[i]])),
      },
    );
    for await (const { Items = [] } of pages) yield* Items as ItemKey[];
  }

  /** All items there are, in no order, a page at a time. Reads the whole table; what is written meanwhile may be in it. */
  async *scanItems(): AsyncIterable<TableItem> {
    const scan = { TableName: this.#name, ConsistentRead: true };
    for await (const { Items = [] } of paginateScan({ client: this.#client }, scan))
      yield* Items as TableItem[];
  }

  /** All items of a partition in order of their sort keys, a page at a time: of one that may be too large for memory. */
  async *streamItems(pk: string): AsyncIterable<TableItem> {
    const pages = paginateQuery(
      { client: this.#client },
      {
        TableName: this.#name,
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: { '#pk': 'pk' },
        ExpressionAttributeValues: { ':pk': pk },
        ConsistentRead: true,
      },
    );
    for await (const { Items = [] } of pages) yield* Items as TableItem[];
  }

  /** Keys by the due index, soonest first. Indexes lag behind the table: what they say is to be checked there. */
  async queryDueKeys(index: string, duePk: string, until: string, limit: number): Promise<ItemKey[]> {
    return this.#queryPages({
      TableName: this.#name,
      IndexName: index,
      KeyConditionExpression: '#duePk = :duePk AND #dueAt <= :until',
      ExpressionAttributeNames: { '#duePk': 'duePk', '#dueAt': 'dueAt' },
      ExpressionAttributeValues: { ':duePk': duePk, ':until': until },
      Limit: limit,
    });
  }

  async #queryPages(query: QueryCommandInput): Promise<TableItem[]> {
    const limit = query.Limit ?? Number.POSITIVE_INFINITY;
    const items: TableItem[] = [];
    let start: QueryCommandInput['ExclusiveStartKey'];
    do {
      const page: QueryCommandOutput = await this.#client.send(
        new QueryCommand({ ...query, ExclusiveStartKey: start }),
      );
      items.push(...((page.Items ?? []) as TableItem[]));
      start = page.LastEvaluatedKey;
    } while (start !== undefined && items.length < limit);
    return items.slice(0, limit);
  }

  async #writeBatches(requests: NonNullable<BatchWriteCommandInput['RequestItems']>[string]): Promise<void> {
    for (let i = 0; i < requests.length; i += BATCH_WRITE_ITEMS) {
      let pending: BatchWriteCommandInput['RequestItems'] = {
        [this.#name]: requests.slice(i, i + BATCH_WRITE_ITEMS),
      };
      for (let attempt = 0; hasEntries(pending); attempt += 1) {
        await waitForAttempt(attempt);
        const answer: BatchWriteCommandOutput = await this.#client.send(
          new BatchWriteCommand({ RequestItems: pending }),
        );
        pending = answer.UnprocessedItems;
      }
    }
  }
}

function findKeyCondition(from: string | undefined, to: string | undefined): string {
  if (from === undefined) return '#pk = :pk';
  return to === undefined ? '#pk = :pk AND #sk >= :from' : '#pk = :pk AND #sk BETWEEN :from AND :to';
}

function hasEntries<T extends object>(pending: T | undefined): pending is T {
  return pending !== undefined && Object.keys(pending).length > 0;
}

/** What a batch leaves unprocessed is throttled: it comes back later, and not for ever. */
async function waitForAttempt(attempt: number): Promise<void> {
  if (attempt >= BATCH_ATTEMPTS) throw new TemporaryFailure('table-throttled', 'The table takes no more now');
  if (attempt > 0) await sleep(25 * 2 ** attempt * (0.5 + Math.random() / 2));
}
