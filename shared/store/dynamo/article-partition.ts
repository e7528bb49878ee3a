import type { StoredArticle } from '../../contracts/article.contract.ts';
import { TemporaryFailure } from '../../errors.ts';
import { articleKey } from '../keys.ts';
import type { ListedArticle, ObjectStore } from '../store.port.ts';
import { type ArticleHead, joinLargeParts, joinRecords, readHead } from './article-items.ts';
import type { DynamoTable, TableItem } from './dynamo-table.ts';

/** A replacement is over in milliseconds; whoever meets this many in a row may come again. */
const READ_ATTEMPTS = 10;

/** An article's partition as it was read: its head, and whatever records lay there. */
export interface ArticlePartition {
  head: ArticleHead;
  headItem: TableItem;
  items: TableItem[];
}

/** Reads articles whole or not at all, also while they are being replaced. */
export class ArticleReader {
  readonly #table: DynamoTable;
  readonly #objects: ObjectStore;

  constructor(table: DynamoTable, objects: ObjectStore) {
    this.#table = table;
    this.#objects = objects;
  }

  async readPartition(articleId: string): Promise<ArticlePartition | undefined> {
    const { pk, sk } = articleKey(articleId);
    const items = await this.#table.queryItems({ pk });
    const headItem = items.find((item) => item.sk === sk);
    return headItem && { head: await readHead(this.#objects, headItem), headItem, items };
  }

  async readListed(articleId: string): Promise<ListedArticle | undefined> {
    return (await this.#readJoined(articleId))?.listed;
  }

  async readWhole(articleId: string): Promise<StoredArticle | undefined> {
    const joined = await this.#readJoined(articleId);
    return joined && joinLargeParts(this.#objects, joined.head, joined.listed);
  }

  /** A query is no snapshot: the head may be older than the records that were read with it, which then are not its own. */
  async #readJoined(articleId: string): Promise<{ head: ArticleHead; listed: ListedArticle } | undefined> {
    for (let attempt = 0; attempt < READ_ATTEMPTS; attempt += 1) {
      const partition = await this.readPartition(articleId);
      if (partition === undefined) return undefined;
      const listed = await joinRecords(this.#objects, partition.head, partition.items);
      if (listed) return { head: partition.head, listed };
    }
    throw new TemporaryFailure('article-contended', 'The article is being replaced again and again', {
      articleId,
    });
  }
}
