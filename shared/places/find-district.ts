import { DISTRICT_TABLE } from './districts.generated.data.ts';
import { foldPlaceName } from './fold-place-name.ts';
import { HISTORIC_DISTRICT_TABLE } from './historic-districts.data.ts';
import type { Place } from './place.ts';
import { indexByName, readPlaceTable } from './read-place-table.ts';

let districtsByName: Map<string, Place[]> | undefined;
let provinceByDistrict: Map<string, string> | undefined;

function listDistricts(): Place[] {
  return [DISTRICT_TABLE, HISTORIC_DISTRICT_TABLE].flatMap((table) =>
    readPlaceTable(table, 'district', (parent) => parent),
  );
}

/**
 * Districts of a bare name in every province that had one; `Châu Thành` has ten.
 *
 * @param name `Đak Đoa`, `Quận 3`
 */
export function findDistricts(name: string): Place[] {
  districtsByName ??= indexByName(listDistricts());
  return districtsByName.get(foldPlaceName(name)) ?? [];
}

/** The province's code of a district's code, as of early 2025. */
export function findProvinceCodeOfDistrict(code: string): string {
  provinceByDistrict ??= new Map(
    readPlaceTable(DISTRICT_TABLE, 'district', (parent) => parent).map((place) => [
      place.code,
      place.provinceCode,
    ]),
  );
  return provinceByDistrict.get(code) ?? '';
}
