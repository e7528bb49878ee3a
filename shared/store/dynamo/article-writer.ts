import { setTimeout as sleep } from 'node:timers/promises';
import { ArticleDraft, type StoredArticle } from '../../contracts/article.contract.ts';
import { reviewArticle } from '../../corrections/review-article.ts';
import { BrokenInvariant, TemporaryFailure } from '../../errors.ts';
import { findContentFingerprint, findRevision, mintArticleId } from '../article/article-identity.ts';
import { keepFirstAddress } from '../article/first-address.ts';
import { findSuccession, isElsewhere, type Succession } from '../article/succession.ts';
import { rejectWithdrawn } from '../article/withdrawal.ts';
import { articleKey, articlePageKey, readArticleId } from '../keys.ts';
import type { ObjectStore, SaveOutcome, Withdrawal } from '../store.port.ts';
import { claimAliases, type DraftAliases, findKnownId, readAliases, stealContent } from './alias-claims.ts';
import { type ArticleCommits, followsVersion } from './article-commits.ts';
import {
  draftVersion,
  findFormerIds,
  pickLargeParts,
  toHeadItem,
  toRecordItems,
  toRedirectItem,
} from './article-items.ts';
import { handOrigins, notePage } from './article-origins.ts';
import type { ArticlePartition, ArticleReader } from './article-partition.ts';
import { handReviews, readCorrections } from './article-reviews.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { putContent } from './packed-item.ts';

const SAVE_ATTEMPTS = 12;
/** So often it waits for another writer to commit what it has claimed; one that takes longer has died. */
const PATIENT_ATTEMPTS = 7;

interface WriterParts {
  table: DynamoTable;
  objects: ObjectStore;
  reader: ArticleReader;
  commits: ArticleCommits;
  now: () => Date;
}

/** The article that a draft is one of, as far as is known yet. */
interface Target {
  articleId: string;
  stored: ArticlePartition | undefined;
  /** Ids that were looked at and lead elsewhere: aliases may be turned away from them. */
  passedIds: string[];
}

interface SavedArticle {
  article: StoredArticle;
  outcome: SaveOutcome;
}

/**
 * Writes articles in an order in which a crash at any point shows nothing half-written and loses nothing, and in which
 * a repetition ends in the same items: objects, aliases, records, the head (the commit), what it replaces is cleared
 * away, the change entry. An article whose change entry exists is finished.
 */
export class ArticleWriter {
  readonly #parts: WriterParts;

  constructor(parts: WriterParts) {
    this.#parts = parts;
  }

  /** See ArticleStore.expectPage. */
  async expectPage(draft: ArticleDraft): Promise<void> {
    const { table, reader } = this.#parts;
    const target = await this.#findTarget(draft, await readAliases(table, draft));
    if ('withdrawal' in target) throw rejectWithdrawn(target.withdrawal);
    const isNew = await notePage(table, target.articleId, draft, target.stored?.items ?? []);
    // Withdrawn in that moment, and perhaps purged before the page was noted.
    const { withdrawal } = await reader.resolve(target.articleId);
    if (!withdrawal) return;
    if (isNew) await table.deleteItems([articlePageKey(target.articleId, draft.rawKey, draft.url)]);
    throw rejectWithdrawn(withdrawal);
  }

