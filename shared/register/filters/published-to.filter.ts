import { CalendarValue, lastDayOf } from './calendar-value.ts';
import { defineFilter, ofColumns } from './record-filter.ts';

export const publishedTo = defineFilter({
  name: 'publishedTo',
  schema: CalendarValue,
  closes: 'publishedFrom',
  label: { vi: 'Đăng đến ngày', en: 'Published to' },
  description:
    'The article was published on or before this day in Vietnam (YYYY-MM-DD; YYYY-MM and YYYY mean their last day). Records of articles without a publication date are left out and counted in excludedUnknown.',
  hintVi: '2021, 2021-05 hoặc 2021-05-29.',
  undecided: ofColumns('@published_day IS NULL', []),
  where: (value) => ofColumns('@published_day <= ?', [lastDayOf(value)]),
});
