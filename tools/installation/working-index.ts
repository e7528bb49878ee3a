import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';

/**
 * What an installation or an archive holds, by key, on disk: sorted and looked up without being held in memory. Values are
 * what the caller puts: whole lines, or their hashes.
 */
export class WorkingIndex {
  readonly folder = mkdtempSync(join(tmpdir(), 'kyket-installation-'));
  readonly #db = new DatabaseSync(join(this.folder, 'index.sqlite'));
  readonly #put: StatementSync;
  readonly #find: StatementSync;
  readonly #forget: StatementSync;
  readonly #deletePartition: StatementSync;

  constructor() {
    // Nothing of it outlives the run.
    this.#db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
    this.#db.exec(
      'CREATE TABLE entries(kind TEXT, pk TEXT, sk TEXT, value TEXT, PRIMARY KEY (kind, pk, sk)) WITHOUT ROWID',
    );
    this.#put = this.#db.prepare('INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?)');
    this.#find = this.#db.prepare('SELECT value FROM entries WHERE kind = ? AND pk = ? AND sk = ?');
    this.#forget = this.#db.prepare('DELETE FROM entries WHERE kind = ? AND pk = ? AND sk = ?');
    this.#deletePartition = this.#db.prepare("DELETE FROM entries WHERE kind = 'item' AND pk = ?");
  }

  putItem({ pk, sk }: { pk: string; sk: string }, value: string): void {
    this.#put.run('item', pk, sk, value);
  }

  findItem({ pk, sk }: { pk: string; sk: string }): string | undefined {
    return this.#findValue('item', pk, sk);
  }

  forgetItem({ pk, sk }: { pk: string; sk: string }): void {
    this.#forget.run('item', pk, sk);
  }

  /** Puts these values in the place of all that the partition had. */
  replacePartition(pk: string, values: { sk: string; value: string }[]): void {
    this.#deletePartition.run(pk);
    for (const { sk, value } of values) this.#put.run('item', pk, sk, value);
  }

  /** Every item's value, in order of their keys as UTF-8. */
  *listItems(): Iterable<{ pk: string; sk: string; value: string }> {
    const rows = this.#db.prepare("SELECT pk, sk, value FROM entries WHERE kind = 'item' ORDER BY pk, sk");
    for (const { pk, sk, value } of rows.iterate())
      yield { pk: String(pk), sk: String(sk), value: String(value) };
  }

  /** The partitions with this prefix, in order; each is read when it is asked for, so it may be replaced meanwhile. */
  *listPartitions(prefix: string): Iterable<{ pk: string; values: string[] }> {
    const next = this.#db.prepare(
      "SELECT pk FROM entries WHERE kind = 'item' AND pk > ? ORDER BY pk LIMIT 1",
    );
    const read = this.#db.prepare("SELECT value FROM entries WHERE kind = 'item' AND pk = ? ORDER BY sk");
    for (let pk = next.get(prefix)?.pk; String(pk).startsWith(prefix); pk = next.get(String(pk))?.pk)
      yield { pk: String(pk), values: read.all(String(pk)).map(({ value }) => String(value)) };
  }

  putObject(key: string, value: string): void {
    this.#put.run('object', key, '', value);
  }

  needObject(key: string): void {
    this.#put.run('needed', key, '', '');
  }

  /** @returns the key of an object that is needed and was not put; undefined when there is none */
  findMissingObject(): string | undefined {
    const row = this.#db
      .prepare(
        "SELECT pk FROM entries AS n WHERE kind = 'needed' AND NOT EXISTS (SELECT 1 FROM entries WHERE kind = 'object' AND pk = n.pk) LIMIT 1",
      )
      .get();
    return row === undefined ? undefined : String(row.pk);
  }

  /** Notes that some object has bytes with this hash. */
  nameBlob(sha256: string): void {
    this.#put.run('blob', sha256, '', '');
  }

  isNamedBlob(sha256: string): boolean {
    return this.#findValue('blob', sha256, '') !== undefined;
  }

  findObject(key: string): string | undefined {
    return this.#findValue('object', key, '');
  }

  forgetObject(key: string): void {
    this.#forget.run('object', key, '');
  }

  *listObjects(): Iterable<string> {
    const rows = this.#db.prepare("SELECT value FROM entries WHERE kind = 'object' ORDER BY pk");
    for (const { value } of rows.iterate()) yield String(value);
  }

  close(): void {
    this.#db.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #findValue(kind: string, pk: string, sk: string): string | undefined {
    const row = this.#find.get(kind, pk, sk);
    return row === undefined ? undefined : String(row.value);
  }
}
