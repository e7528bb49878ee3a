import type { z } from 'zod';
import { RejectedInput } from '../errors.ts';
import { firstDayOf, lastDayOf } from './filters/calendar-value.ts';
import { FILTERS, type FilterValues } from './filters/index.ts';
import type { RecordFilter } from './filters/record-filter.ts';

/**
 * The filters that are set in a checked query, without its other parameters.
 *
 * @throws RejectedInput `invalid-parameter` for a range that ends before it begins: it would find nothing, silently
 */
export function findFilterValues(query: FilterValues): FilterValues {
  return pickFilterValues<(typeof FILTERS)[number]>(FILTERS, query);
}

type ValuesOf<Filter extends RecordFilter> = { [F in Filter as F['name']]?: z.output<F['schema']> };

/** As findFilterValues, of another list of filters. */
export function pickFilterValues<Filter extends RecordFilter>(
  filters: readonly Filter[],
  query: ValuesOf<Filter>,
): ValuesOf<Filter> {
  const given: Record<string, unknown> = query;
  for (const filter of filters) rejectBackwardRange(filter, given);
  const set = filters.map(({ name }) => [name, given[name]]).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set);
}

function rejectBackwardRange({ name, closes }: RecordFilter, given: Record<string, unknown>): void {
  const [from, to] = [closes === undefined ? undefined : given[closes], given[name]];
  if (typeof from !== 'string' || typeof to !== 'string' || firstDayOf(from) <= lastDayOf(to)) return;
  throw new RejectedInput('invalid-parameter', `${name}: ${to} is before ${closes} (${from})`, {
    parameter: name,
  });
}
