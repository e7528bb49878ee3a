import { COMMUNE_TABLE } from './communes.generated.data.ts';
import { findProvinceCodeOfDistrict } from './find-district.ts';
import { foldPlaceName } from './fold-place-name.ts';
import { FORMER_COMMUNE_TABLE } from './former-communes.generated.data.ts';
import type { Era, Place } from './place.ts';
import { indexByName, readPlaceTable } from './read-place-table.ts';

let communes: Map<string, Place[]> | undefined;
let formerCommunes: Map<string, Place[]> | undefined;

/**
 * Communes, wards, townships and special zones of a bare name on the map of an era.
 *
 * @param name `Đạ Tẻh 3`, `Phường 12`
 */
export function findCommunes(name: string, era: Era): Place[] {
  const key = foldPlaceName(name);
  if (era === 'since-2025-07') {
    communes ??= indexByName(readPlaceTable(COMMUNE_TABLE, 'commune', (parent) => parent));
    return communes.get(key) ?? [];
  }
  formerCommunes ??= indexByName(readPlaceTable(FORMER_COMMUNE_TABLE, 'commune', findProvinceCodeOfDistrict));
  return formerCommunes.get(key) ?? [];
}
