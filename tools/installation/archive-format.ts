import { z } from 'zod';

/**
 * An archive of a whole installation is a folder; README.md describes it for whoever reads one without this code. Change the
 * version with every change that an earlier `import` would read wrongly.
 */
export const ARCHIVE_FORMAT = 'kyket-installation';
export const ARCHIVE_VERSION = 1;

export const MANIFEST_FILE = 'manifest.json';
export const ITEMS_FILE = 'items.jsonl';
export const OBJECTS_FILE = 'objects.jsonl';
export const BLOBS_FOLDER = 'objects';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const ListedFile = z.object({ lines: z.int().min(0), bytes: z.int().min(0), sha256: Sha256 });

/** What must be read before anything else is believed. */
export const ArchiveLabel = z.object({ format: z.string(), version: z.int() });

/** Holds no time and no name of a place: the same state gives the same bytes. */
export const Manifest = z.object({
  format: z.literal(ARCHIVE_FORMAT),
  version: z.literal(ARCHIVE_VERSION),
  files: z.object({ [ITEMS_FILE]: ListedFile, [OBJECTS_FILE]: ListedFile }),
  /** Items by the first word of their key: for people. */
  counts: z.record(z.string(), z.int().min(1)),
  /** Of all objects together, each counted as often as it is named. */
  objectBytes: z.int().min(0),
});
export type Manifest = z.infer<typeof Manifest>;
export type ListedFile = z.infer<typeof ListedFile>;

export const ArchivedItem = z.looseObject({ pk: z.string().min(1), sk: z.string().min(1) });

export const ArchivedObject = z.object({
  key: z.string().min(1),
  bytes: z.int().min(0),
  contentType: z.string(),
  headers: z.record(z.string(), z.string()),
  sha256: Sha256,
});
export type ArchivedObject = z.infer<typeof ArchivedObject>;

/** @returns where the bytes with this hash lie, in the folder of the archive */
export function blobFile(sha256: string): string {
  return `${BLOBS_FOLDER}/${sha256.slice(0, 2)}/${sha256}`;
}

/**
 * JSON with the names of every object in order: tables and buckets do not keep the order in which they were given.
 *
 * @throws TypeError for what JSON cannot carry, which would be lost without a word
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (isPlainObject(value)) {
    const names = Object.keys(value).sort();
    return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name])}`).join(',')}}`;
  }
  const isCarried =
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value));
  if (!isCarried) throw new TypeError(`JSON cannot carry ${Object.prototype.toString.call(value)}`);
  return JSON.stringify(value);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
