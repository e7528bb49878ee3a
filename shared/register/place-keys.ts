import { findProvince } from '../places/find-province.ts';
import { foldPlaceName } from '../places/fold-place-name.ts';
import { foldText } from '../text/fold-text.ts';
import { normaliseText } from '../text/normalise-text.ts';

/** The key under which the register keeps a place: its bare name, folded. */
export function placeKey(name: string): string {
  return foldPlaceName(normaliseText(name));
}

const TYPE_WORD =
  /^(?:tinh|thanh pho|t\.? ?p\.?|huyen|quan|thi xa|tx\.?|dac khu|xa|phuong|thi tran|tt\.?)(?=[^a-z])/;

/**
 * The keys that a name in a query may mean: as it is, and without a leading type word ("tỉnh Gia Lai"). Both, since
 * without diacritics "quan hoa" may be the district Quan Hóa as well as quận Hòa.
 */
export function findPlaceKeys(name: string): string[] {
  const plain = normaliseText(name).trim();
  const typeWord = TYPE_WORD.exec(foldText(plain))?.[0] ?? '';
  const keys = [placeKey(plain), placeKey(plain.slice(typeWord.length))];
  return [...new Set(keys.filter((key) => key !== ''))];
}

/** As findPlaceKeys, with the official name of a province for its other names (TP.HCM, Sài Gòn). */
export function findProvinceKeys(name: string): string[] {
  const keys = findPlaceKeys(name);
  const official = keys.flatMap((key) =>
    [findProvince(key, 'before-2025-07'), findProvince(key, 'since-2025-07')].flatMap((province) =>
      province === undefined ? [] : [placeKey(province.name)],
    ),
  );
  return [...new Set([...keys, ...official])];
}
