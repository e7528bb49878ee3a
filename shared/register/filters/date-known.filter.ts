import { z } from 'zod';
import { KNOWN_OR_NOT } from './choices.ts';
import { defineFilter, ofColumns } from './record-filter.ts';

export const dateKnown = defineFilter({
  name: 'dateKnown',
  schema: z.enum(['true', 'false']),
  label: { vi: 'Ngày', en: 'Date known' },
  description: 'Whether the day or at least the month of the event is known.',
  choices: KNOWN_OR_NOT,
  where: (value) => ofColumns(value === 'true' ? '@day_last IS NOT NULL' : '@day_last IS NULL', []),
});
