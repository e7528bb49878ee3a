import { findProvinceKeys } from '../place-keys.ts';
import { wherePartyIn } from './party-place.ts';
import { CurrentProvince } from './place-name.ts';
import { defineFilter } from './record-filter.ts';

export const provinceNow = defineFilter({
  name: 'provinceNow',
  schema: CurrentProvince,
  label: { vi: 'Tỉnh, thành phố hiện nay', en: 'Province now' },
  description:
    'Province that the place of a party belongs to since 2025-07-01, by name or official code; one that the official tables never knew is refused.',
  hintVi: 'Tên từ 1/7/2025, ví dụ: Quảng Ngãi.',
  where: (value) => wherePartyIn('province_now', value, findProvinceKeys),
});
