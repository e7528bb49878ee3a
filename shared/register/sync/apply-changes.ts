import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { BrokenInvariant } from '../../errors.ts';
import type { ArticleStore, ListedArticle } from '../../store/store.port.ts';
import { readMeta, writeMeta } from '../schema.ts';

export type ChangeSource = Pick<ArticleStore, 'readChanges' | 'readListedArticle' | 'readWithdrawal'>;

/** An article that could not be taken into the register: a defect of its items or of this code. */
export interface FailedArticle {
  articleId: string;
  error: unknown;
}

const CURSOR = 'change-cursor';
const FAILED = 'failed-articles';
const COMPLETE_UNTIL = 'complete-until';
const EARLIEST = new Date(0).toISOString();
const CONCURRENT_READS = 16;
/** Articles held in memory at once. */
const CHUNK = 500;

/** What a register has yet to take in. */
export interface PendingChanges {
  articleIds: string[];
  /** When each of them last changed. */
  changedAt: ReadonlyMap<string, string>;
  /** See ArticleChanges. */
  completeUntil: string | undefined;
  cursor: string | undefined;
  /** Whether the change log tells anything new; else there are only articles that failed before. */
  isLogAhead: boolean;
}

/** Names what the register holds: it differs once anything more was taken in. */
export function readRegisterState(db: DatabaseSync): string {
  return `${readMeta(db, CURSOR) ?? ''} ${readMeta(db, FAILED) ?? ''}`;
}

/** @returns the articles changed since the register's cursor, and those that failed before: they are tried each time */
export async function findPendingChanges(db: DatabaseSync, source: ChangeSource): Promise<PendingChanges> {
  const { articleIds, ...changes } = await source.readChanges(readMeta(db, CURSOR));
  const failed = readFailed(db);
  return {
    ...changes,
    articleIds: [...new Set([...failed.map(([articleId]) => articleId), ...articleIds])],
    changedAt: new Map([...failed, ...changes.changedAt]),
    isLogAhead: articleIds.length > 0,
  };
}

/** @returns the time from which on later changes are dated: who has followed until now goes on from here */
export function readCompleteUntil(db: DatabaseSync): string {
  return readMeta(db, COMPLETE_UNTIL) ?? EARLIEST;
}

/**
 * Reads each changed article whole and puts it into the register. The cursor moves last: what a crash leaves behind is
 * done again. One article that fails holds up none of the others, and is remembered.
 *
 * @throws what reading the store throws when it does not answer; the register then keeps its cursor
 */
export async function applyChanges(
  db: DatabaseSync,
  source: ChangeSource,
  { articleIds, changedAt, completeUntil, cursor }: PendingChanges,
): Promise<FailedArticle[]> {
  if (articleIds.length === 0) return [];
  // Most calls find nothing new, and what puts articles in reads the tables of communes and of
  // organisations, which every cold start of query would wait for.
  const register = await import('../apply-article.ts');
  const { settleProgrammes } = await import('../programmes/settle-programmes.ts');
  const failed: FailedArticle[] = [];
  const timeOf = (articleId: string) => changedAt.get(articleId) ?? EARLIEST;
  for (let i = 0; i < articleIds.length; i += CHUNK) {
    const readings = await readArticles(source, articleIds.slice(i, i + CHUNK));
    failed.push(
      ...withinTransaction(db, () =>
        readings.flatMap((reading) => applyReading(db, register, reading, timeOf(reading.articleId))),
      ),
    );
  }
  withinTransaction(db, () => {
    settleProgrammes(db);
    if (cursor !== undefined) writeMeta(db, CURSOR, cursor);
    if (completeUntil !== undefined) writeMeta(db, COMPLETE_UNTIL, completeUntil);
    writeMeta(db, FAILED, JSON.stringify(failed.map(({ articleId }) => [articleId, timeOf(articleId)])));
  });
  return failed;
}

interface Reading {
  articleId: string;
  article?: ListedArticle;
  /** Of one that is there no more. */
  formerRecordIds?: string[];
  error?: unknown;
}

async function readArticles(source: ChangeSource, articleIds: string[]): Promise<Reading[]> {
  if (articleIds.length === 0) return [];
  // Most calls find nothing new, and the query function reads its code at every cold start.
  const { default: PQueue } = await import('p-queue');
  const queue = new PQueue({ concurrency: CONCURRENT_READS });
  return queue.addAll(
    articleIds.map((articleId) => async () => {
      try {
        const article = await source.readListedArticle(articleId);
        if (article) return { articleId, article, formerRecordIds: article.formerRecordIds };
        return { articleId, formerRecordIds: (await source.readWithdrawal(articleId))?.formerRecordIds };
      } catch (error) {
        // Only what will be the same at every reading is the article's own failure.
        if (error instanceof BrokenInvariant || error instanceof z.ZodError) return { articleId, error };
        throw error;
      }
    }),
  );
}

function applyReading(
  db: DatabaseSync,
  { applyArticle, removeArticle }: typeof import('../apply-article.ts'),
  { articleId, article, formerRecordIds, error }: Reading,
  changedAt: string,
): FailedArticle[] {
  if (error !== undefined) return [{ articleId, error }];
  try {
    // Withdrawn, or since merged into another.
    if (article?.id !== articleId) removeArticle(db, articleId, changedAt, formerRecordIds);
    if (article) applyArticle(db, article, changedAt);
    return [];
  } catch (applyError) {
    return [{ articleId, error: applyError }];
  }
}

function withinTransaction<T>(db: DatabaseSync, change: () => T): T {
  db.exec('BEGIN');
  try {
    const result = change();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}

const Failed = z.array(z.tuple([z.string(), z.string()]));

/** @returns id and time of the last change of each */
function readFailed(db: DatabaseSync): [articleId: string, changedAt: string][] {
  return Failed.parse(JSON.parse(readMeta(db, FAILED) ?? '[]'));
}
