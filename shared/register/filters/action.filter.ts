import { z } from 'zod';
import { ACTIONS } from '../../contracts/enumerations.contract.ts';
import { ACTION_LABELS } from '../labels.ts';
import { choicesOf } from './choices.ts';
import { defineFilter, ofColumns } from './record-filter.ts';

export const action = defineFilter({
  name: 'action',
  schema: z.enum(ACTIONS),
  label: { vi: 'Hoạt động', en: 'Action' },
  description: 'Signed, reviewed (summed up) or launched without a signing.',
  choices: choicesOf(ACTION_LABELS),
  where: (value) => ofColumns('@action = ?', [value]),
});
