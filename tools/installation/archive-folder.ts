import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { UsageError } from '../stack/usage-error.ts';
import { BLOBS_FOLDER, blobFile, ITEMS_FILE, MANIFEST_FILE, OBJECTS_FILE } from './archive-format.ts';

const OWN_ENTRIES = new Set([MANIFEST_FILE, `${MANIFEST_FILE}.part`, ITEMS_FILE, OBJECTS_FILE, BLOBS_FOLDER]);
/** As blobFile and unfinishedBlobFile name them. */
const BLOB_NAME = /^([0-9a-f]{64})(\.part-.+)?$/;

/**
 * A folder that was chosen by mistake keeps what it holds: an export takes away what it does not name itself.
 *
 * @throws UsageError when there is anything in the folder that no export has written
 */
export async function rejectForeignFolder(folder: string): Promise<void> {
  const foreign = (await listEntries(folder)).find((name) => !OWN_ENTRIES.has(name));
  if (foreign !== undefined) throw new UsageError(`${folder} holds ${foreign}: choose an empty folder`);
  for await (const { path, sha256 } of listBlobs(folder)) {
    if (sha256 === undefined) throw new UsageError(`${folder} holds ${path}: choose an empty folder`);
  }
}

/** Takes away the bytes that nothing names any more, e.g. of what was withdrawn since, and those of an export cut off. */
export async function removeUnnamedBlobs(
  folder: string,
  isNamed: (sha256: string) => boolean,
): Promise<void> {
  for await (const { path, sha256 } of listBlobs(folder)) {
    const isKept = sha256 !== undefined && path === blobFile(sha256) && isNamed(sha256);
    if (!isKept) await rm(join(folder, path));
  }
}

/**
 * Where bytes are written before they are whole, beside where they will lie.
 *
 * @param from where they come from: its name keeps two that are alike apart
 */
export function unfinishedBlobFile(sha256: string, from: string): string {
  return `${blobFile(sha256)}.part-${basename(from)}`;
}

/** @returns everything two levels below the folder of bytes, by its path in the archive; `sha256` only of blobs */
async function* listBlobs(folder: string): AsyncIterable<{ path: string; sha256: string | undefined }> {
  for (const digits of await listEntries(join(folder, BLOBS_FOLDER))) {
    for (const name of await listEntries(join(folder, BLOBS_FOLDER, digits))) {
      const path = `${BLOBS_FOLDER}/${digits}/${name}`;
      const sha256 = BLOB_NAME.exec(name)?.[1];
      yield { path, sha256: sha256 && path.startsWith(blobFile(sha256)) ? sha256 : undefined };
    }
  }
}

async function listEntries(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new UsageError(`${folder} is no folder that can be read: ${error.message}`);
  });
}
