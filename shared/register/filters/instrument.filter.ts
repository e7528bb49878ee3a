import { z } from 'zod';
import { INSTRUMENTS } from '../../contracts/enumerations.contract.ts';
import { INSTRUMENT_LABELS } from '../labels.ts';
import { choicesOf } from './choices.ts';
import { defineFilter, ofColumns } from './record-filter.ts';

export const instrument = defineFilter({
  name: 'instrument',
  schema: z.enum(INSTRUMENTS),
  label: { vi: 'Loại văn bản', en: 'Instrument' },
  description: 'Kind of instrument.',
  choices: choicesOf(INSTRUMENT_LABELS),
  where: (value) => ofColumns('@instrument = ?', [value]),
});
