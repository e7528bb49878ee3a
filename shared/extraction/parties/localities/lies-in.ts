import { findCurrentProvinceByCode, findFormerProvinceByCode } from '../../../places/find-province.ts';
import type { Era, Place } from '../../../places/place.ts';

/**
 * Whether the tables put a unit in a province, on either map as far as there were two: a district of Bình Phước lies in
 * Bình Phước and, since July 2025, in Đồng Nai.
 */
export function liesIn(unit: Place, province: Place, era: Era): boolean {
  const isCommuneOfNow = unit.kind === 'commune' && unit.districtCode === undefined;
  if (isCommuneOfNow) return findCurrentProvinceByCode(unit.provinceCode)?.name === province.name;
  const former = findFormerProvinceByCode(unit.provinceCode);
  return former?.name === province.name || (era === 'since-2025-07' && former?.now.name === province.name);
}
