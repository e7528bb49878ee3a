import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { StoredRelease } from '../../contracts/release.contract.ts';
import type { ObjectStore } from '../../store/store.port.ts';
import { listReleaseFolders, readReleases, releaseFolder, writeReleases } from './release-index.ts';

const ArticleIds = z.array(z.string());

/** Which articles a release tells of. No file of it: a withdrawal asks. */
const articleIdsKey = (version: string) => `${releaseFolder(version)}article-ids.json.gz`;

/** Kept before the release is in the index. */
export async function putArticleIds(
  objects: Pick<ObjectStore, 'putObject'>,
  version: string,
  articleIds: string[],
): Promise<void> {
  const bytes = gzipSync(JSON.stringify(articleIds));
  await objects.putObject(articleIdsKey(version), bytes, { contentType: 'application/gzip' });
}

/**
 * Purges the files of every release that tells of an article, and those of runs that were cut off; the releases stay in
 * the index, without files, so that a citation still leads somewhere. A release that does not say what it tells of
 * counts as one that does. May be repeated.
 *
 * @param articleIds of one article, with those that it was told under before
 * @returns the versions of which files were purged
 */
export async function withdrawReleases(
  objects: Pick<ObjectStore, 'getObject' | 'putObject' | 'listKeys' | 'purgeObjects'>,
  articleIds: string[],
  now: Date,
): Promise<string[]> {
  const purged: string[] = [];
  for (const version of await listReleaseFolders(objects)) {
    const told = await readArticleIds(objects, version);
    if (told !== undefined && !articleIds.some((id) => told.has(id))) continue;
    await objects.purgeObjects(releaseFolder(version));
    purged.push(version);
  }
  await markPurged(objects, now);
  return purged.sort();
}

/**
 * Marks the releases in the index of which the bucket has nothing any more as withdrawn: also one whose purge was done
 * before its entry could be written. May be repeated.
 */
export async function markPurged(
  objects: Pick<ObjectStore, 'getObject' | 'putObject' | 'listKeys'>,
  now: Date,
): Promise<void> {
  const left = new Set(await listReleaseFolders(objects));
  const releases = await readReleases(objects);
  const isPurged = ({ version, withdrawnAt }: StoredRelease) => withdrawnAt === null && !left.has(version);
  if (!releases.some(isPurged)) return;
  const withdrawnAt = now.toISOString();
  const marked = releases.map((release) =>
    isPurged(release) ? { ...release, files: [], withdrawnAt } : release,
  );
  await writeReleases(objects, marked);
}

async function readArticleIds(
  objects: Pick<ObjectStore, 'getObject'>,
  version: string,
): Promise<Set<string> | undefined> {
  const object = await objects.getObject(articleIdsKey(version));
  if (object === undefined) return undefined;
  return new Set(ArticleIds.parse(JSON.parse(gunzipSync(object.bytes).toString('utf8'))));
}
