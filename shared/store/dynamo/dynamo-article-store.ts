import type { ArticleDraft, StoredArticle } from '../../contracts/article.contract.ts';
import type {
  ArticleChanges,
  ArticleStore,
  ListedArticle,
  ObjectStore,
  SaveOutcome,
  Withdrawal,
  WithdrawnArticle,
} from '../store.port.ts';
import { findAliasedArticle } from './alias-claims.ts';
import { ArticleCommits } from './article-commits.ts';
import { ArticleReader } from './article-partition.ts';
import { ArticleWithdrawer } from './article-withdrawer.ts';
import { ArticleWriter } from './article-writer.ts';
import { ChangeLog } from './change-log.ts';
import type { DynamoTable } from './dynamo-table.ts';

/** Articles in the table, their large parts in the bucket. */
export class DynamoArticleStore implements ArticleStore {
  readonly #table: DynamoTable;
  readonly #reader: ArticleReader;
  readonly #writer: ArticleWriter;
  readonly #withdrawer: ArticleWithdrawer;
  readonly #changes: ChangeLog;

  constructor(table: DynamoTable, objects: ObjectStore, now: () => Date) {
    this.#table = table;
    this.#reader = new ArticleReader(table, objects);
    this.#changes = new ChangeLog(table, now);
    const commits = new ArticleCommits(table, this.#changes, now);
    this.#writer = new ArticleWriter({ table, objects, reader: this.#reader, commits, now });
    this.#withdrawer = new ArticleWithdrawer({ table, objects, reader: this.#reader, commits, now });
  }

  async saveArticle(draft: ArticleDraft): Promise<{ article: StoredArticle; outcome: SaveOutcome }> {
    return this.#writer.saveArticle(draft);
  }

  async readArticle(articleId: string): Promise<StoredArticle | undefined> {
    return this.#reader.readWhole(articleId);
  }

  async readListedArticle(articleId: string): Promise<ListedArticle | undefined> {
    return this.#reader.readListed(articleId);
  }

  async findArticleByUrl(url: string): Promise<string | undefined> {
    const aliased = await findAliasedArticle(this.#table, url);
    if (aliased === undefined) return undefined;
    const { articleId, stored } = await this.#reader.resolve(aliased);
    return stored && articleId;
  }

  async expectPage(draft: ArticleDraft): Promise<void> {
    return this.#writer.expectPage(draft);
  }

  async findWithdrawalByUrl(url: string): Promise<Withdrawal | undefined> {
    const aliased = await findAliasedArticle(this.#table, url);
    return aliased === undefined ? undefined : this.readWithdrawal(aliased);
  }

  async readWithdrawal(articleId: string): Promise<Withdrawal | undefined> {
    return (await this.#reader.resolve(articleId)).withdrawal;
  }

  async withdrawArticle(articleId: string, reason: string): Promise<WithdrawnArticle | undefined> {
    return this.#withdrawer.withdrawArticle(articleId, reason);
  }

  async purgeWithdrawn(articleId: string): Promise<void> {
    return this.#withdrawer.purgeWithdrawn(articleId);
  }

  async readChanges(cursor: string | undefined): Promise<ArticleChanges> {
    return this.#changes.readChanges(cursor);
  }
}
