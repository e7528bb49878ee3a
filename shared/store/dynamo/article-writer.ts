import { setTimeout as sleep } from 'node:timers/promises';
import { ArticleDraft, type StoredArticle } from '../../contracts/article.contract.ts';
import { BrokenInvariant, TemporaryFailure } from '../../errors.ts';
import { findRevision, mintArticleId } from '../article/article-identity.ts';
import { findSuccession, type Succession } from '../article/succession.ts';
import { isRecordUpTo, recordPrefix } from '../keys.ts';
import type { ObjectStore, SaveOutcome } from '../store.port.ts';
import { claimAliases, type DraftAliases, findKnownId, readAliases } from './alias-claims.ts';
import { draftVersion, pickLargeParts, toHeadItem, toRecordItems } from './article-items.ts';
import type { ArticlePartition, ArticleReader } from './article-partition.ts';
import { type ChangeLog, MAX_ENTRY_AGE_MS } from './change-log.ts';
import type { DynamoTable, PutCondition, TableItem } from './dynamo-table.ts';
import { putContent } from './packed-item.ts';

const SAVE_ATTEMPTS = 12;

interface WriterParts {
  table: DynamoTable;
  objects: ObjectStore;
  reader: ArticleReader;
  changes: ChangeLog;
  now: () => Date;
}

/** The article that a draft is one of, as far as is known yet. */
interface Target {
  articleId: string;
  stored: ArticlePartition | undefined;
  foundByAddress: boolean;
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

  /** See ArticleStore.saveArticle. */
  async saveArticle(input: ArticleDraft): Promise<{ article: StoredArticle; outcome: SaveOutcome }> {
    const draft = ArticleDraft.parse(input);
    for (let attempt = 0; attempt < SAVE_ATTEMPTS; attempt += 1) {
      if (attempt > 0) await sleep(10 * 2 ** Math.min(attempt, 6) * Math.random());
      const saved = await this.#trySave(draft);
      if (saved) return saved;
    }
    throw new TemporaryFailure('article-contended', 'Too many writers want this article', { url: draft.url });
  }

  /** @returns undefined when another writer came between: what was read is no longer so */
  async #trySave(draft: ArticleDraft): Promise<{ article: StoredArticle; outcome: SaveOutcome } | undefined> {
    const aliases = await readAliases(this.#parts.table, draft);
    const target = await this.#findTarget(draft, aliases);
    const succession = findTargetSuccession(draft, target);
    if (target.stored && succession !== 'replace') {
      const claimed = await this.#claim(aliases, target.articleId, succession === 'duplicate');
      return claimed ? this.#keep(target.stored, succession) : undefined;
    }
    return this.#replace(draft, target, aliases);
  }

  async #findTarget(draft: ArticleDraft, aliases: DraftAliases): Promise<Target> {
    const { byAddress, byContent } = findKnownId(aliases);
    const articleId = byAddress ?? byContent ?? mintArticleId(aliases.fingerprint);
    const stored = await this.#parts.reader.readPartition(articleId);
    const foundByAddress = byAddress !== undefined;
    // The text once was that of an article which tells something else today: this page is one of its own.
    const isPastText = !foundByAddress && stored && stored.head.facts.fingerprint !== aliases.fingerprint;
    if (!isPastText || draft.url === null) return { articleId, stored, foundByAddress };
    const ownId = mintArticleId(aliases.fingerprint, aliases.own[0]?.pk);
    return { articleId: ownId, stored: await this.#parts.reader.readPartition(ownId), foundByAddress };
  }

  async #claim(aliases: DraftAliases, articleId: string, asDuplicate: boolean): Promise<boolean> {
    return claimAliases(this.#parts.table, aliases, articleId, asDuplicate);
  }

