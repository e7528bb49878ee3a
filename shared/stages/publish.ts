import { BrokenInvariant } from '../errors.ts';
import { REGISTER_FORMAT } from '../register/schema.ts';
import {
  applyChanges,
  type ChangeSource,
  type FailedArticle,
  findPendingChanges,
} from '../register/sync/apply-changes.ts';
import { fetchRegister } from '../register/sync/fetch-register.ts';
import { compressRegister, openRegisterFile, type RegisterFile } from '../register/sync/register-file.ts';
import { movePointer, readPointer, registerKey } from '../register/sync/register-pointer.ts';
import type { ObjectStore } from '../store/store.port.ts';

export interface PublishPorts {
  articles: ChangeSource;
  objects: ObjectStore;
  now: () => Date;
}

export interface Publication {
  outcome: 'published' | 'unchanged';
  /** Of the file that is current after the call; null while nothing has ever been published. */
  version: string | null;
  changedArticles: number;
}

/** A reader that has just read the pointer still fetches the file it named then. */
const EARLIER_FILES_KEPT = 2;

/**
 * Brings the published register up to date with the store: the last file, the changes since, a new file, and the
 * pointer last. Writes nothing when nothing has changed.
 *
 * @param fromScratch builds it from the whole store instead, and has every reader fetch it
 * @throws BrokenInvariant `articles-not-published` when some articles could not be taken in; the others are published,
 * and these are tried again each time
 */
export async function publishRegister(ports: PublishPorts, fromScratch = false): Promise<Publication> {
  const last = fromScratch ? undefined : await fetchRegister(ports.objects);
  const file = last?.file ?? (await openRegisterFile());
  try {
    const pending = await findPendingChanges(file.db, ports.articles);
    const changedArticles = pending.articleIds.length;
    if (changedArticles === 0 && !fromScratch) {
      return { outcome: 'unchanged', version: last?.pointer.version ?? null, changedArticles };
    }
    const failed = await applyChanges(file.db, ports.articles, pending);
    const isNews = fromScratch || failed.length < changedArticles || pending.isLogAhead;
    const version = isNews ? await uploadRegister(ports, file, last?.pointer.lineage) : null;
    if (failed.length > 0) throw articlesNotPublished(failed);
    return { outcome: 'published', version, changedArticles };
  } finally {
    await file.discard();
  }
}

/**
 * Opens the register with everything that was stored before the call; nothing is published.
 *
 * @throws BrokenInvariant `articles-not-published` when some articles could not be taken in
 */
export async function openBroughtUpToDate(ports: PublishPorts): Promise<RegisterFile> {
  const file = (await fetchRegister(ports.objects))?.file ?? (await openRegisterFile());
  try {
    const failed = await applyChanges(
      file.db,
      ports.articles,
      await findPendingChanges(file.db, ports.articles),
    );
    if (failed.length > 0) throw articlesNotPublished(failed);
    return file;
  } catch (error) {
    await file.discard();
    throw error;
  }
}

async function uploadRegister(
  { objects, now }: PublishPorts,
  file: RegisterFile,
  continuedLineage: string | undefined,
): Promise<string> {
  file.db.exec('PRAGMA optimize');
  const { bytes, sha256 } = await compressRegister(file);
  const publishedAt = now().toISOString();
  const version = `${publishedAt.replace(/[-:.]/g, '')}-${sha256.slice(0, 8)}`;
  const key = registerKey(version);
  await objects.putObject(key, bytes, { contentType: 'application/zstd' });
  const before = await readPointer(objects);
  const earlierKeys = before ? [before.key, ...before.earlierKeys].filter((earlier) => earlier !== key) : [];
  await movePointer(objects, {
    format: REGISTER_FORMAT,
    version,
    lineage: continuedLineage ?? version,
    key,
    sha256,
    publishedAt,
    earlierKeys: earlierKeys.slice(0, EARLIER_FILES_KEPT),
  });
  for (const outdated of earlierKeys.slice(EARLIER_FILES_KEPT)) await objects.deleteObject(outdated);
  return version;
}

function articlesNotPublished(failed: FailedArticle[]): BrokenInvariant {
  const articleIds = failed.map(({ articleId }) => articleId);
  return new BrokenInvariant(
    'articles-not-published',
    `${failed.length} articles could not be taken into the register`,
    { articleIds },
    failed[0]?.error,
  );
}
