import { CalendarValue, firstDayOf } from './calendar-value.ts';
import { defineFilter, ofColumns } from './record-filter.ts';

export const dateFrom = defineFilter({
  name: 'dateFrom',
  schema: CalendarValue,
  label: { vi: 'Từ ngày', en: 'From' },
  description:
    'The event took place on or after this day (YYYY-MM-DD; YYYY-MM and YYYY mean their first day). A record known only to the month is found when any day of its month is. Records without a date are left out and counted in excludedUnknown.',
  hintVi: '2021, 2021-05 hoặc 2021-05-29.',
  undecided: ofColumns('@day_last IS NULL', []),
  where: (value) => ofColumns('@day_last >= ?', [firstDayOf(value)]),
});
