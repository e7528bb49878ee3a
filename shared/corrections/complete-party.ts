import type { Party } from '../contracts/record.contract.ts';
import { reject } from '../http-problem/find-problem.ts';
import { findCommunes } from '../places/find-commune.ts';
import { findDistricts } from '../places/find-district.ts';
import { eraOf, findProvince } from '../places/find-province.ts';
import type { Era, Place } from '../places/place.ts';

/** What a reviewer says of a party; codes and the province of today follow from it. */
export type GivenParty = Pick<Party, 'name' | 'type' | 'level' | 'province' | 'district' | 'commune'>;

/**
 * A party with the official names and codes of its places, as the extractor gives them.
 *
 * @param date of the record: it says on which map the places stand
 * @throws RejectedInput `invalid-correction` for a province that there never was, or one that the district is not in
 */
export function completeParty(given: GivenParty, date: string | null): Party {
  const era = eraOf(date ?? undefined);
  const other: Era = era === 'since-2025-07' ? 'before-2025-07' : 'since-2025-07';
  const province =
    given.province === null
      ? undefined
      : (findProvince(given.province, era) ?? findProvince(given.province, other));
  if (given.province !== null && province === undefined) throw noSuchPlace('province', given.province);
  const district = findUnit(given.district, findDistricts, province?.code);
  if (given.district !== null && district === 'none') throw noSuchPlace('district', given.district);
  const commune = findUnit(
    given.commune,
    (name) => [...findCommunes(name, era), ...findCommunes(name, other)],
    province?.code,
  );
  return {
    ...given,
    province: province?.name ?? null,
    provinceCode: province?.code ?? null,
    provinceNow: province?.now.name ?? null,
    provinceNowCode: province?.now.code ?? null,
    districtCode: codeOf(district),
    communeCode: codeOf(commune),
  };
}

function noSuchPlace(level: string, name: string) {
  return reject('invalid-correction', `There is no ${level} "${name}" there.`, { field: level });
}

/** @returns the one place that it can be; none when no place of the province bears the name, several when more do */
function findUnit(
  name: string | null,
  find: (name: string) => Place[],
  provinceCode: string | undefined,
): Place | 'none' | 'several' | undefined {
  if (name === null) return undefined;
  const all = find(name);
  const inside =
    provinceCode === undefined ? all : all.filter((place) => place.provinceCode === provinceCode);
  if (inside.length === 0) return 'none';
  return new Set(inside.map(({ code }) => code)).size === 1 ? inside[0] : 'several';
}

function codeOf(place: ReturnType<typeof findUnit>): string | null {
  return typeof place === 'object' ? place.code : null;
}
