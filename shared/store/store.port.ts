import type { ArticleDraft, StoredArticle } from '../contracts/article.contract.ts';
import type { PortalDay } from '../contracts/coverage.contract.ts';
import type { FrontierAddress } from '../contracts/frontier.contract.ts';
import type { ExportRequested, PageDue, PageFetched } from '../contracts/messages.contract.ts';
import type { PortalRun } from '../contracts/portal.contract.ts';
import type { ProgrammeDecision } from '../contracts/programme-decision.contract.ts';

/** An article as lists and the register need it: all records, as they stand after review, but not its large parts. Costs one read of the table. */
export interface ListedArticle extends Omit<StoredArticle, 'text' | 'documents' | 'people' | 'evidence'> {
  /**
   * Ids of records that it told before and tells no more, also those of articles that the asked id was merged from: who
   * follows the register is told that they are gone.
   */
  formerRecordIds: string[];
  /** What reviewers decided of its records: which are of one programme with others, and which are not. */
  decisions: ProgrammeDecision[];
}

/**
 * - `created`: not known before;
 * - `updated`: known, and replaced as a whole;
 * - `unchanged`: known, and what is stored stays (see succession.ts);
 * - `duplicate`: the same words are stored already under another address, and stay.
 */
export type SaveOutcome = 'created' | 'updated' | 'unchanged' | 'duplicate';

/** What the change log tells. */
export interface ArticleChanges {
  articleIds: string[];
  /** When each of them last changed, by its writer's clock. */
  changedAt: ReadonlyMap<string, string>;
  /** Changes that are told from here on are dated no earlier; undefined when nothing is new since the cursor. */
  completeUntil: string | undefined;
  cursor: string | undefined;
}

/** What is left of a withdrawn article. */
export interface Withdrawal {
  articleId: string;
  /** As given by whoever withdrew it. */
  reason: string;
  withdrawnAt: string;
  /** Of all records that it ever told: who follows the register is told that they are gone. */
  formerRecordIds: string[];
}

/** A raw page that an article was read from, and where it was found; `url` is null for an upload without one. */
export interface ArticlePage {
  rawKey: string;
  url: string | null;
}

/** A withdrawn article, with the pages whose raw bytes are still to be purged. */
export interface WithdrawnArticle extends Withdrawal {
  pages: ArticlePage[];
  /** Ids under which it was told before it turned out to be one article; none once it is purged. */
  mergedIds: string[];
}

/** Articles, their records and the change log. Every write may be repeated. */
export interface ArticleStore {
  /**
   * Stores an article with its records under one id. The same article again (by any form of its address or by its
   * content) keeps its id; the same extraction again writes nothing; a different one replaces the records as a whole.
   * The change entry is written last.
   *
   * @returns the article as it now stands in the store
   * @throws RejectedInput `invalid-address` when `draft.url` is no http or https address, `withdrawn` when the article
   * at this address, or with these words, was withdrawn; TemporaryFailure `article-contended` when too many writers
   * want the same article at once: repeat it
   */
  saveArticle(draft: ArticleDraft): Promise<{ article: StoredArticle; outcome: SaveOutcome }>;
  /** With the corrections of reviewers in its records (see review.port.ts). */
  readArticle(articleId: string): Promise<StoredArticle | undefined>;
  readListedArticle(articleId: string): Promise<ListedArticle | undefined>;
  findArticleByUrl(url: string): Promise<string | undefined>;
  /**
   * Notes that the draft's raw page is about to be kept, so that a withdrawal of the article purges it even when the draft
   * is never saved.
   *
   * @throws RejectedInput what saving the draft would be refused for; then nothing of it has been kept
   */
  expectPage(draft: ArticleDraft): Promise<void>;
  findWithdrawalByUrl(url: string): Promise<Withdrawal | undefined>;
  readWithdrawal(articleId: string): Promise<Withdrawal | undefined>;
  /**
   * Puts a tombstone in the article's place: from then on nobody reads it, readers of changes take it out, and saving it
   * again is refused. Text and records are gone only after `purgeWithdrawn`.
   *
   * @returns what it was made of, also when it was withdrawn before; undefined when there is no such article
   */
  withdrawArticle(articleId: string, reason: string): Promise<WithdrawnArticle | undefined>;
  /** Takes away all that lies behind a tombstone: every version of text and records, and which pages it was made of. */
  purgeWithdrawn(articleId: string): Promise<void>;
  /**
   * Ids of articles changed after the cursor (all of them without one), each once, in order of their last change, and
   * the cursor to go on from. Costs one small read when nothing has changed. An id may come again; read the article
   * whole, and take one that is not found out of whatever was built from it.
   *
   * @throws BrokenInvariant `bad-change-cursor` for a cursor that this store did not give
   */
  readChanges(cursor: string | undefined): Promise<ArticleChanges>;
}

