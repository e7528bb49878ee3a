import type { DatabaseSync } from 'node:sqlite';
import { type Statements, statementsOf } from './article-statements.ts';
import { type ArticleForRegister, insertArticle } from './insert-article.ts';

/**
 * Puts one article and its records into the register in place of whatever it held of that article, as one transaction
 * (a savepoint, so that many may share an outer one). Repeating it, and the order between articles, change nothing that
 * can be read. Throws, and changes nothing, when a record id is taken by another article or twice in this one.
 *
 * @param changedAt when the article last changed, ISO 8601; an earlier one than is known changes nothing of the time
 */
export function applyArticle(db: DatabaseSync, article: ArticleForRegister, changedAt: string): void {
  const statements = statementsOf(db);
  withinSavepoint(statements, () => {
    const updatedMs = laterOf(statements, article.id, changedAt);
    deleteArticle(statements, article.id);
    insertArticle(statements, article, updatedMs);
    for (const id of article.formerRecordIds ?? []) {
      if (findOwner(id) === article.id) statements.tombstone.run(id, article.id, updatedMs);
    }
  });
}

/**
 * Takes an article and its records out of the register and leaves a tombstone of each record; one that is not in it
 * leaves those of the given ids.
 *
 * @param formerRecordIds records that it is known to have had; ids of other articles' records are left aside
 */
export function removeArticle(
  db: DatabaseSync,
  articleId: string,
  changedAt: string,
  formerRecordIds: readonly string[] = [],
): void {
  const statements = statementsOf(db);
  withinSavepoint(statements, () => {
    const deletedMs = laterOf(statements, articleId, changedAt);
    const known = statements.recordIds.all(articleId, articleId).map(({ id }) => String(id));
    deleteArticle(statements, articleId);
    const ids = [...known, ...formerRecordIds.filter((id) => findOwner(id) === articleId)];
    for (const id of new Set(ids)) statements.tombstone.run(id, articleId, deletedMs);
  });
}

/** Change entries may come out of order: what was told later counts. */
function laterOf({ updatedMs }: Statements, articleId: string, changedAt: string): number {
  const known = Number(updatedMs.get(articleId, articleId)?.ms ?? 0);
  return Math.max(known, Date.parse(changedAt));
}

/** A record's id is its article's id, a hyphen and a hash. */
function findOwner(recordId: string): string {
  return recordId.slice(0, Math.max(0, recordId.lastIndexOf('-')));
}

function withinSavepoint({ begin, end, rollBack }: Statements, change: () => void): void {
  begin.run();
  try {
    change();
  } catch (error) {
    rollBack.run();
    end.run();
    throw error;
  }
  end.run();
}

function deleteArticle({ known, deletes }: Statements, articleId: string): void {
  if (known.get(articleId, articleId) === undefined) return;
  for (const statement of deletes) statement.run(articleId);
}
