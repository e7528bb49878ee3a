import type { ArticleDraft, StoredArticle } from '../contracts/article.contract.ts';
import type { FrontierAddress } from '../contracts/frontier.contract.ts';
import type { PageDue, PageFetched } from '../contracts/messages.contract.ts';
import type { PortalRun } from '../contracts/portal.contract.ts';

/** Articles, their records and the change log. Every write may be repeated. */
export interface ArticleStore {
  /**
   * Stores an article with its records under one id. The same article again (by any form of its address or by its
   * content) keeps its id; the same extraction again writes nothing; a different one replaces the records as a whole.
   * The change entry is written last.
   */
  saveArticle(
    draft: ArticleDraft,
  ): Promise<{ article: StoredArticle; outcome: 'created' | 'updated' | 'unchanged' }>;
  readArticle(articleId: string): Promise<StoredArticle | undefined>;
  findArticleByUrl(url: string): Promise<string | undefined>;
  /** Ids of articles changed after the cursor (all of them without one), oldest first, and the cursor to go on from. */
  readChanges(cursor: string | undefined): Promise<{ articleIds: string[]; cursor: string | undefined }>;
}

/** The frontier: one item an address, with what is due next. */
export interface FrontierStore {
  /** Adds an address that is not known yet. @returns whether it was new */
  enrolAddress(address: FrontierAddress): Promise<boolean>;
  readAddress(addressId: string): Promise<FrontierAddress | undefined>;
  /** Addresses whose `dueAt` is not after `nowIso`, soonest first. */
  listDueAddresses(nowIso: string, limit: number): Promise<FrontierAddress[]>;
  /**
   * Replaces the given fields. With `expected`, only while the stored item still has that state and dueAt.
   * @returns whether it was written
   */
  updateAddress(
    addressId: string,
    changes: Partial<Omit<FrontierAddress, 'addressId'>>,
    expected?: Pick<FrontierAddress, 'state' | 'dueAt'>,
  ): Promise<boolean>;
}

export interface PortalRunStore {
  saveRun(run: PortalRun): Promise<void>;
  /** Newest first. */
  listRuns(portalId: string, limit: number): Promise<PortalRun[]>;
}

/** Immutable or replaceable bytes under a key. */
export interface ObjectStore {
  putObject(
    key: string,
    bytes: Uint8Array,
    metadata: { contentType: string; [name: string]: string },
  ): Promise<void>;
  getObject(key: string): Promise<{ bytes: Uint8Array; metadata: Record<string, string> } | undefined>;
}

/** Sends to the next stage. */
export interface StageQueues {
  sendPageDue(message: PageDue): Promise<void>;
  sendPageFetched(message: PageFetched): Promise<void>;
}
