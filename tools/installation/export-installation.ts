import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import PQueue from 'p-queue';
import type { Installation, StoredItem } from '../../shared/store/installation.port.ts';
import { UsageError } from '../stack/usage-error.ts';
import { rejectForeignFolder, removeUnnamedBlobs, unfinishedBlobFile } from './archive-folder.ts';
import {
  ARCHIVE_FORMAT,
  ARCHIVE_VERSION,
  type ArchivedObject,
  blobFile,
  canonicalJson,
  ITEMS_FILE,
  MANIFEST_FILE,
  type Manifest,
  OBJECTS_FILE,
} from './archive-format.ts';
import { measureFile, writeLines } from './hashed-lines.ts';
import { WorkingIndex } from './working-index.ts';

const CONCURRENT = 8;
const ARTICLES = 'article#';
/** A replacement is over in milliseconds. */
const PARTITION_ATTEMPTS = 10;

/**
 * Writes everything that an installation has collected to a folder. May run while the installation is at work: what changes
 * meanwhile is in it as it was or as it is, each article whole. Cut off, it is run again into the same folder; the manifest,
 * without which a folder is no archive, comes last.
 *
 * @param folder empty or missing, or an archive that is brought up to date
 * @throws UsageError when something else is in the folder, or the installation changed so that the archive would be torn
 */
export async function exportInstallation(installation: Installation, folder: string): Promise<Manifest> {
  await rejectForeignFolder(folder);
  await mkdir(folder, { recursive: true });
  // An archive that is brought up to date is none until it is whole again.
  await rm(join(folder, MANIFEST_FILE), { force: true });
  const index = new WorkingIndex();
  try {
    for await (const item of installation.listItems()) {
      index.putItem(item, canonicalJson(item));
      if (typeof item.bodyKey === 'string' && !item.pk.startsWith(ARTICLES)) index.needObject(item.bodyKey);
    }
    await makeWhole(installation, index);
    const objectBytes = await fetchObjects(installation, folder, index);
    const missing = index.findMissingObject();
    if (missing !== undefined)
      throw new UsageError(`${missing} is needed and not there: was it withdrawn meanwhile? Export again`);
    await removeUnnamedBlobs(folder, (sha256) => index.isNamedBlob(sha256));
    const manifest: Manifest = {
      format: ARCHIVE_FORMAT,
      version: ARCHIVE_VERSION,
      files: {
        [ITEMS_FILE]: await writeLines(join(folder, ITEMS_FILE), listLines(index)),
        [OBJECTS_FILE]: await writeLines(join(folder, OBJECTS_FILE), index.listObjects()),
      },
      counts: countKinds(index),
      objectBytes,
    };
    // Seen whole or not at all.
    const path = join(folder, MANIFEST_FILE);
    await writeFile(`${path}.part`, `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
    await rename(`${path}.part`, path);
    return manifest;
  } finally {
    index.close();
  }
}

/** Reads articles again that were read while they were written, and notes which objects are needed. */
async function makeWhole(installation: Installation, index: WorkingIndex): Promise<void> {
  for (const { pk, values } of index.listPartitions(ARTICLES)) {
    const items = values.map((value): StoredItem => JSON.parse(value));
    const whole = await readWhole(installation, pk, items);
    if (whole !== items) index.replacePartition(pk, whole.map(toEntry));
    // A writer that is between its article and its entry would otherwise leave an article that nobody is told of.
    for (const entry of installation.listOwnChanges(whole)) index.putItem(entry, canonicalJson(entry));
    for (const key of await installation.listNeededObjects(whole)) index.needObject(key);
  }
}

async function readWhole(
  installation: Installation,
  pk: string,
  asScanned: StoredItem[],
): Promise<StoredItem[]> {
  let items = asScanned;
  for (let attempt = 0; attempt < PARTITION_ATTEMPTS; attempt += 1) {
    if (await installation.isOfOneMoment(items)) return items;
    items = await installation.readPartition(pk);
  }
  throw new UsageError(`${pk} is not whole in the store, or is written to again and again: export again`);
}

function toEntry(item: StoredItem): { sk: string; value: string } {
  return { sk: item.sk, value: canonicalJson(item) };
}

async function fetchObjects(
  installation: Installation,
  folder: string,
  index: WorkingIndex,
): Promise<number> {
  const queue = new PQueue({ concurrency: CONCURRENT });
  const failures: unknown[] = [];
  let objectBytes = 0;
  let count = 0;
  for await (const { key } of installation.listObjects()) {
    await queue.onSizeLessThan(CONCURRENT * 4);
    if (failures.length > 0) break;
    count += 1;
    const path = join(index.folder, `object-${count}`);
    void queue
      .add(async () => {
        const object = await fetchObject(installation, folder, key, path);
        if (object === undefined) return;
        objectBytes += object.bytes;
        index.putObject(key, canonicalJson(object));
        index.nameBlob(object.sha256);
      })
      .catch((error: unknown) => failures.push(error));
  }
  await queue.onIdle();
  if (failures.length > 0) throw failures[0];
  return objectBytes;
}

/** @param path where the bytes may lie until their hash is known @returns undefined when it is gone by now */
async function fetchObject(
  installation: Installation,
  folder: string,
  key: string,
  path: string,
): Promise<ArchivedObject | undefined> {
  const facts = await installation.fetchObject(key, path);
  if (facts === undefined) return undefined;
  const { bytes, sha256 } = await measureFile(path);
  const blob = join(folder, blobFile(sha256));
  await mkdir(dirname(blob), { recursive: true });
  // The folder may be on another disk: copied beside, then renamed, so that a blob is there whole or not at all.
  const unfinished = join(folder, unfinishedBlobFile(sha256, path));
  await copyFile(path, unfinished);
  await rename(unfinished, blob);
  await rm(path);
  return { key, bytes, sha256, ...facts };
}

function* listLines(index: WorkingIndex): Iterable<string> {
  for (const { value } of index.listItems()) yield value;
}

function countKinds(index: WorkingIndex): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { pk } of index.listItems()) {
    const kind = pk.split('#')[0] ?? pk;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}
