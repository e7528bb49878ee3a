import { z } from 'zod';
import { placeKey } from '../place-keys.ts';

const MAX_LENGTH = 100;

/** A place: its name, with or without its type word and diacritics, or its official code. */
export const PlaceName = z
  .string()
  .max(MAX_LENGTH)
  .refine((name) => placeKey(name) !== '', 'Expected the name or the code of a place');

/** Whether it is an official code (General Statistics Office), which has digits only. */
export function isPlaceCode(value: string): boolean {
  return /^\d+$/.test(value.trim());
}

/** As many question marks as there are values, for an IN list. */
export function marksFor(values: string[]): string {
  return values.map(() => '?').join(', ');
}
