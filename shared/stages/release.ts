import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import { writeCodebook } from '../codebook/write-codebook.ts';
import type { ReleaseChanges, StoredRelease } from '../contracts/release.contract.ts';
import { BrokenInvariant, TemporaryFailure } from '../errors.ts';
import { addRelease, nextVersion, readReleases, releaseFileKey } from '../register/releases/release-index.ts';
import { markPurged, putArticleIds } from '../register/releases/withdraw-releases.ts';
import { writeChangelog } from '../register/releases/write-changelog.ts';
import { type PreparedFile, ReleaseWriter } from '../register/releases/write-release.ts';
import { findPendingChanges } from '../register/sync/apply-changes.ts';
import type { FileStore } from '../store/file-store.port.ts';
import { openBroughtUpToDate, type PublishPorts } from './publish.ts';

export interface ReleasePorts extends PublishPorts {
  files: Pick<FileStore, 'putFile'>;
}

/**
 * - `released`: there is a new release;
 * - `unchanged`: every record is as the last release has it, and the codebook too;
 * - `empty`: there is nothing to release yet.
 */
export interface ReleaseOutcome {
  outcome: 'released' | 'unchanged' | 'empty';
  /** Of the newest release after the call. */
  version: string | null;
}

const MARKDOWN = 'text/markdown; charset=utf-8';

/**
 * Makes a release of the whole register as it stands now: all its files, then its entry in the index. A run that is cut
 * off leaves files that nothing names, and no release.
 *
 * @throws BrokenInvariant `articles-not-published` when some articles could not be taken in: a release is whole
 * @throws TemporaryFailure `withdrawn-meanwhile` when an article in it was withdrawn while it was made
 */
export async function makeRelease(ports: ReleasePorts): Promise<ReleaseOutcome> {
  const register = await openBroughtUpToDate(ports);
  const folder = await mkdtemp(join(tmpdir(), 'kyket-release-'));
  try {
    return await releaseRegister(ports, register.db, folder);
  } finally {
    await register.discard();
    await rm(folder, { recursive: true, force: true });
  }
}

async function releaseRegister(
  ports: ReleasePorts,
  db: DatabaseSync,
  folder: string,
): Promise<ReleaseOutcome> {
  // A run that was cut off after its entry may have left one whose files a withdrawal had taken away.
  await markPurged(ports.objects, ports.now());
  const releases = await readReleases(ports.objects);
  const earlier = releases.find(({ withdrawnAt }) => withdrawnAt === null);
  const counts = countItems(db);
  if (counts.articles === 0) return { outcome: 'empty', version: earlier?.version ?? null };
  const writer = new ReleaseWriter(db, folder);
  await writer.writeText('codebook.md', MARKDOWN, writeCodebook());
  await writer.writeLists();
  const compared = earlier && (await compareWithEarlier(ports, writer, earlier));
  if (earlier && compared && isUnchanged(earlier, compared.records.changes, writer.files))
    return { outcome: 'unchanged', version: earlier.version };
  const facts = {
    version: nextVersion(ports.now(), releases),
    createdAt: ports.now().toISOString(),
    previous: earlier?.version ?? null,
    extractorVersions: listExtractorVersions(db),
    counts,
    changes: compared?.records.changes ?? null,
    programmeChanges: compared?.programmes.changes ?? null,
    withdrawnAt: null,
  };
  await writer.writeDatabase(facts.version);
  const changedFields = compared?.records.changedFields ?? {};
  const changedProgrammeFields = compared?.programmes.changedFields ?? {};
  const changelog = writeChangelog({ ...facts, earlier, changedFields, changedProgrammeFields });
  await writer.writeText('changelog.md', MARKDOWN, changelog);
  await writer.writeChecksums();
  const articleIds = listArticleIds(db);
  await putArticleIds(ports.objects, facts.version, articleIds);
  const files = await uploadFiles(ports, facts.version, writer.files);
  await rejectWithdrawn(ports, db, new Set(articleIds));
  await addRelease(ports.objects, { ...facts, files });
  // A withdrawal since that look has purged the files before there was an entry to mark; a later one finds the entry.
  await markPurged(ports.objects, ports.now());
  const entry = (await readReleases(ports.objects)).find(({ version }) => version === facts.version);
  if (entry?.withdrawnAt !== null) throw tellWithdrawnMeanwhile({ version: facts.version });
  return { outcome: 'released', version: facts.version };
}

function listArticleIds(db: DatabaseSync): string[] {
  return db
    .prepare('SELECT id FROM articles ORDER BY id')
    .all()
    .map(({ id }) => String(id));
}

/** A withdrawal purges the releases that it finds in the index, where this one is not yet. */
async function rejectWithdrawn(
  { articles }: ReleasePorts,
  db: DatabaseSync,
  articleIds: Set<string>,
): Promise<void> {
  const changed = await findPendingChanges(db, articles);
  for (const articleId of changed.articleIds) {
    if (articleIds.has(articleId) && (await articles.readWithdrawal(articleId)) !== undefined)
      throw tellWithdrawnMeanwhile({ articleId });
  }
}

function tellWithdrawnMeanwhile(detail: Record<string, string>): TemporaryFailure {
  return new TemporaryFailure('withdrawn-meanwhile', 'An article was withdrawn meanwhile', detail);
}

async function uploadFiles(
  { files: store }: ReleasePorts,
  version: string,
  files: PreparedFile[],
): Promise<StoredRelease['files']> {
  const uploaded: StoredRelease['files'] = [];
  for (const { path, ...file } of files) {
    const key = releaseFileKey(version, file.sha256, file.name);
    await store.putFile(key, path, { contentType: file.mediaType, sha256: file.sha256 });
    uploaded.push({ ...file, key });
  }
  return uploaded;
}

async function compareWithEarlier(ports: ReleasePorts, writer: ReleaseWriter, earlier: StoredRelease) {
  const records = await writer.writeRecordChanges(await readEarlier(ports, earlier, 'records.jsonl.gz'));
  const earlierProgrammes = await readEarlier(ports, earlier, 'programmes.jsonl.gz');
  return { records, programmes: await writer.writeProgrammeChanges(earlierProgrammes) };
}

/** Line by line, without the last, which is empty. */
async function readEarlier(
  { objects }: ReleasePorts,
  earlier: StoredRelease,
  fileName: string,
): Promise<string[]> {
  const file = earlier.files.find(({ name }) => name === fileName);
  const object = file && (await objects.getObject(file.key));
  if (object === undefined) {
    const detail = { version: earlier.version, file: fileName };
    throw new BrokenInvariant('release-incomplete', 'A file of the last release is gone', detail);
  }
  return gunzipSync(object.bytes).toString('utf8').split('\n').slice(0, -1);
}

function isUnchanged(
  earlier: StoredRelease,
  { added, changed, removed }: ReleaseChanges,
  files: PreparedFile[],
): boolean {
  if (added + changed + removed > 0) return false;
  const isSame = (name: string) => {
    const [before, after] = [earlier.files, files].map((list) => list.find((file) => file.name === name));
    return before?.sha256 === after?.sha256;
  };
  return isSame('codebook.md') && isSame('programmes.jsonl.gz');
}

function countItems(db: DatabaseSync): StoredRelease['counts'] {
  const count = (table: string) => Number(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n);
  return { articles: count('articles'), records: count('records'), programmes: count('programmes') };
}

function listExtractorVersions(db: DatabaseSync): string[] {
  const rows = db.prepare('SELECT DISTINCT extractor_version AS v FROM articles ORDER BY v').all();
  return rows.map(({ v }) => String(v));
}
