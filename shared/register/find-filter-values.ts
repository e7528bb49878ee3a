import type { z } from 'zod';
import { FILTERS, type FilterValues } from './filters/index.ts';
import type { RecordFilter } from './filters/record-filter.ts';

/** The filters that are set in a checked query, without its other parameters. */
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
  const set = filters.map(({ name }) => [name, given[name]]).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set);
}
