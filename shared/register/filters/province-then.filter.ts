import { findProvinceKeys } from '../place-keys.ts';
import { wherePartyIn } from './party-place.ts';
import { PlaceName } from './place-name.ts';
import { defineFilter } from './record-filter.ts';

export const provinceThen = defineFilter({
  name: 'provinceThen',
  schema: PlaceName,
  label: { vi: 'Tỉnh, thành phố lúc đó', en: 'Province then' },
  description: 'Province of a party as told at the time, by name or official code.',
  hintVi: 'Tên nêu trong bài, ví dụ: Kon Tum.',
  where: (value) => wherePartyIn('province', value, findProvinceKeys),
});
