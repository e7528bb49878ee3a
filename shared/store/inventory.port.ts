/** Something that the register is made from: an address with its raw page, or an article that may be an upload. */
export interface InventoryEntry {
  kind: 'address' | 'article';
  id: string;
}

/** Everything there is, for work that goes over all of it. */
export interface Inventory {
  /** In no order; what is written meanwhile may or may not be in it. Reads the whole table. */
  listEntries(): AsyncIterable<InventoryEntry>;
}
