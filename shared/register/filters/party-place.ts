import { findPlaceKeys } from '../place-keys.ts';
import { isPlaceCode, marksFor } from './place-name.ts';
import { inRows, type SqlCondition } from './record-filter.ts';

type PlaceColumn = 'province' | 'province_now' | 'district' | 'commune';

/**
 * Records with a party in a place.
 *
 * @param value a name or an official code
 * @param findKeys the keys that the name may mean
 */
export function wherePartyIn(
  column: PlaceColumn,
  value: string,
  findKeys: (name: string) => string[] = findPlaceKeys,
): SqlCondition {
  const isCode = isPlaceCode(value);
  const sought = isCode ? [value.trim()] : findKeys(value);
  const compared = `${column}_${isCode ? 'code' : 'key'}`;
  // That it is known is asked too: the index leaves out the parties of which it is not.
  return inRows(
    `SELECT DISTINCT record FROM parties WHERE ${compared} IN (${marksFor(sought)}) AND ${compared} IS NOT NULL`,
    sought,
  );
}
