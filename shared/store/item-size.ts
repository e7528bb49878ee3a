/** Amazon's limit is 409,600 bytes an item; the rest is room for keys and for what is counted roughly here. */
export const MAX_ITEM_BYTES = 380_000;

/**
 * Size of an item as DynamoDB counts it, rounded up: names and strings in UTF-8, numbers as 21 bytes at most, 3 bytes a
 * list or map and 1 byte an entry. The emulator counts characters instead of bytes and does not warn.
 *
 * @param value plain JSON-like data
 * @returns bytes
 */
export function itemSizeBytes(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return 21;
  if (Array.isArray(value)) return value.reduce((sum: number, entry) => sum + 1 + itemSizeBytes(entry), 3);
  if (value !== null && typeof value === 'object') {
    let sum = 3;
    for (const [name, entry] of Object.entries(value)) {
      if (entry !== undefined) sum += 1 + Buffer.byteLength(name) + itemSizeBytes(entry);
    }
    return sum;
  }
  return 1;
}

/**
 * @returns whether it can stand in the table as it is: small enough, and without half surrogate pairs, which JSON keeps
 * but the service's UTF-8 cannot
 */
export function fitsAnItem(value: unknown): boolean {
  return itemSizeBytes(value) <= MAX_ITEM_BYTES && !/\\ud[89a-f]/.test(JSON.stringify(value));
}
