import { CalendarValue, firstDayOf } from './calendar-value.ts';
import { defineFilter, ofColumns } from './record-filter.ts';

export const publishedFrom = defineFilter({
  name: 'publishedFrom',
  schema: CalendarValue,
  label: { vi: 'Đăng từ ngày', en: 'Published from' },
  description:
    'The article was published on or after this day in Vietnam (YYYY-MM-DD; YYYY-MM and YYYY mean their first day). Records of articles without a publication date are left out and counted in excludedUnknown.',
  hintVi: '2021, 2021-05 hoặc 2021-05-29.',
  undecided: ofColumns('@published_day IS NULL', []),
  where: (value) => ofColumns('@published_day >= ?', [firstDayOf(value)]),
});
