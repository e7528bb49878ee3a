import { FILTERS, type FilterValues } from './filters/index.ts';

/** The filters that are set in a checked query, without its other parameters. */
export function findFilterValues(query: FilterValues): FilterValues {
  const set = FILTERS.map(({ name }) => [name, query[name]]).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set);
}
