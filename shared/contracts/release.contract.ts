import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** One file of a release. */
export const ReleaseFile = z.object({
  /** `records.csv`, `records.jsonl.gz`, `register.sqlite.gz` … */
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int().min(0),
  /** Of the file as it is fetched. */
  sha256,
  /** Items in it; null for what is no list. */
  rows: z.int().min(0).nullable(),
});

const ReleaseCounts = z.object({
  articles: z.int().min(0),
  records: z.int().min(0),
  programmes: z.int().min(0),
});

/** Records or programmes by id, against the release before. */
export const ReleaseChanges = z.object({
  added: z.int().min(0),
  changed: z.int().min(0),
  removed: z.int().min(0),
});

/** The whole register as it stood at one time, to be cited by its version. It never changes, but may be taken back. */
const Release = z.object({
  /** The day of it, `2026-11-28`; a second one of that day is `2026-11-28.2`. */
  version: z.string().regex(/^\d{4}-\d{2}-\d{2}(\.\d+)?$/),
  createdAt: z.iso.datetime(),
  /** Version of the release before; null for the first. */
  previous: z.string().nullable(),
  /** Versions of the extractor that its records were read by. */
  extractorVersions: z.array(z.string()),
  counts: ReleaseCounts,
  /** Of records. Null for the first. */
  changes: ReleaseChanges.nullable(),
  /** Null for the first, and for those made before it was told. One that was joined with another counts as removed. */
  programmeChanges: ReleaseChanges.nullable().default(null),
  /** When its files were purged, since an article in them was withdrawn; `files` is empty then. Null otherwise. */
  withdrawnAt: z.iso.datetime().nullable().default(null),
});

/** A release as the index of the bucket keeps it. */
export const StoredRelease = Release.extend({
  files: z.array(ReleaseFile.extend({ key: z.string() })),
});

export const ReleaseAnswer = Release.extend({
  /** `url` is the file's lasting address; it redirects to a link that needs no token. */
  files: z.array(ReleaseFile.extend({ url: z.string() })),
});

/** All releases, newest first. */
export const ReleasesAnswer = z.object({ items: z.array(ReleaseAnswer) });

export type ReleaseFile = z.infer<typeof ReleaseFile>;
export type ReleaseChanges = z.infer<typeof ReleaseChanges>;
export type StoredRelease = z.infer<typeof StoredRelease>;
export type ReleaseAnswer = z.infer<typeof ReleaseAnswer>;
export type ReleasesAnswer = z.infer<typeof ReleasesAnswer>;
