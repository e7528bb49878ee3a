import { findProvinceKeys } from '../place-keys.ts';
import { isPlaceCode, marksFor, PlaceName } from './place-name.ts';
import { defineFilter, inRows } from './record-filter.ts';

export const province = defineFilter({
  name: 'province',
  schema: PlaceName,
  label: { vi: 'Tỉnh, thành phố', en: 'Province' },
  description:
    'Province of a party, by name or official code, as told at the time or as it is since 2025-07-01: a name that lives on finds the records of all provinces merged into it.',
  hintVi: 'Tên cũ hoặc tên hiện nay, ví dụ: Gia Lai.',
  where: (value) => {
    const column = isPlaceCode(value) ? 'code' : 'key';
    const sought = isPlaceCode(value) ? [value.trim()] : findProvinceKeys(value);
    const recordsIn = (place: string) =>
      `SELECT record FROM parties WHERE ${place}_${column} IN (${marksFor(sought)}) AND ${place}_${column} IS NOT NULL`;
    return inRows(`${recordsIn('province')} UNION ${recordsIn('province_now')}`, [...sought, ...sought]);
  },
});
