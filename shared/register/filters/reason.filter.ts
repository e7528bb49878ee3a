import { z } from 'zod';
import { REASONS } from '../../extraction/reasons.ts';
import { REASON_LABELS } from '../labels.ts';
import { choicesOf } from './choices.ts';
import { defineFilter, inRows } from './record-filter.ts';

const ANY = 'any';
const NONE = 'none';
const CODES = Object.keys(REASONS) as (keyof typeof REASONS)[];

export const reason = defineFilter({
  name: 'reason',
  schema: z.enum([ANY, NONE, ...CODES]),
  label: { vi: 'Lý do cần xem lại', en: 'Reason for review' },
  description:
    'Why a person should look at the record: a code of `reasons`, `any` for records with at least one, `none` for records without.',
  choices: [
    { value: ANY, vi: 'Có lý do bất kỳ', en: 'Any' },
    { value: NONE, vi: 'Không có lý do nào', en: 'None' },
    ...choicesOf(REASON_LABELS),
  ],
  where: (value) => {
    if (value === ANY) {
      const probe = 'EXISTS (SELECT 1 FROM reasons WHERE record = r.row)';
      return inRows('SELECT DISTINCT record FROM reasons', [], probe);
    }
    if (value === NONE) return { sql: 'r.row NOT IN (SELECT record FROM reasons)', params: [] };
    return inRows('SELECT record FROM reasons WHERE code = ?', [value]);
  },
});
