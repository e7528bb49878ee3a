import { z } from 'zod';

/** By date of the event, newest first or oldest first. Unknown dates come last in both; equal dates go by id. */
export const SortOrder = z.enum(['-date', 'date']);
export type SortOrder = z.infer<typeof SortOrder>;

/** The sort key in SQL, how keys follow each other, and the direction of key and id alike. */
export const ORDERS = {
  '-date': { key: 'r.date_down', follows: '<', direction: 'DESC' },
  date: { key: 'r.date_up', follows: '>', direction: 'ASC' },
} as const satisfies Record<SortOrder, { key: string; follows: string; direction: string }>;
