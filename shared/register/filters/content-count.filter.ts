import { Quantity, whereQuantity } from './quantity.ts';
import { defineFilter, inRows } from './record-filter.ts';

export const contentCount = defineFilter({
  name: 'contentCount',
  schema: Quantity,
  label: { vi: 'Số nội dung', en: 'Content count' },
  description:
    'A number of contents agreed: `8`, `5..10`, `5..`, `..10`, each with or without its unit (`8 nội dung`, `..3 chương`), or a unit alone. Number and unit are those of one count.',
  hintVi: 'Ví dụ: 8; 5..10; 8 nội dung; 3.. chương.',
  where: (value) => {
    const { sql, params } = whereQuantity(value);
    return inRows(
      `SELECT DISTINCT record FROM counts WHERE ${sql}`,
      params,
      `EXISTS (SELECT 1 FROM counts WHERE record = r.row AND ${sql})`,
    );
  },
});
