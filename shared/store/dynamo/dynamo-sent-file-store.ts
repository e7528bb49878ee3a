import { SentFile, type SentFileState } from '../../contracts/sent-file.contract.ts';
import { TemporaryFailure } from '../../errors.ts';
import { sortedJson } from '../article/article-identity.ts';
import { AWAITED_PK, DUE_INDEX, sentFileKey, sha256Hex, toSortableTime } from '../keys.ts';
import type { SentFileStore } from '../sent-file.port.ts';
import type { ObjectStore } from '../store.port.ts';
import type { DynamoTable, TableItem } from './dynamo-table.ts';
import { packItem, unpackItem } from './packed-item.ts';

const UPDATE_ATTEMPTS = 10;
/** Sorts behind every time. */
const END_OF_TIME = '9999';

/** One item a file; in the due index, among no addresses, while it has no answer. */
export class DynamoSentFileStore implements SentFileStore {
  readonly #table: DynamoTable;
  readonly #objects: ObjectStore;

  constructor(table: DynamoTable, objects: ObjectStore) {
    this.#table = table;
    this.#objects = objects;
  }

  async addSentFile(file: SentFile): Promise<void> {
    await this.#table.putItem(await this.#toItem(SentFile.parse(file)));
  }

  async readSentFile(fileId: string): Promise<SentFile | undefined> {
    const item = await this.#table.readItem(sentFileKey(fileId));
    return item && this.#toFile(item);
  }

  async updateSentFile(
    fileId: string,
    expected: readonly SentFileState[],
    change: (file: SentFile) => Partial<Omit<SentFile, 'fileId'>>,
  ): Promise<SentFile | undefined> {
    let tried: { file: SentFile; digest: unknown } | undefined;
    for (let attempt = 0; attempt < UPDATE_ATTEMPTS; attempt += 1) {
      const stored = await this.#table.readItem(sentFileKey(fileId));
      if (stored === undefined) return undefined;
      // The SDK repeats a put whose answer was lost, and the repetition finds the condition broken by the put itself.
      if (tried && stored.digest === tried.digest) return tried.file;
      const file = await this.#toFile(stored);
      if (!expected.includes(file.state)) return undefined;
      const changed = SentFile.parse({ ...file, ...change(file), fileId });
      const item = await this.#toItem(changed);
      const condition = {
        expression: '#digest = :digest',
        names: { '#digest': 'digest' },
        values: { ':digest': stored.digest },
      };
      if (item.digest === stored.digest || (await this.#table.putItem(item, condition))) return changed;
      tried = { file: changed, digest: item.digest };
    }
    throw new TemporaryFailure('sent-file-contended', 'Too many writers want this file', { fileId });
  }

  async listOpenSentFiles(limit: number, dueUntil: string = END_OF_TIME): Promise<SentFile[]> {
    const until = dueUntil === END_OF_TIME ? END_OF_TIME : toSortableTime(dueUntil);
    const keys = await this.#table.queryDueKeys(DUE_INDEX, AWAITED_PK, until, limit);
    const items = await this.#table.readItems(keys);
    const files = await Promise.all(items.map((item) => this.#toFile(item)));
    return files
      .filter(({ dueAt }) => dueAt !== null && toSortableTime(dueAt) <= until)
      .sort((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1));
  }

  async #toItem(file: SentFile): Promise<TableItem> {
    const due = file.dueAt === null ? {} : { duePk: AWAITED_PK, dueAt: toSortableTime(file.dueAt) };
    const digest = sha256Hex(sortedJson(file)).slice(0, 16);
    return packItem(this.#objects, { ...sentFileKey(file.fileId), ...due, digest }, file);
  }

  async #toFile(item: TableItem): Promise<SentFile> {
    return unpackItem(this.#objects, item, SentFile);
  }
}
