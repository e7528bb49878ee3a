import { TemporaryFailure } from '../../errors.ts';
import { articleKey, contentFolder } from '../keys.ts';
import type { ObjectStore, WithdrawnArticle } from '../store.port.ts';
import { type ArticleCommits, followsVersion } from './article-commits.ts';
import { findFormerIds, readTombstone, toTombstoneItem } from './article-items.ts';
import { readMergedIds, readPages } from './article-origins.ts';
import type { ArticleReader } from './article-partition.ts';
import type { DynamoTable } from './dynamo-table.ts';

const ATTEMPTS = 12;

interface WithdrawerParts {
  table: DynamoTable;
  objects: ObjectStore;
  reader: ArticleReader;
  commits: ArticleCommits;
  now: () => Date;
}

/** Takes articles out of the store for good. Both steps may be repeated: a crash between them leaves only work to do. */
export class ArticleWithdrawer {
  readonly #parts: WithdrawerParts;

  constructor(parts: WithdrawerParts) {
    this.#parts = parts;
  }

  /** See ArticleStore.withdrawArticle. */
  async withdrawArticle(articleId: string, reason: string): Promise<WithdrawnArticle | undefined> {
    const { table, reader, commits, now } = this.#parts;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const { articleId: id, stored, withdrawal } = await reader.resolve(articleId);
      if (withdrawal) return this.#readWithdrawn(id);
      if (stored === undefined) return undefined;
      const { version } = stored.head.attributes;
      const before = await reader.joinListed(stored);
      if (before === undefined) continue;
      const tombstone = toTombstoneItem(id, {
        version: version + 1,
        reason,
        changedAt: now().toISOString(),
        formerRecordIds: findFormerIds(before),
      });
      if (!(await table.putItem(tombstone, followsVersion(version)))) continue;
      await commits.complete(tombstone);
      return this.#readWithdrawn(id);
    }
    throw new TemporaryFailure('article-contended', 'Too many writers want this article', { articleId });
  }

  /** See ArticleStore.purgeWithdrawn. */
  async purgeWithdrawn(articleId: string): Promise<void> {
    const { table, objects } = this.#parts;
    const mergedIds = readMergedIds(await table.queryItems({ pk: articleKey(articleId).pk }));
    // Its own items last: they say which articles were merged into it.
    for (const id of [...mergedIds, articleId]) {
      const { pk, sk } = articleKey(id);
      await objects.purgeObjects(contentFolder(pk));
      const items = await table.queryItems({ pk });
      await table.deleteItems(items.filter((item) => item.sk !== sk));
    }
  }

  async #readWithdrawn(articleId: string): Promise<WithdrawnArticle | undefined> {
    const { table, commits } = this.#parts;
    const { pk, sk } = articleKey(articleId);
    const items = await table.queryItems({ pk });
    const headItem = items.find((item) => item.sk === sk);
    const withdrawal = headItem && readTombstone(headItem);
    if (!withdrawal) return undefined;
    await commits.finish(headItem);
    return { ...withdrawal, pages: readPages(items), mergedIds: readMergedIds(items) };
  }
}
