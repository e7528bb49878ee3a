import { z } from 'zod';
import { KNOWN_OR_NOT } from './choices.ts';
import { defineFilter } from './record-filter.ts';

export const periodKnown = defineFilter({
  name: 'periodKnown',
  schema: z.enum(['true', 'false']),
  label: { vi: 'Giai đoạn', en: 'Period known' },
  description: "Whether the instrument's own period is known.",
  choices: KNOWN_OR_NOT,
  where: (value) => ({
    sql: value === 'true' ? 'r.period_start IS NOT NULL' : 'r.period_start IS NULL',
    params: [],
  }),
});
