import { createHash } from 'node:crypto';
import type { Party } from '../contracts/record.contract.ts';
import { findBodyKey } from '../programmes/body-key.ts';
import { findUnit } from '../programmes/telling.ts';
import { placeKey } from './place-keys.ts';

const known = new Map<string, number>();
const MOST_KNOWN = 50_000;

/**
 * The number under which the register counts a party over records: the same for the same body (body-key.ts), type, level
 * and place, so that the police of two districts are two bodies though both are printed "Công an huyện". One whose own place
 * is not told is the same within its article only.
 *
 * @returns 53 bits of a hash: among a million bodies, two share one with a chance of 1 in 18,000
 */
export function findBody(party: Party, articleId: string): number {
  const { type, level, province, district, commune } = party;
  const places = [province, district, commune].map((place) => place && placeKey(place));
  const unit = findUnit(party);
  const identity = [findBodyKey(party), type, level, ...places, unit ?? `? ${articleId}`];
  const text = JSON.stringify(identity);
  if (unit === null) return hashToInteger(text);
  const body = known.get(text) ?? hashToInteger(text);
  if (known.size < MOST_KNOWN) known.set(text, body);
  return body;
}

function hashToInteger(text: string): number {
  const digest = createHash('sha256').update(text).digest();
  return Number(digest.readBigUInt64BE() >> 11n);
}
