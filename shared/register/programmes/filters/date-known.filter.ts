import { dateKnown } from '../../filters/date-known.filter.ts';
import { defineFilter } from '../../filters/record-filter.ts';

export const programmeDateKnown = defineFilter({
  ...dateKnown,
  description: 'Whether any source tells the day, or at least the month, of anything that happened to it.',
  where: (value) => ({
    sql: value === 'true' ? 'p.date_last IS NOT NULL' : 'p.date_last IS NULL',
    params: [],
  }),
});
