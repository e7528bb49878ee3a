import type { DatabaseSync } from 'node:sqlite';
import type { Access } from '../../shared/access/open-access.ts';
import type { Portal } from '../../shared/contracts/portal.contract.ts';
import type { BackfillStore } from '../../shared/store/backfill.port.ts';
import type { FileStore } from '../../shared/store/file-store.port.ts';
import type { PortalSwitchStore } from '../../shared/store/portal-switch.port.ts';
import type { ReviewStore } from '../../shared/store/review.port.ts';
import type { SentFileStore } from '../../shared/store/sent-file.port.ts';
import type {
  ArticleStore,
  FrontierStore,
  ObjectStore,
  PortalRunStore,
  StageQueues,
} from '../../shared/store/store.port.ts';

/** What the query application reads from. */
export interface QueryPorts {
  access: Access;
  /** The register as of now: what was stored before the call is in it. Not to be kept beyond one answer. */
  openRegister(): Promise<DatabaseSync>;
  articles: Pick<ArticleStore, 'readArticle' | 'findArticleByUrl' | 'findWithdrawalByUrl' | 'readWithdrawal'>;
  reviews: ReviewStore;
  frontier: Pick<FrontierStore, 'readAddress' | 'readAddresses'>;
  sentFiles: Pick<SentFileStore, 'readSentFile'>;
  runs: Pick<PortalRunStore, 'listRuns' | 'listLastRuns' | 'listBackfillRuns' | 'listDays'>;
  backfills: Pick<BackfillStore, 'listBackfills'>;
  switches: Pick<PortalSwitchStore, 'listSwitchedOff'>;
  portals: readonly Portal[];
  /** Exports and releases. */
  files: Pick<FileStore, 'findFile' | 'linkTo'>;
  objects: Pick<ObjectStore, 'getObject'>;
  queues: Pick<StageQueues, 'sendExportRequested'>;
  now(): Date;
  /** Called with what the answer does not show. */
  logDefect(error: unknown, request: { method: string; path: string }): void;
}
