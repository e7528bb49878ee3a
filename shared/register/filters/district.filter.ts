import { wherePartyIn } from './party-place.ts';
import { placeName } from './place-name.ts';
import { defineFilter } from './record-filter.ts';

export const district = defineFilter({
  name: 'district',
  schema: placeName('district'),
  label: { vi: 'Quận, huyện (đến 30/6/2025)', en: 'District' },
  description:
    'District of a party as told at the time (districts ended on 2025-06-30), by name or official code. What is no code of three digits is refused; a name is not, since places that no official table knows are kept as printed.',
  hintVi: 'Ví dụ: Đak Đoa, Quận 3.',
  where: (value) => wherePartyIn('district', value),
});
