import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isCarriedItem, isCarriedObject } from '../../shared/store/keys.ts';
import { UsageError } from '../stack/usage-error.ts';
import {
  ARCHIVE_FORMAT,
  ARCHIVE_VERSION,
  ArchivedItem,
  ArchivedObject,
  ArchiveLabel,
  blobFile,
  canonicalJson,
  ITEMS_FILE,
  type ListedFile,
  MANIFEST_FILE,
  Manifest,
  OBJECTS_FILE,
} from './archive-format.ts';
import { measureFile, readLines } from './hashed-lines.ts';
import type { WorkingIndex } from './working-index.ts';

/**
 * Reads an archive to its last byte and notes what it holds.
 *
 * @throws UsageError when it is of a version that this code does not know, when anything is missing or damaged, or when it
 * holds what no export writes: an installation takes what it makes by itself from nobody
 */
export async function checkArchive(folder: string, index: WorkingIndex): Promise<Manifest> {
  const manifest = await readManifest(folder);
  for (const name of [ITEMS_FILE, OBJECTS_FILE] as const)
    await checkListedFile(folder, name, manifest.files[name]);
  for await (const line of readLines(join(folder, ITEMS_FILE))) {
    const item = readLine(ArchivedItem, line, ITEMS_FILE);
    if (!isCarriedItem(item)) throw tellNotCarried(ITEMS_FILE, `${item.pk} ${item.sk}`);
    index.putItem(item, canonicalJson(item));
  }
  for await (const line of readLines(join(folder, OBJECTS_FILE))) {
    const object = readLine(ArchivedObject, line, OBJECTS_FILE);
    if (!isPlainKey(object.key) || !isCarriedObject(object.key))
      throw tellNotCarried(OBJECTS_FILE, object.key);
    await checkBlob(folder, object);
    index.putObject(object.key, canonicalJson(object));
  }
  return manifest;
}

/** Where a path is made of the key on its way to the store, `raw/../register/…` leads to what the key does not begin with. */
function isPlainKey(key: string): boolean {
  return key.split('/').every((part) => !['', '.', '..'].includes(part));
}

function tellNotCarried(file: string, key: string): UsageError {
  return new UsageError(`${file} holds ${key.slice(0, 80)}, which no archive carries: Nothing was written`);
}

async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, MANIFEST_FILE);
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(
      `${folder} is no archive, or one whose export was cut off: ${MANIFEST_FILE} is not there`,
    );
  });
  const json = parseJson(text);
  const label = ArchiveLabel.safeParse(json);
  if (!label.success || label.data.format !== ARCHIVE_FORMAT)
    throw new UsageError(`${path} is no manifest of an archive`);
  if (label.data.version !== ARCHIVE_VERSION)
    throw new UsageError(
      `${path} is of version ${label.data.version}; this code reads version ${ARCHIVE_VERSION}: import it with the code that wrote it`,
    );
  const manifest = Manifest.safeParse(json);
  if (!manifest.success) throw new UsageError(`${path} is damaged`);
  return manifest.data;
}

async function checkListedFile(folder: string, name: string, listed: ListedFile): Promise<void> {
  const found = await measureFile(join(folder, name)).catch(() => undefined);
  if (found?.sha256 !== listed.sha256 || found.bytes !== listed.bytes)
    throw new UsageError(`${name} is ${found ? 'damaged: it is not what the manifest says' : 'missing'}`);
}

async function checkBlob(folder: string, { key, bytes, sha256 }: ArchivedObject): Promise<void> {
  const path = join(folder, blobFile(sha256));
  const size = await stat(path).then(
    (found) => found.size,
    () => undefined,
  );
  if (size === undefined) throw new UsageError(`${blobFile(sha256)} is missing: the bytes of ${key}`);
  if (size !== bytes || (await measureFile(path)).sha256 !== sha256)
    throw new UsageError(`${blobFile(sha256)} is damaged: the bytes of ${key}`);
}

function readLine<T>(
  schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
  line: string,
  file: string,
): T {
  const read = schema.safeParse(parseJson(line));
  if (!read.success)
    throw new UsageError(`${file} holds a line that is none of an archive: ${line.slice(0, 80)}`);
  return read.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
