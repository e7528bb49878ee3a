import { z } from 'zod';
import { type ReleaseAnswer, StoredRelease } from '../../contracts/release.contract.ts';
import type { ObjectStore } from '../../store/store.port.ts';

const FOLDER = 'releases/';
const INDEX_KEY = `${FOLDER}index.json`;

/** @returns all releases, newest first */
export async function readReleases(objects: Pick<ObjectStore, 'getObject'>): Promise<StoredRelease[]> {
  const object = await objects.getObject(INDEX_KEY);
  if (object === undefined) return [];
  return z.array(StoredRelease).parse(JSON.parse(Buffer.from(object.bytes).toString('utf8')));
}

/**
 * Written last, when all files are there. Of two releases that are made at once the later one stays: the index is put
 * without a condition, since the local S3 knows no conditional put; releases are made by hand, one at a time.
 */
export async function addRelease(
  objects: Pick<ObjectStore, 'getObject' | 'putObject'>,
  release: StoredRelease,
): Promise<void> {
  const others = (await readReleases(objects)).filter(({ version }) => version !== release.version);
  await writeReleases(objects, [release, ...others]);
}

/** Puts the whole index, newest first. */
export async function writeReleases(
  objects: Pick<ObjectStore, 'putObject'>,
  releases: StoredRelease[],
): Promise<void> {
  const index = Buffer.from(JSON.stringify(releases));
  await objects.putObject(INDEX_KEY, index, { contentType: 'application/json' });
}

/** All that a version has in the bucket, whether the index names it or not. */
export function releaseFolder(version: string): string {
  return `${FOLDER}${version}/`;
}

/** @returns the versions that have anything in the bucket; also those that a run left which was cut off */
export async function listReleaseFolders(objects: Pick<ObjectStore, 'listKeys'>): Promise<string[]> {
  const keys = await objects.listKeys(FOLDER);
  const versions = keys.flatMap((key) => key.slice(FOLDER.length).split('/').slice(0, -1).slice(0, 1));
  return [...new Set(versions)];
}

/** Named by content too: what one release names is never overwritten by another. */
export function releaseFileKey(version: string, sha256: string, name: string): string {
  return `${releaseFolder(version)}${sha256.slice(0, 16)}/${name}`;
}

/** A release as the public sees it. */
export function showRelease({ files, ...release }: StoredRelease): ReleaseAnswer {
  const shown = files.map(({ key: _key, ...file }) => ({
    ...file,
    url: `/v1/releases/${release.version}/${file.name}`,
  }));
  return { ...release, files: shown };
}

/** The day, with a number behind it for all but the first of that day. */
export function nextVersion(now: Date, releases: StoredRelease[]): string {
  const day = now.toISOString().slice(0, 10);
  const taken = releases.filter(({ version }) => version.split('.')[0] === day).length;
  return taken === 0 ? day : `${day}.${taken + 1}`;
}
