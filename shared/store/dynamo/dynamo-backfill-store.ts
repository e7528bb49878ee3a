import { Backfill } from '../../contracts/backfill.contract.ts';
import type { BackfillStore } from '../backfill.port.ts';
import { BACKFILLS_PK, backfillKey } from '../keys.ts';
import type { ObjectStore } from '../store.port.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { packItem, unpackItem } from './packed-item.ts';

/** One item a portal and range. */
export class DynamoBackfillStore implements BackfillStore {
  readonly #table: DynamoTable;
  readonly #objects: ObjectStore;

  constructor(table: DynamoTable, objects: ObjectStore) {
    this.#table = table;
    this.#objects = objects;
  }

  async readBackfill(portalId: string, from: string, to: string): Promise<Backfill | undefined> {
    const item = await this.#table.readItem(backfillKey(portalId, from, to));
    return item && unpackItem(this.#objects, item, Backfill);
  }

  async saveBackfill(backfill: Backfill): Promise<void> {
    const valid = Backfill.parse(backfill);
    const key = backfillKey(valid.portalId, valid.from, valid.to);
    await this.#table.putItem(await packItem(this.#objects, key, valid));
  }

  async listBackfills(): Promise<Backfill[]> {
    const items = await this.#table.queryItems({ pk: BACKFILLS_PK });
    return Promise.all(items.map((item) => unpackItem(this.#objects, item, Backfill)));
  }
}
