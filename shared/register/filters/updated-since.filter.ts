import { z } from 'zod';
import { defineFilter } from './record-filter.ts';

/** A time with its offset, or a day, which begins in UTC. */
export const Instant = z.union(
  [z.iso.datetime({ offset: true }), z.iso.date()],
  'Expected a time such as 2026-11-22T08:00:00Z, or a day',
);

export const updatedSince = defineFilter({
  name: 'updatedSince',
  schema: Instant,
  label: { vi: 'Thay đổi từ lúc', en: 'Updated since' },
  description:
    'The record, or its article, was added or changed at or after this time (ISO 8601 with offset; a day begins in UTC). The answer then also tells in `deleted` which records are gone since, and in `followFrom` the time to ask from next; `limit` bounds both lists, and `cursor` leads on until both are at their end.',
  hintVi: 'Ví dụ: 2026-11-22 hoặc 2026-11-22T08:00:00+07:00.',
  where: (value) => ({
    sql: 'r.updated_ms >= ?',
    params: [Date.parse(value)],
    rows: 'SELECT row FROM records WHERE updated_ms >= ?',
  }),
});
