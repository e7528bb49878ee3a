import { findProvinceKeys } from '../place-keys.ts';
import { isPlaceCode, marksFor, PlaceName } from './place-name.ts';
import { defineFilter } from './record-filter.ts';

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
    return {
      sql: `r.row IN (SELECT record FROM parties WHERE province_${column} IN (${marksFor(sought)})
        UNION SELECT record FROM parties WHERE province_now_${column} IN (${marksFor(sought)}))`,
      params: [...sought, ...sought],
    };
  },
});
