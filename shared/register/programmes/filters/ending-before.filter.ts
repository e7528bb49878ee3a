import { CalendarValue, firstDayOf } from '../../filters/calendar-value.ts';
import { defineFilter } from '../../filters/record-filter.ts';

export const endingBefore = defineFilter({
  name: 'endingBefore',
  schema: CalendarValue,
  label: { vi: 'Hết hạn trước', en: 'Ending before' },
  description:
    'The last day of the period, 31 December of its last year, lies before this day (YYYY-MM-DD; YYYY-MM and YYYY mean their first day). With activeOn: what is in force then and ends soon. Programmes of which no source tells the period are left out and counted in excludedUnknown.',
  hintVi: 'Năm hoặc ngày, ví dụ: 2027.',
  undecided: { sql: 'p.period_end IS NULL', params: [] },
  where: (value) => ({ sql: "p.period_end || '-12-31' < ?", params: [firstDayOf(value)] }),
});