  /** See ArticleStore.saveArticle. */
  async saveArticle(input: ArticleDraft): Promise<SavedArticle> {
    const draft = ArticleDraft.parse(input);
    let first: SaveOutcome | undefined;
    for (let attempt = 0; attempt < SAVE_ATTEMPTS; attempt += 1) {
      if (attempt > 0) await sleep(10 * 2 ** Math.min(attempt, 6) * Math.random());
      const aliases = await readAliases(this.#parts.table, draft);
      const saved = await this.#trySave(draft, aliases);
      first ??= saved?.outcome;
      if (saved && first && (await this.#merge(saved.article, aliases, attempt))) {
        return { article: saved.article, outcome: first };
      }
    }
    throw new TemporaryFailure('article-contended', 'Too many writers want this article', { url: draft.url });
  }

  /** @returns undefined when another writer came between: what was read is no longer so */
  async #trySave(sent: ArticleDraft, aliases: DraftAliases): Promise<SavedArticle | undefined> {
    const target = await this.#findTarget(sent, aliases);
    if ('withdrawal' in target) throw rejectWithdrawn(target.withdrawal);
    const draft = keepFirstAddress(sent, target.stored?.head.facts.url ?? null);
    const succession = findTargetSuccession(draft, target);
    if (!target.stored || succession === 'replace') return this.#replace(draft, target, aliases);
    if (!(await this.#claim(draft, aliases, target, succession === 'duplicate'))) return undefined;
    return this.#keep(target.stored, succession);
  }

  /**
   * The first that it can be of: what its address leads to, what its text leads to, the id its text mints. An id that
   * turns out to be another address's article, telling something else today, is passed over.
   */
  async #findTarget(
    draft: ArticleDraft,
    aliases: DraftAliases,
  ): Promise<Target | { withdrawal: Withdrawal }> {
    const { byAddress, byContent } = findKnownId(aliases);
    const passedIds: string[] = [];
    for (const id of [byAddress, byContent, mintArticleId(aliases.fingerprint)]) {
      if (id === undefined) continue;
      const { articleId, stored, withdrawal, redirects } = await this.#parts.reader.resolve(id);
      if (withdrawal) return { withdrawal };
      passedIds.push(...redirects.map(({ pk }) => readArticleId(pk)));
      const facts = stored?.head.facts;
      const isText = draft.url === null || facts?.fingerprint === aliases.fingerprint;
      if (!facts || isText || (id === byAddress && !isElsewhere(facts.url, draft.url))) {
        return { articleId, stored, passedIds };
      }
      passedIds.push(articleId);
    }
    const articleId = mintArticleId(aliases.fingerprint, aliases.own[0]?.pk);
    return { articleId, stored: (await this.#parts.reader.resolve(articleId)).stored, passedIds };
  }

  async #claim(
    { url, rawKey }: ArticleDraft,
    aliases: DraftAliases,
    { articleId, stored, passedIds }: Target,
    asDuplicate: boolean,
  ): Promise<boolean> {
    const { table } = this.#parts;
    if (!(await claimAliases(table, aliases, { articleId, passedIds, asDuplicate }))) return false;
    await notePage(table, articleId, { rawKey, url }, stored?.items ?? []);
    return true;
  }

  async #keep(stored: ArticlePartition, succession: Succession): Promise<SavedArticle> {
    await this.#parts.commits.finish(stored.headItem);
    const articleId = stored.head.facts.id;
    const article = await this.#parts.reader.readWhole(articleId);
    if (!article) throw new BrokenInvariant('article-lost', 'A stored article is gone', { articleId });
    return { article, outcome: succession === 'duplicate' ? 'duplicate' : 'unchanged' };
  }

  /**
   * An article uploaded without an address, and now found to be the one at this address, leaves a redirect to it.
   *
   * @returns false when it is to be tried again: another writer is at work on that article
   */
  async #merge(article: StoredArticle, aliases: DraftAliases, attempt: number): Promise<boolean> {
    const { table, reader } = this.#parts;
    const otherId = findKnownId(aliases).byContent;
    const isOfThisText = findContentFingerprint(article) === aliases.fingerprint;
    if (otherId === undefined || otherId === article.id || !isOfThisText) return true;
    const { articleId, stored, withdrawal, redirects } = await reader.resolve(otherId);
    for (const redirect of redirects) await this.#parts.commits.finish(redirect);
    if (articleId === article.id || withdrawal) return true;
    if (stored === undefined) {
      return attempt >= PATIENT_ATTEMPTS && stealContent(table, aliases, article.id);
    }
    if (stored.head.facts.url !== null || stored.head.facts.fingerprint !== aliases.fingerprint) return true;
    return this.#redirect(stored, article.id);
  }

  async #redirect(partition: ArticlePartition, redirectTo: string): Promise<boolean> {
    const { version } = partition.head.attributes;
    await handOrigins(this.#parts.table, partition.items, redirectTo);
    await handReviews(this.#parts.table, partition.items, redirectTo);
    const changedAt = this.#parts.now().toISOString();
    const before = await this.#parts.reader.joinListed(partition);
    if (before === undefined) return false;
    const redirect = toRedirectItem(readArticleId(partition.headItem.pk), {
      version: version + 1,
      changedAt,
      redirectTo,
      formerRecordIds: findFormerIds(before),
    });
    if (!(await this.#parts.table.putItem(redirect, followsVersion(version)))) return false;
    await this.#parts.commits.complete(redirect);
    return true;
  }

  async #replace(
    draft: ArticleDraft,
    target: Target,
    aliases: DraftAliases,
  ): Promise<SavedArticle | undefined> {
    const { table, objects, reader, now } = this.#parts;
    const { articleId, stored } = target;
    const before = stored?.head.attributes.version ?? 0;
    const version = draftVersion(draft, articleId, before + 1);
    const { pk } = articleKey(articleId);
    const contentKey = await putContent(objects, pk, pickLargeParts(version.article));
    const records = await toRecordItems(objects, version);
    const replaced = stored && (await reader.joinListed(stored));
    if (stored !== undefined && replaced === undefined) return undefined;
    const head = await toHeadItem(objects, version, {
      contentKey,
      changedAt: now().toISOString(),
      before: replaced,
    });
    if (!(await this.#claim(draft, aliases, target, false))) return undefined;
    await table.putItems(records);
    if (!(await table.putItem(head, followsVersion(before)))) return undefined;
    await this.#parts.commits.complete(head);
    const { records: shown } = reviewArticle(version.article.records, readCorrections(stored?.items ?? []));
    const article = { ...version.article, records: shown };
    return { article, outcome: before === 0 ? 'created' : 'updated' };
  }
}

function findTargetSuccession(draft: ArticleDraft, { stored }: Target): Succession {
  if (stored === undefined) return 'replace';
  const { facts, attributes } = stored.head;
  return findSuccession(
    { url: facts.url, origin: facts.origin, revision: attributes.revision },
    { url: draft.url, origin: draft.origin, revision: findRevision(draft) },
  );
}
