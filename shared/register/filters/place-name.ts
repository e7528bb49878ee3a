import { z } from 'zod';
import { foldWords } from '../search-text.ts';

const MAX_LENGTH = 100;

/** A place: its name, with or without its type word and diacritics, or its official code. */
export const PlaceName = z
  .string()
  .max(MAX_LENGTH)
  .refine((name) => foldWords(name).length > 0, 'Expected the name or the code of a place');

/** Whether it is an official code (General Statistics Office), which has digits only. */
export function isPlaceCode(value: string): boolean {
  return /^\d+$/.test(value.trim());
}
