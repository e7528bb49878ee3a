import { CalendarValue, yearOf } from './calendar-value.ts';
import { defineFilter, ofColumns } from './record-filter.ts';

export const periodFrom = defineFilter({
  name: 'periodFrom',
  schema: CalendarValue,
  label: { vi: 'Giai đoạn từ năm', en: 'Period from' },
  description:
    "The instrument's own period ends in or after this year. Together, periodFrom and periodTo find the periods that overlap the years between them. Records without a period are left out and counted in excludedUnknown.",
  hintVi: 'Ví dụ: 2021. Tìm các giai đoạn có phần chung với khoảng này.',
  undecided: ofColumns('@period_end IS NULL', []),
  where: (value) => ofColumns('@period_end >= ?', [yearOf(value)]),
});
