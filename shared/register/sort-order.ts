import { z } from 'zod';
import { RejectedInput } from '../errors.ts';

/**
 * By date of the event, newest or oldest first, unknown dates last in both; by how well `q` is met (relevance.ts); by
 * the last change. What is equal goes by date where that is not the order itself, then by id.
 */
export const SortOrder = z.enum(['-date', 'date', 'relevance', '-updated', 'updated']);
export type SortOrder = z.infer<typeof SortOrder>;

/**
 * Who seeks words wants what is called so, not what is newest among all that hold them somewhere.
 *
 * @throws RejectedInput `invalid-parameter` for an order by words where none are sought
 */
export function findSortOrder<Order extends string>({
  q,
  sort,
}: {
  q?: string | undefined;
  sort?: Order | undefined;
}): Order | '-date' | 'relevance' {
  if (sort === 'relevance' && q === undefined)
    throw new RejectedInput('invalid-parameter', 'sort: relevance is how well q is met, and there is no q', {
      parameter: 'sort',
    });
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

/** An order of records, and the index that holds them in it. */
export interface RecordOrder extends KeyOrder {
  index: string;
}

export const ORDERS: Record<Exclude<SortOrder, 'relevance'>, RecordOrder> = {
  '-date': { key: 'r.date_down', follows: '<', direction: 'DESC', index: 'records_by_date_down' },
  date: { key: 'r.date_up', follows: '>', direction: 'ASC', index: 'records_by_date_up' },
  '-updated': { key: 'r.updated_ms', follows: '<', direction: 'DESC', index: 'records_by_update' },
  updated: { key: 'r.updated_ms', follows: '>', direction: 'ASC', index: 'records_by_update' },
};
