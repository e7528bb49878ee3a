import type { StoredArticle } from '../../contracts/article.contract.ts';
import { reviewArticle } from '../../corrections/review-article.ts';
import { BrokenInvariant, TemporaryFailure } from '../../errors.ts';
import { articleKey } from '../keys.ts';
import type { ListedArticle, ObjectStore, Withdrawal } from '../store.port.ts';
import {
  type ArticleHead,
  joinLargeParts,
  joinRecords,
  readHead,
  readRedirect,
  readTombstone,
} from './article-items.ts';
import { readCorrections, readDecisions } from './article-reviews.ts';
import type { DynamoTable, TableItem } from './dynamo-table.ts';

/** A replacement is over in milliseconds; whoever meets this many in a row may come again. */
const READ_ATTEMPTS = 10;
/** A merged article may itself be merged; a long chain is a defect. */
const MAX_REDIRECTS = 10;

/** An article's partition as it was read: its head, and whatever records lay there. */
export interface ArticlePartition {
  head: ArticleHead;
  headItem: TableItem;
  items: TableItem[];
}

/** What an id leads to. */
export interface ResolvedArticle {
  /** Where the redirects end. */
  articleId: string;
  /** Undefined when nothing has been committed there, or it was withdrawn. */
  stored: ArticlePartition | undefined;
  withdrawal?: Withdrawal;
  /** The items passed on the way. */
  redirects: TableItem[];
}

/** Reads articles whole or not at all, also while they are being replaced. */
export class ArticleReader {
  readonly #table: DynamoTable;
  readonly #objects: ObjectStore;

  constructor(table: DynamoTable, objects: ObjectStore) {
    this.#table = table;
    this.#objects = objects;
  }

  /** Follows the redirects that merged articles leave. */
  async resolve(articleId: string): Promise<ResolvedArticle> {
    const redirects: TableItem[] = [];
    let at = articleId;
    while (redirects.length < MAX_REDIRECTS) {
      const { pk, sk } = articleKey(at);
      const items = await this.#table.queryItems({ pk });
      const headItem = items.find((item) => item.sk === sk);
      if (headItem === undefined) return { articleId: at, stored: undefined, redirects };
      const withdrawal = readTombstone(headItem);
      if (withdrawal) return { articleId: at, stored: undefined, withdrawal, redirects };
      const next = readRedirect(headItem);
      if (next === undefined) {
        const head = await readHead(this.#objects, headItem);
        return { articleId: at, stored: { head, headItem, items }, redirects };
      }
      redirects.push(headItem);
      at = next.redirectTo;
    }
    throw new BrokenInvariant('endless-redirect', 'Articles redirect to each other', { articleId });
  }

  async readListed(articleId: string): Promise<ListedArticle | undefined> {
    return (await this.#readJoined(articleId))?.listed;
  }

  /** As it was read, without what reviewers said of it; undefined when it was replaced while it was read. */
  async joinListed({ head, items }: ArticlePartition): Promise<ListedArticle | undefined> {
    return joinRecords(this.#objects, head, items);
  }

  async readWhole(articleId: string): Promise<StoredArticle | undefined> {
    const joined = await this.#readJoined(articleId);
    return joined && joinLargeParts(this.#objects, joined.head, joined.listed);
  }

  /** A query is no snapshot: the head may be older than the records that were read with it, which then are not its own. */
  async #readJoined(articleId: string): Promise<{ head: ArticleHead; listed: ListedArticle } | undefined> {
    for (let attempt = 0; attempt < READ_ATTEMPTS; attempt += 1) {
      const { stored, redirects } = await this.resolve(articleId);
      if (stored === undefined) return undefined;
      const listed = await this.joinListed(stored);
      const passed = redirects.flatMap((item) => readRedirect(item)?.formerRecordIds ?? []);
      if (listed) {
        const formerRecordIds = [...listed.formerRecordIds, ...passed];
        const { records } = reviewArticle(listed.records, readCorrections(stored.items));
        const decisions = readDecisions(stored.items);
        return { head: stored.head, listed: { ...listed, records, decisions, formerRecordIds } };
      }
    }
    throw new TemporaryFailure('article-contended', 'The article is being replaced again and again', {
      articleId,
    });
  }
}
