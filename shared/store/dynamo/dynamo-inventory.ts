import type { Inventory, InventoryEntry } from '../inventory.port.ts';
import { readEntryKey } from '../keys.ts';
import type { DynamoTable } from './dynamo-table.ts';

/** A scan of the one table, by keys alone. */
export class DynamoInventory implements Inventory {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async *listEntries(): AsyncIterable<InventoryEntry> {
    for await (const { pk, sk } of this.#table.scanKeys(['address', 'article'])) {
      const entry = readEntryKey(pk, sk);
      if (entry) yield entry;
    }
  }
}
