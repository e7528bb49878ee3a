import { z } from 'zod';
import { defineFilter } from '../../filters/record-filter.ts';

export const neverReviewed = defineFilter({
  name: 'neverReviewed',
  schema: z.enum(['true', 'false']),
  label: { vi: 'Sơ kết, tổng kết', en: 'Never reviewed' },
  description: 'true: no source tells of a review. false: at least one does.',
  choices: [
    { value: 'true', vi: 'Chưa thấy', en: 'None known' },
    { value: 'false', vi: 'Đã có', en: 'At least one' },
  ],
  where: (value) => ({ sql: 'p.reviewed = ?', params: [value === 'true' ? 0 : 1] }),
});
