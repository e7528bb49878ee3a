/** One item of the table as it lies there: plain JSON, with `pk` and `sk`. What it means is not looked at. */
export type StoredItem = { pk: string; sk: string } & Record<string, unknown>;

/** What an object of the bucket has besides its bytes, as it lies there. */
export interface ObjectFacts {
  contentType: string;
  /** The store's own headers; names are lower case, values ASCII. */
  headers: Record<string, string>;
}

/**
 * An installation as it lies in its table and its bucket, for carrying it elsewhere whole: whoever uses this knows nothing
 * of what the items mean. Left out is what an installation makes anew by itself (see `isCarried…` in keys.ts).
 */
export interface Installation {
  /** Every item, in no order, the change log last: whatever was written whole meanwhile is told of in it. */
  listItems(): AsyncIterable<StoredItem>;
  /** All items of one partition as they are now, in order of their sort keys. */
  readPartition(pk: string): Promise<StoredItem[]>;
  readItem(key: { pk: string; sk: string }): Promise<StoredItem | undefined>;
  /**
   * @param partition all its items, as they were read
   * @returns false when they are of different moments: it was written to while it was read
   */
  isOfOneMoment(partition: StoredItem[]): Promise<boolean>;
  /** Keys of the objects without which the items cannot be read. */
  listNeededObjects(partition: StoredItem[]): Promise<string[]>;
  /** Entries of the change log that its items have or are about to get. */
  listOwnChanges(partition: StoredItem[]): StoredItem[];
  /** @returns false when there is an item with this key; it stays as it is */
  addItem(item: StoredItem): Promise<boolean>;
  /** In order of their keys. */
  listObjects(): AsyncIterable<{ key: string; bytes: number }>;
  /** Writes the object's bytes to a file, without holding them in memory. @returns undefined when there is none */
  fetchObject(key: string, path: string): Promise<ObjectFacts | undefined>;
  /** Puts a file from disk, without holding it in memory. @param sha256 of it, in hex */
  putObject(key: string, path: string, about: ObjectFacts & { sha256: string }): Promise<void>;
}
