import { z } from 'zod';

/**
 * By date of the event, newest or oldest first, unknown dates last in both; by how well `q` is met (relevance.ts); by
 * the last change. What is equal goes by date where that is not the order itself, then by id.
 */
export const SortOrder = z.enum(['-date', 'date', 'relevance', '-updated', 'updated']);
export type SortOrder = z.infer<typeof SortOrder>;

/** Who seeks words wants what is called so, not what is newest among all that hold them somewhere. */
export function findSortOrder<Order extends string>({
  q,
  sort,
}: {
  q?: string | undefined;
  sort?: Order | undefined;
}): Order | '-date' | 'relevance' {
  return sort ?? (q === undefined ? '-date' : 'relevance');
}

/** How the order that stands when none is asked for is told in OpenAPI. */
export const USUAL_ORDER = 'Without it: `relevance` with `q`, else `-date`.';

/** A sort key in SQL, how keys follow each other, and the direction of key and id alike. */
export interface KeyOrder {
  key: string;
  follows: '<' | '>';
  direction: 'ASC' | 'DESC';
}

export const ORDERS: Record<Exclude<SortOrder, 'relevance'>, KeyOrder> = {
  '-date': { key: 'r.date_down', follows: '<', direction: 'DESC' },
  date: { key: 'r.date_up', follows: '>', direction: 'ASC' },
  '-updated': { key: 'r.updated_ms', follows: '<', direction: 'DESC' },
  updated: { key: 'r.updated_ms', follows: '>', direction: 'ASC' },
};
