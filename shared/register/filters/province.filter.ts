import { foldPlace } from '../search-text.ts';
import { isPlaceCode, PlaceName } from './place-name.ts';
import { defineFilter } from './record-filter.ts';

export const province = defineFilter({
  name: 'province',
  schema: PlaceName,
  label: { vi: 'Tỉnh, thành phố', en: 'Province' },
  description:
    'Province of a party, by name or official code, as told at the time or as it is since 2025-07-01: a name that lives on finds the records of all provinces merged into it.',
  hintVi: 'Tên cũ hoặc tên hiện nay, ví dụ: Gia Lai.',
  where: (value) => {
    const [then, now] = isPlaceCode(value)
      ? ['province_code', 'province_now_code']
      : ['province_key', 'province_now_key'];
    const sought = isPlaceCode(value) ? value.trim() : foldPlace(value);
    return {
      sql: `r.row IN (SELECT record FROM parties WHERE ${then} = ? UNION SELECT record FROM parties WHERE ${now} = ?)`,
      params: [sought, sought],
    };
  },
});
