import { CalendarValue, lastDayOf } from './calendar-value.ts';
import { defineFilter } from './record-filter.ts';

export const publishedTo = defineFilter({
  name: 'publishedTo',
  schema: CalendarValue,
  closes: 'publishedFrom',
  label: { vi: 'Đăng đến ngày', en: 'Published to' },
  description:
    'The article was published on or before this day in Vietnam (YYYY-MM-DD; YYYY-MM and YYYY mean their last day). Records of articles without a publication date are left out and counted in excludedUnknown.',
  hintVi: '2021, 2021-05 hoặc 2021-05-29.',
  undecided: 'r.published_day IS NULL',
  where: (value) => ({ sql: 'r.published_day <= ?', params: [lastDayOf(value)] }),
});
