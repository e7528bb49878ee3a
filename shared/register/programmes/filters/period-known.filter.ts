import { periodKnown } from '../../filters/period-known.filter.ts';
import { defineFilter } from '../../filters/record-filter.ts';

export const programmePeriodKnown = defineFilter({
  ...periodKnown,
  description: 'Whether any source tells the period.',
  where: (value) => ({
    sql: value === 'true' ? 'p.period_start IS NOT NULL' : 'p.period_start IS NULL',
    params: [],
  }),
});
