import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { RejectedInput } from '../../../shared/errors.ts';
import { readCursor, writeCursor } from '../../../shared/register/page-cursor.ts';

const Position = z.tuple([z.string(), z.string()]);
const position = ['2021-05-01', 'a1-2'];
const view = { values: { action: 'signed', partyType: ['police', 'court'] }, order: 'date' };
const cursor = writeCursor(position, view);
const read = (text: string, values: Record<string, unknown>, order = 'date') =>
  readCursor(text, { values, order }, Position);

describe('page cursors', () => {
  it('give back the position for the same view, in whatever order its types are named', () => {
    expect(read(cursor, { partyType: ['court', 'police'], action: 'signed' })).toEqual(position);
    expect(read(cursor, { partyType: ['court', 'police'], action: 'signed', q: undefined })).toEqual(
      position,
    );
  });

  it('are refused for other filters and another order', () => {
    const refused = [
      () => read(cursor, { action: 'signed', partyType: ['police'] }),
      () => read(cursor, {}),
      () => read(cursor, view.values, '-date'),
    ];
    for (const reading of refused) expect(reading).toThrow(RejectedInput);
  });

  it('are refused after any change, and for any other text', () => {
    const run = fc.property(
      fc.nat(cursor.length - 1),
      fc.string({ minLength: 1, maxLength: 1 }),
      (i, char) => {
        const changed = cursor.slice(0, i) + char + cursor.slice(i + 1);
        fc.pre(changed !== cursor);
        expect(() => read(changed, view.values)).toThrow(RejectedInput);
      },
    );
    fc.assert(run, { numRuns: 300 });
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => read(text, {})).toThrow(RejectedInput);
      }),
    );
  });

  it('name the parameter', () => {
    expect(() => read('x', {})).toThrow(
      expect.objectContaining({ type: 'invalid-cursor', detail: { parameter: 'cursor' } }),
    );
  });
});