  async #keep(
    stored: ArticlePartition,
    succession: Succession,
  ): Promise<{ article: StoredArticle; outcome: SaveOutcome }> {
    await this.#finish(stored.headItem);
    const articleId = stored.head.facts.id;
    const article = await this.#parts.reader.readWhole(articleId);
    if (!article) throw new BrokenInvariant('article-lost', 'A stored article is gone', { articleId });
    return { article, outcome: succession === 'duplicate' ? 'duplicate' : 'unchanged' };
  }

  async #replace(
    draft: ArticleDraft,
    { articleId, stored }: Target,
    aliases: DraftAliases,
  ): Promise<{ article: StoredArticle; outcome: SaveOutcome } | undefined> {
    const { table, objects, now } = this.#parts;
    const before = stored?.head.attributes.version ?? 0;
    const version = draftVersion(draft, articleId, before + 1);
    const contentKey = await putContent(objects, pickLargeParts(version.article));
    const records = await toRecordItems(objects, version);
    const head = await toHeadItem(objects, version, contentKey, now().toISOString());
    if (!(await this.#claim(aliases, articleId, false))) return undefined;
    await table.putItems(records);
    if (!(await table.putItem(head, followsVersion(before)))) return undefined;
    await this.#clearReplaced(head);
    await this.#logChange(head);
    return { article: version.article, outcome: before === 0 ? 'created' : 'updated' };
  }

  /** Does again what a crash may have left undone after a commit. Writes nothing when it was all done. */
  async #finish(headItem: TableItem): Promise<void> {
    const { id, version, changedAt } = readCommit(headItem);
    if (await this.#parts.changes.hasEntry(changedAt, id, version)) return;
    await this.#clearReplaced(headItem);
    // The time in the head may have passed out of the readers' overlap since.
    const redated = await this.#redate(headItem);
    if (redated) await this.#logChange(redated);
  }

  /** Records of earlier versions, and of writers that lost the race for this one: nobody can commit them any more. */
  async #clearReplaced({ pk, version, revision }: TableItem): Promise<void> {
    const { table } = this.#parts;
    const own = recordPrefix(Number(version), String(revision));
    const items = await table.queryItems({ pk, from: 'record#' });
    await table.deleteItems(
      items.filter(({ sk }) => isRecordUpTo(sk, Number(version)) && !sk.startsWith(own)),
    );
  }

  async #logChange(headItem: TableItem): Promise<void> {
    const { id, version, changedAt } = readCommit(headItem);
    if (this.#parts.now().getTime() - Date.parse(changedAt) > MAX_ENTRY_AGE_MS) {
      const redated = await this.#redate(headItem);
      if (redated) await this.#logChange(redated);
      return;
    }
    await this.#parts.changes.writeEntry(changedAt, id, version);
  }

  /** @returns undefined when another writer has dated or replaced it meanwhile, and will write the entry */
  async #redate(headItem: TableItem): Promise<TableItem | undefined> {
    const redated = { ...headItem, changedAt: this.#parts.now().toISOString() };
    const condition: PutCondition = {
      expression: '#version = :version AND #changedAt = :changedAt',
      names: { '#version': 'version', '#changedAt': 'changedAt' },
      values: { ':version': headItem.version, ':changedAt': headItem.changedAt },
    };
    return (await this.#parts.table.putItem(redated, condition)) ? redated : undefined;
  }
}

function findTargetSuccession(draft: ArticleDraft, { stored, foundByAddress }: Target): Succession {
  if (stored === undefined) return 'replace';
  const { facts, attributes } = stored.head;
  return findSuccession(
    { url: facts.url, origin: facts.origin, revision: attributes.revision },
    { url: draft.url, origin: draft.origin, revision: findRevision(draft) },
    foundByAddress,
  );
}

function readCommit({ pk, version, changedAt }: TableItem): {
  id: string;
  version: number;
  changedAt: string;
} {
  return { id: pk.slice('article#'.length), version: Number(version), changedAt: String(changedAt) };
}

/** Only when nobody has committed since the given version was read; 0 stands for none yet. */
function followsVersion(version: number): PutCondition {
  if (version === 0) return { expression: 'attribute_not_exists(#pk)', names: { '#pk': 'pk' } };
  return {
    expression: '#version = :version',
    names: { '#version': 'version' },
    values: { ':version': version },
  };
}
