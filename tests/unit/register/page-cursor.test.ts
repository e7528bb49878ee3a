import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RejectedInput } from '../../../shared/errors.ts';
import { readCursor, writeCursor } from '../../../shared/register/page-cursor.ts';

const position = { dateKey: '2021-05-01', id: 'a1-2' };
const cursor = writeCursor(position, { action: 'signed', partyType: ['police', 'court'] }, 'date');

describe('page cursors', () => {
  it('give back the position for the same view, in whatever order its types are named', () => {
    expect(readCursor(cursor, { partyType: ['court', 'police'], action: 'signed' }, 'date')).toEqual(
      position,
    );
    expect(
      readCursor(cursor, { partyType: ['court', 'police'], action: 'signed', q: undefined }, 'date'),
    ).toEqual(position);
  });

  it('are refused for other filters and another order', () => {
    const refused = [
      () => readCursor(cursor, { action: 'signed', partyType: ['police'] }, 'date'),
      () => readCursor(cursor, {}, 'date'),
      () => readCursor(cursor, { action: 'signed', partyType: ['police', 'court'] }, '-date'),
    ];
    for (const read of refused) expect(read).toThrow(RejectedInput);
  });

  it('are refused after any change, and for any other text', () => {
    const run = fc.property(
      fc.nat(cursor.length - 1),
      fc.string({ minLength: 1, maxLength: 1 }),
      (i, char) => {
        const changed = cursor.slice(0, i) + char + cursor.slice(i + 1);
        fc.pre(changed !== cursor);
        expect(() =>
          readCursor(changed, { action: 'signed', partyType: ['police', 'court'] }, 'date'),
        ).toThrow(RejectedInput);
      },
    );
    fc.assert(run, { numRuns: 300 });
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => readCursor(text, {}, 'date')).toThrow(RejectedInput);
      }),
    );
  });

  it('name the parameter', () => {
    expect(() => readCursor('x', {}, 'date')).toThrow(
      expect.objectContaining({ type: 'invalid-cursor', detail: { parameter: 'cursor' } }),
    );
  });
});
