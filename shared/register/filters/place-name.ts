import { z } from 'zod';
import {
  findCurrentProvinceByCode,
  findFormerProvinceByCode,
  findProvince,
} from '../../places/find-province.ts';
import type { PlaceKind } from '../../places/place.ts';
import { findPlaceKeys, placeKey } from '../place-keys.ts';

const MAX_LENGTH = 100;

const KNOWS_CODE: Record<PlaceKind, (code: string) => boolean> = {
  province: (code) => (findFormerProvinceByCode(code) ?? findCurrentProvinceByCode(code)) !== undefined,
  // By form alone: the tables of districts and communes are large, and every cold start of query would read them.
  district: (code) => /^\d{3}$/.test(code),
  commune: (code) => /^\d{5}$/.test(code),
};
const NO_CODE: Record<PlaceKind, string> = {
  province: 'No official table has a province of this code',
  district: 'A code of a district has three digits',
  commune: 'A code of a commune has five digits',
};

/**
 * A place: its name, with or without its type word and diacritics, or its official code. All codes of the register come
 * from the tables, so a province's that they never had, or one of another length, is a slip. A name that they do not know is
 * none: the register keeps as printed what they miss (a province abroad, a former one, a village taken for a commune), and
 * finds it by that name.
 */
export function placeName(kind: PlaceKind) {
  return z
    .string()
    .max(MAX_LENGTH)
    .refine((name) => placeKey(name) !== '', 'Expected the name or the code of a place')
    .refine((name) => !isPlaceCode(name) || KNOWS_CODE[kind](name.trim()), NO_CODE[kind]);
}

/** A province of today: told by the tables alone, never by what is printed, so here a name that they do not know is a slip. */
export const CurrentProvince = placeName('province').refine(
  (name) =>
    isPlaceCode(name) || findPlaceKeys(name).some((key) => findProvince(key, 'since-2025-07') !== undefined),
  'No official table has a province of this name',
);

/** Whether it is an official code (General Statistics Office), which has digits only. */
export function isPlaceCode(value: string): boolean {
  return /^\d+$/.test(value.trim());
}

/** As many question marks as there are values, for an IN list. */
export function marksFor(values: string[]): string {
  return values.map(() => '?').join(', ');
}
