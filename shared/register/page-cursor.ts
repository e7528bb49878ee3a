import { hash } from 'node:crypto';
import type { z } from 'zod';
import { RejectedInput } from '../errors.ts';

/** The view and the order that a cursor is for: filters by name, and whatever else its pages depend on. */
export interface CursorView {
  values: Record<string, unknown>;
  order: string;
}

const CHECK_LENGTH = 16;

/**
 * An opaque cursor that holds only for the view and order it was made for.
 *
 * @param position sort keys and id of the last entry of a page, so that it stays right while entries come and go
 */
export function writeCursor(position: unknown, view: CursorView): string {
  const payload = Buffer.from(JSON.stringify(position)).toString('base64url');
  return `${payload}.${checkOf(payload, view)}`;
}

/** @throws RejectedInput `invalid-cursor` for one that was changed, or was made for other filters or another order */
export function readCursor<T>(cursor: string, view: CursorView, schema: z.ZodType<T>): T {
  const [payload = '', check, ...rest] = cursor.split('.');
  const isOurs = rest.length === 0 && check === checkOf(payload, view);
  const position = isOurs ? readPayload(payload, schema) : undefined;
  if (position !== undefined) return position;
  throw new RejectedInput(
    'invalid-cursor',
    'The cursor was not given out for these filters and this order. Begin again without a cursor.',
    { parameter: 'cursor' },
  );
}

/** A check can be made for any payload by who reads this file, so the payload is not trusted either. */
function readPayload<T>(payload: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
  } catch {
    return undefined;
  }
}

/** Not a secret: it tells a slip or a changed filter from a cursor of ours, and protects nothing. */
function checkOf(payload: string, { values, order }: CursorView): string {
  const view = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, Array.isArray(value) ? [...new Set(value)].sort() : value])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return hash('sha256', JSON.stringify([payload, view, order])).slice(0, CHECK_LENGTH);
}
