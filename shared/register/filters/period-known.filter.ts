import { z } from 'zod';
import { KNOWN_OR_NOT } from './choices.ts';
import { defineFilter, ofColumns } from './record-filter.ts';

export const periodKnown = defineFilter({
  name: 'periodKnown',
  schema: z.enum(['true', 'false']),
  label: { vi: 'Giai đoạn', en: 'Period known' },
  description: "Whether the instrument's own period is known.",
  choices: KNOWN_OR_NOT,
  where: (value) => ofColumns(value === 'true' ? '@period_end IS NOT NULL' : '@period_end IS NULL', []),
});
