import { findProvinceKeys } from '../place-keys.ts';
import { wherePartyIn } from './party-place.ts';
import { placeName } from './place-name.ts';
import { defineFilter } from './record-filter.ts';

export const provinceThen = defineFilter({
  name: 'provinceThen',
  schema: placeName('province'),
  label: { vi: 'Tỉnh, thành phố lúc đó', en: 'Province then' },
  description:
    'Province of a party as told at the time, by name or official code. A code that no place ever had is refused; a name is not, since places that no official table knows are kept as printed.',
  hintVi: 'Tên nêu trong bài, ví dụ: Kon Tum.',
  where: (value) => wherePartyIn('province', value, findProvinceKeys),
});
