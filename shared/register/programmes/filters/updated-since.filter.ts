import { defineFilter } from '../../filters/record-filter.ts';
import { Instant } from '../../filters/updated-since.filter.ts';

export const programmeUpdatedSince = defineFilter({
  name: 'updatedSince',
  schema: Instant,
  label: { vi: 'Thay đổi từ lúc', en: 'Updated since' },
  description:
    'A record of the programme, or another record or decision that it is joined by (those of the same parties), came, changed or went at or after this time (ISO 8601 with offset; a day begins in UTC). The answer then also tells which ids are gone since (`deleted`), which lead to a programme of this page (`redirected`), and the time to ask from next (`followFrom`).',
  hintVi: 'Ví dụ: 2026-11-22 hoặc 2026-11-22T08:00:00+07:00.',
  where: (value) => ({ sql: 'p.changed_ms >= ?', params: [Date.parse(value)] }),
});
