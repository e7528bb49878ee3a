import { findProvinceKeys } from '../place-keys.ts';
import { isPlaceCode, marksFor, placeName } from './place-name.ts';
import { defineFilter, inRows } from './record-filter.ts';

export const province = defineFilter({
  name: 'province',
  schema: placeName('province'),
  label: { vi: 'Tỉnh, thành phố', en: 'Province' },
  description:
    'Province of a party, by name or official code, as told at the time or as it is since 2025-07-01: a name that lives on finds the records of all provinces merged into it. A code that no place ever had is refused; a name is not, since places that no official table knows are kept as printed.',
  hintVi: 'Tên cũ hoặc tên hiện nay, ví dụ: Gia Lai.',
  where: (value) => {
    const column = isPlaceCode(value) ? 'code' : 'key';
    const sought = isPlaceCode(value) ? [value.trim()] : findProvinceKeys(value);
    const recordsIn = (place: string) =>
      `SELECT record FROM parties WHERE ${place}_${column} IN (${marksFor(sought)}) AND ${place}_${column} IS NOT NULL`;
    return inRows(`${recordsIn('province')} UNION ${recordsIn('province_now')}`, [...sought, ...sought]);
  },
});
