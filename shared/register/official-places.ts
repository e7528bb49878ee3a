import type { Party } from '../contracts/record.contract.ts';
import { findCommunes } from '../places/find-commune.ts';
import { findDistricts } from '../places/find-district.ts';
import { findProvince } from '../places/find-province.ts';

type Places = Pick<Party, 'province' | 'provinceNow' | 'district' | 'commune'>;

/**
 * A party's places as official tables spell them, so that what two papers spell in two ways ("Hoà Bình", "Hòa Bình") is
 * counted and listed as one; what the tables do not know under its code stays as it is told.
 */
export function findOfficialPlaces(party: Party): Places {
  const { province, provinceNow, district, districtCode, commune, communeCode } = party;
  return {
    province: province && (findProvince(province, 'before-2025-07')?.name ?? province),
    provinceNow: provinceNow && (findProvince(provinceNow, 'since-2025-07')?.name ?? provinceNow),
    district: district && nameUnder(districtCode, district, () => findDistricts(district)),
    commune:
      commune &&
      nameUnder(communeCode, commune, () => [
        ...findCommunes(commune, 'before-2025-07'),
        ...findCommunes(commune, 'since-2025-07'),
      ]),
  };
}

function nameUnder(
  code: string | null,
  told: string,
  listPlaces: () => { code: string; name: string }[],
): string {
  if (code === null) return told;
  return listPlaces().find((place) => place.code === code)?.name ?? told;
}
