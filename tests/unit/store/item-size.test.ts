import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsAnItem, itemSizeBytes, MAX_ITEM_BYTES } from '../../../shared/store/item-size.ts';

describe('the size of an item', () => {
  it('counts bytes, not letters', () => {
    expect(itemSizeBytes('ký kết')).toBe(9);
    expect(fitsAnItem({ text: 'ệ'.repeat(MAX_ITEM_BYTES / 3 + 1) })).toBe(false);
    expect(fitsAnItem({ text: 'e'.repeat(MAX_ITEM_BYTES / 3 + 1) })).toBe(true);
  });

  it('is never below what the service counts', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(itemSizeBytes(value)).toBeGreaterThanOrEqual(serviceSizeBytes(value));
      }),
    );
  });

  it('leaves out what is not sent', () => {
    expect(itemSizeBytes({ a: undefined })).toBe(itemSizeBytes({}));
  });
});

describe('what fits an item', () => {
  it('holds no half surrogate pair, whole ones are welcome', () => {
    expect(fitsAnItem({ title: 'nửa \ud83d' })).toBe(false);
    expect(fitsAnItem({ title: 'nửa \udc4d' })).toBe(false);
    expect(fitsAnItem({ title: 'cả \ud83d\udc4d' })).toBe(true);
  });
});

/** As the developer guide counts: numbers 1 byte per two digits and 1, null and booleans 1, lists and maps 3 + 1 an entry. */
function serviceSizeBytes(value: unknown): number {
  if (typeof value === 'string') return new TextEncoder().encode(value).length;
  if (typeof value === 'number')
    return Math.ceil(String(value).replace(/\D/g, '').slice(0, 38).length / 2) + 1;
  if (value === null || typeof value !== 'object') return 1;
  const entries: [string, unknown][] = Array.isArray(value)
    ? value.map((entry) => ['', entry])
    : Object.entries(value);
  return entries.reduce(
    (sum, [name, entry]) => sum + 1 + Buffer.byteLength(name) + serviceSizeBytes(entry),
    3,
  );
}
