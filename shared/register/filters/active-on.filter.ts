import { CalendarValue, yearOf } from './calendar-value.ts';
import { defineFilter, ofColumns } from './record-filter.ts';

export const activeOn = defineFilter({
  name: 'activeOn',
  schema: CalendarValue,
  label: { vi: 'Có hiệu lực vào', en: 'Active on' },
  description:
    "The instrument's own period covers this year, or the year of this date (YYYY, YYYY-MM or YYYY-MM-DD): periods are told in whole years. Records without a period are left out and counted in excludedUnknown.",
  hintVi: 'Năm hoặc ngày, ví dụ: 2022.',
  undecided: ofColumns('@period_end IS NULL', []),
  where: (value) => {
    const year = yearOf(value);
    return ofColumns('@period_start <= ? AND @period_end >= ?', [year, year]);
  },
});
