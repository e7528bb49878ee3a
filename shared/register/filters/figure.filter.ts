import { Quantity, whereQuantity } from './quantity.ts';
import { defineFilter, inRows } from './record-filter.ts';

export const figure = defineFilter({
  name: 'figure',
  schema: Quantity,
  label: { vi: 'Số liệu trong bài', en: 'Figure' },
  description:
    'A quantity that the article reports as a result or a target: its unit (`hộ` finds `hộ dân` too), a number or a range (`1000..`, `5..10`), or both (`1000.. hộ`); number and unit are those of one figure. Numbers are compared as printed, "more than 1,000" as 1000. Figures belong to the article: all its records are found.',
  hintVi: 'Ví dụ: 1000.. hộ; lượt người; 5..10 mô hình. Viết 1000, không viết 1.000.',
  where: (value) => {
    const { sql, params } = whereQuantity(value);
    return inRows(
      `SELECT row FROM records WHERE article_id IN (SELECT article_id FROM figures WHERE ${sql})`,
      params,
      `EXISTS (SELECT 1 FROM figures WHERE article_id = r.article_id AND ${sql})`,
    );
  },
});
