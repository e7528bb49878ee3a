import { CalendarValue, yearOf } from './calendar-value.ts';
import { defineFilter, ofColumns } from './record-filter.ts';

export const periodTo = defineFilter({
  name: 'periodTo',
  schema: CalendarValue,
  closes: 'periodFrom',
  label: { vi: 'Giai đoạn đến năm', en: 'Period to' },
  description:
    "The instrument's own period begins in or before this year. Together, periodFrom and periodTo find the periods that overlap the years between them. Records without a period are left out and counted in excludedUnknown.",
  hintVi: 'Ví dụ: 2025. Tìm các giai đoạn có phần chung với khoảng này.',
  undecided: ofColumns('@period_end IS NULL', []),
  where: (value) => ofColumns('@period_start <= ?', [yearOf(value)]),
});
