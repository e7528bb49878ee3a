import { createHash } from 'node:crypto';
import { z } from 'zod';
import { EXPORT_FORMATS } from '../../contracts/export.contract.ts';
import { RejectedInput } from '../../errors.ts';
import { COLLECTION_NAMES, COLLECTIONS } from './collections.ts';

/** A whole view, as it was asked for. */
export interface ExportRequest {
  collection: (typeof COLLECTION_NAMES)[number];
  format: (typeof EXPORT_FORMATS)[number];
  /** Checked query parameters of the collection. */
  query: unknown;
  requestedAt: Date;
  /** Names the state of the register that was there: a changed register makes another export. */
  registerState: string;
}

const Payload = z.tuple([
  z.enum(COLLECTION_NAMES),
  z.enum(EXPORT_FORMATS),
  z.record(z.string(), z.unknown()),
  z.int().min(0),
  z.string(),
]);
const CHECK_LENGTH = 16;
/** The same view asked for again within this time is the same export. */
const WINDOW_MS = 10 * 60_000;

/**
 * An export's id tells the view itself, so that nothing needs to be written before the file is there: who asks writes
 * nothing, and who makes the file needs nothing else.
 */
export function writeExportId(request: ExportRequest): string {
  const { collection, format, query, requestedAt, registerState } = request;
  const window = Math.floor(requestedAt.getTime() / WINDOW_MS);
  const state = sha256(registerState).slice(0, CHECK_LENGTH);
  const payload = Buffer.from(JSON.stringify([collection, format, query, window, state])).toString(
    'base64url',
  );
  return `${payload}.${checkOf(payload)}`;
}

/** @throws RejectedInput `unknown-export` for one that was not given out, or not whole */
export function readExportId(id: string): ExportRequest {
  const [payload = '', check, ...rest] = id.split('.');
  const request = rest.length === 0 && check === checkOf(payload) ? readPayload(payload) : undefined;
  if (request !== undefined) return request;
  throw new RejectedInput('unknown-export', 'There is no such export.', { id });
}

/** A check can be made for any payload by who reads this file, so the payload is not trusted either. */
function readPayload(payload: string): ExportRequest | undefined {
  try {
    const told = Payload.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
    const [collection, format, query, window, registerState] = told;
    const checked = COLLECTIONS[collection].query.parse(query);
    return { collection, format, query: checked, requestedAt: new Date(window * WINDOW_MS), registerState };
  } catch {
    return undefined;
  }
}

function checkOf(payload: string): string {
  return sha256(`export ${payload}`).slice(0, CHECK_LENGTH);
}

/** Where the file of an export lies; the last part is what it is called where it is saved. */
export function exportKey(id: string, { collection, format }: ExportRequest): string {
  return `exports/${sha256(id).slice(0, 32)}/kyket-${collection}.${format}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
