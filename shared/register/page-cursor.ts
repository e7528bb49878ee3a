import { createHash } from 'node:crypto';
import { z } from 'zod';
import { RejectedInput } from '../errors.ts';
import type { FilterValues } from './filters/index.ts';
import type { SortOrder } from './sort-order.ts';

/** Where a page ends: sort key and id of its last record. Stays right while records come and go. */
export interface PagePosition {
  dateKey: string;
  id: string;
}

const Payload = z.tuple([z.string(), z.string()]);
const CHECK_LENGTH = 16;

/** An opaque cursor that holds only for the view and order it was made for. */
export function writeCursor({ dateKey, id }: PagePosition, values: FilterValues, sort: SortOrder): string {
  const payload = Buffer.from(JSON.stringify([dateKey, id])).toString('base64url');
  return `${payload}.${checkOf(payload, values, sort)}`;
}

/** @throws RejectedInput `invalid-cursor` for one that was changed, or was made for other filters or another order */
export function readCursor(cursor: string, values: FilterValues, sort: SortOrder): PagePosition {
  const [payload = '', check, ...rest] = cursor.split('.');
  const isOurs = rest.length === 0 && check === checkOf(payload, values, sort);
  const position = isOurs ? readPayload(payload) : undefined;
  if (position !== undefined) return position;
  throw new RejectedInput(
    'invalid-cursor',
    'The cursor was not given out for these filters and this order. Begin again without a cursor.',
    { parameter: 'cursor' },
  );
}

/** A check can be made for any payload by who reads this file, so the payload is not trusted either. */
function readPayload(payload: string): PagePosition | undefined {
  try {
    const [dateKey, id] = Payload.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
    return { dateKey, id };
  } catch {
    return undefined;
  }
}

/** Not a secret: it tells a slip or a changed filter from a cursor of ours, and protects nothing. */
function checkOf(payload: string, values: FilterValues, sort: SortOrder): string {
  const view = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, Array.isArray(value) ? [...new Set(value)].sort() : value])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([payload, view, sort]))
    .digest('hex')
    .slice(0, CHECK_LENGTH);
}
