import { wherePartyIn } from './party-place.ts';
import { placeName } from './place-name.ts';
import { defineFilter } from './record-filter.ts';

export const commune = defineFilter({
  name: 'commune',
  schema: placeName('commune'),
  label: { vi: 'Xã, phường, đặc khu', en: 'Commune' },
  description:
    'Commune of a party, by name or official code, as told at the time: one of before 2025-07-01 or, in later articles, one of today. What is no code of five digits is refused; a name is not, since places that no official table knows are kept as printed.',
  hintVi: 'Tên nêu trong bài, ví dụ: Ia Dơk, Phường 12.',
  where: (value) => wherePartyIn('commune', value),
});
