import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { RecordItem } from '../../contracts/answers.contract.ts';
import type { ProgrammeItem } from '../../contracts/programme.contract.ts';
import type { ReleaseChanges, ReleaseFile } from '../../contracts/release.contract.ts';
import { PROGRAMMES, RECORDS } from '../exports/collections.ts';
import { CSV_TYPE, JSONL_TYPE, type RowFormat, writeJsonLine } from '../exports/row-format.ts';
import { gzipFile, type WrittenFile, writeTextFile } from '../exports/write-file.ts';
import { findChanges } from './find-changes.ts';

/** A file of a release, on disk. */
export interface PreparedFile extends ReleaseFile {
  path: string;
}

const GZIP_TYPE = 'application/gzip';

/** How many items differ from the release before, and by which fields. */
export interface CountedChanges {
  changes: ReleaseChanges;
  changedFields: Record<string, number>;
}

/** Writes the files of one release into a folder. */
export class ReleaseWriter {
  readonly #db: DatabaseSync;
  readonly #folder: string;
  readonly files: PreparedFile[] = [];

  constructor(db: DatabaseSync, folder: string) {
    this.#db = db;
    this.#folder = folder;
  }

  /** The records and the programmes, each as JSON Lines and CSV; all in an order that does not depend on chance. */
  async writeLists(): Promise<void> {
    const records = RECORDS.formats;
    await this.#writeRows('records.jsonl.gz', JSONL_TYPE, records.jsonl, this.#eachRecord());
    await this.#writeRows('records.csv', CSV_TYPE, records.csv, this.#eachRecord());
    const programmes = PROGRAMMES.formats;
    await this.#writeRows('programmes.jsonl.gz', JSONL_TYPE, programmes.jsonl, this.#eachProgramme());
    await this.#writeRows('programmes.csv', CSV_TYPE, programmes.csv, this.#eachProgramme());
  }

  /** The register itself, without what only its followers need. */
  async writeDatabase(version: string): Promise<void> {
    const path = join(this.#folder, 'register.sqlite');
    this.#db.prepare('VACUUM INTO ?').run(path);
    const copy = new DatabaseSync(path);
    copy.exec('PRAGMA journal_mode = OFF; DELETE FROM register_meta');
    copy.prepare('INSERT INTO register_meta (name, value) VALUES (?, ?)').run('release', version);
    copy.close();
    const written = await gzipFile(join(this.#folder, 'register.sqlite.gz'), path);
    this.#add('register.sqlite.gz', 'application/gzip', written, null);
  }

  /** @param earlierLines records of the release before, as JSON Lines */
  writeRecordChanges(earlierLines: Iterable<string>): Promise<CountedChanges> {
    return this.#writeChanges('changes.jsonl.gz', earlierLines, this.#eachRecord());
  }

  /** @param earlierLines programmes of the release before, as JSON Lines */
  writeProgrammeChanges(earlierLines: Iterable<string>): Promise<CountedChanges> {
    return this.#writeChanges('programme-changes.jsonl.gz', earlierLines, this.#eachProgramme());
  }

  async #writeChanges(
    name: string,
    earlierLines: Iterable<string>,
    items: Iterable<{ id: string }>,
  ): Promise<CountedChanges> {
    const changes = { added: 0, changed: 0, removed: 0 };
    const changedFields: Record<string, number> = {};
    const found = findChanges(earlierLines, items, join(this.#folder, `${name}.earlier.sqlite`));
    function* lines() {
      for (const change of found) {
        changes[change.change] += 1;
        for (const field of Object.keys(change.fields ?? {}))
          changedFields[field] = (changedFields[field] ?? 0) + 1;
        yield writeJsonLine(change);
      }
    }
    const written = await writeTextFile(join(this.#folder, name), lines(), { gzip: true });
    const rows = changes.added + changes.changed + changes.removed;
    this.#add(name, GZIP_TYPE, written, rows);
    return { changes, changedFields };
  }

  async writeText(name: string, mediaType: string, text: string): Promise<void> {
    this.#add(name, mediaType, await writeTextFile(join(this.#folder, name), [text]), null);
  }

  /** As `sha256sum --check` reads it. */
  async writeChecksums(): Promise<void> {
    const lines = this.files.map(({ name, sha256 }) => `${sha256}  ${name}\n`);
    await this.writeText('SHA256SUMS', 'text/plain; charset=utf-8', lines.join(''));
  }

  #eachRecord(): Iterable<RecordItem> {
    return RECORDS.eachItem(this.#db, RECORDS.query.parse({ sort: 'date' }));
  }

  #eachProgramme(): Iterable<ProgrammeItem> {
    return PROGRAMMES.eachItem(this.#db, PROGRAMMES.query.parse({ sort: 'date' }));
  }

  async #writeRows<Item>(
    name: string,
    mediaType: string,
    { head, writeRow }: RowFormat<Item>,
    items: Iterable<Item>,
  ): Promise<void> {
    let rows = 0;
    function* pieces() {
      yield head;
      for (const item of items) {
        rows += 1;
        yield writeRow(item);
      }
    }
    const gzip = name.endsWith('.gz');
    const written = await writeTextFile(join(this.#folder, name), pieces(), { gzip });
    this.#add(name, gzip ? GZIP_TYPE : mediaType, written, rows);
  }

  #add(name: string, mediaType: string, { path, bytes, sha256 }: WrittenFile, rows: number | null): void {
    this.files.push({ name, mediaType, bytes, sha256, rows, path });
  }
}
