import { CalendarValue, yearOf } from '../../filters/calendar-value.ts';
import { defineFilter } from '../../filters/record-filter.ts';

export const programmeActiveOn = defineFilter({
  name: 'activeOn',
  schema: CalendarValue,
  label: { vi: 'Có hiệu lực vào', en: 'Active on' },
  description:
    'The period of the programme covers this year, or the year of this date (YYYY, YYYY-MM or YYYY-MM-DD): periods are told in whole years. Programmes of which no source tells the period are left out and counted in excludedUnknown.',
  hintVi: 'Năm hoặc ngày, ví dụ: 2022.',
  undecided: { sql: 'p.period_start IS NULL', params: [] },
  where: (value) => {
    const year = yearOf(value);
    return { sql: 'p.period_start <= ? AND p.period_end >= ?', params: [year, year] };
  },
});
