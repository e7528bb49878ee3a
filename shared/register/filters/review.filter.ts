import { z } from 'zod';
import { REVIEW_STATES } from '../../contracts/correction.contract.ts';
import { REVIEW_LABELS } from '../labels.ts';
import { choicesOf } from './choices.ts';
import { defineFilter, inRows } from './record-filter.ts';

const UNREVIEWED = 'unreviewed';

export const review = defineFilter({
  name: 'review',
  schema: z.enum([UNREVIEWED, ...REVIEW_STATES]),
  label: { vi: 'Người duyệt', en: 'Review' },
  description:
    'How far a person has looked at the record: `confirmed` as it stands, `corrected` in some value, `reopened` since the source has come to tell something else, or `unreviewed`.',
  choices: choicesOf(REVIEW_LABELS),
  where: (value) => {
    // Few records are reviewed: they stand in an index of their own.
    const reviewed = `SELECT row FROM records WHERE review <> '${UNREVIEWED}'`;
    if (value === UNREVIEWED) return { sql: `r.row NOT IN (${reviewed})`, params: [] };
    return inRows(`${reviewed} AND review = ?`, [value]);
  },
});
