import { describe, expect, it } from 'vitest';
import { readSubmittedAddress } from '../../../shared/upload/read-submitted-address.ts';

const read = (body: unknown) =>
  readSubmittedAddress({
    bytes: new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)),
    contentType: 'application/json; charset=utf-8',
    urlParameter: undefined,
  });

describe('a body that is only an address', () => {
  it('is told by its one key', () => {
    expect(read({ url: 'https://bao.vn/1' })).toBe('https://bao.vn/1');
  });

  it.each([{ url: '' }, { url: 123 }, { url: null }, { url: 'x'.repeat(2_001) }])(
    'is refused for its url, not for what an article would need: %j',
    (body) => {
      let error: unknown;
      try {
        read(body);
      } catch (thrown) {
        error = thrown;
      }
      expect(error).toMatchObject({ type: 'invalid-address', detail: { field: 'url' } });
      expect(String(error)).toContain('url: ');
    },
  );

  it.each([{ url: 'https://bao.vn/1', title: 'Tin' }, [], null, 'không phải'])('is not %j', (body) => {
    expect(read(body)).toBeUndefined();
  });
});
