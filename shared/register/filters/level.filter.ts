import { z } from 'zod';
import { LEVELS } from '../../contracts/enumerations.contract.ts';
import { LEVEL_LABELS } from '../labels.ts';
import { markedEntry } from '../marked-list.ts';
import { choicesOf } from './choices.ts';
import { defineFilter } from './record-filter.ts';

export const level = defineFilter({
  name: 'level',
  schema: z.enum(LEVELS),
  label: { vi: 'Cấp', en: 'Level' },
  description: 'Administrative level of at least one party.',
  choices: choicesOf(LEVEL_LABELS),
  where: (value) => ({
    sql: 'instr(r.levels, ?) > 0',
    params: [markedEntry(value)],
    rows: "SELECT DISTINCT record FROM parties WHERE level = trim(?, '|') AND level IS NOT NULL",
  }),
});
