import { findPlaceKeys } from '../place-keys.ts';
import { isPlaceCode, marksFor } from './place-name.ts';
import type { SqlCondition } from './record-filter.ts';

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
  return {
    sql: `r.row IN (SELECT record FROM parties WHERE ${compared} IN (${marksFor(sought)}))`,
    params: sought,
  };
}