/** The frontier: one item an address, with what is due next. */
export interface FrontierStore {
  /** Adds an address that is not known yet. @returns whether it was new */
  enrolAddress(address: FrontierAddress): Promise<boolean>;
  readAddress(addressId: string): Promise<FrontierAddress | undefined>;
  /** @returns those that are known, in no order */
  readAddresses(addressIds: readonly string[]): Promise<FrontierAddress[]>;
  /**
   * Addresses whose `dueAt` is not after `nowIso`, soonest first. One that changed a moment ago may be missed.
   *
   * @param countryPortalId asks for those of this portal that are to be fetched from the country; without it all others
   * are listed, and those of any portal that are fetched and wait for extract
   */
  listDueAddresses(nowIso: string, limit: number, countryPortalId?: string): Promise<FrontierAddress[]>;
  /**
   * Replaces the given fields. With `expected`, only while the stored item still has that state and dueAt. Nothing is
   * written when nothing changes.
   * @returns whether the item now has these fields; false when it is unknown or not as expected
   */
  updateAddress(
    addressId: string,
    changes: Partial<Omit<FrontierAddress, 'addressId'>>,
    expected?: Pick<FrontierAddress, 'state' | 'dueAt'>,
  ): Promise<boolean>;
}

export interface PortalRunStore {
  /** Keeps a run that has ended, and marks its day as read; of a run over the archive, which is of other days, no day. */
  saveRun(run: PortalRun): Promise<void>;
  /** Replaces a run by what is known of it now, e.g. with its pages counted again. */
  updateRun(run: PortalRun): Promise<void>;
  /** Over the listings, newest first; only those that started before the given time, when one is given. */
  listRuns(portalId: string, limit: number, startedBefore?: string): Promise<PortalRun[]>;
  /**
   * The last run over the listings of each of these portals that has one, in no order: by one read, and one more for
   * each that has had no run since the last one is kept beside the others.
   */
  listLastRuns(portalIds: readonly string[]): Promise<PortalRun[]>;
  /** Those over the archive, as `listRuns` lists those over the listings, whatever their range. */
  listBackfillRuns(portalId: string, limit: number, startedBefore?: string): Promise<PortalRun[]>;
  /** Days on which there was a run over the listings, of all portals. @param fromDay `yyyy-mm-dd`, as `toDay`; both inclusive */
  listDays(fromDay: string, toDay: string): Promise<PortalDay[]>;
}

/** Immutable or replaceable bytes under a key. Metadata names and values are any text; they come back as given. */
export interface ObjectStore {
  putObject(
    key: string,
    bytes: Uint8Array,
    metadata: { contentType: string; [name: string]: string },
  ): Promise<void>;
  getObject(key: string): Promise<{ bytes: Uint8Array; metadata: Record<string, string> } | undefined>;
  /** Whether there is one, without reading its bytes. */
  hasObject(key: string): Promise<boolean>;
  /** One that is not there changes nothing. */
  deleteObject(key: string): Promise<void>;
  /** Keys that begin so, in order, without those of metadata that lies beside its object. */
  listKeys(prefix: string): Promise<string[]>;
  /** Takes every object away whose key begins so, with all its earlier versions: it cannot be wound back. @param prefix with its folder */
  purgeObjects(prefix: string): Promise<void>;
}

/** Sends to the next stage. */
export interface StageQueues {
  sendPageDue(message: PageDue): Promise<void>;
  sendPageFetched(message: PageFetched): Promise<void>;
  sendExportRequested(message: ExportRequested): Promise<void>;
  /** Tells of an announced file what the bucket's own notification tells, should that have been lost. */
  sendFileArrived(fileId: string): Promise<void>;
}
