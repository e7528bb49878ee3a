import { z } from 'zod';
import { FILTERS } from './filters/index.ts';
import type { RecordFilter } from './filters/record-filter.ts';
import { SortOrder, USUAL_ORDER } from './sort-order.ts';

const DEFAULT_LIMIT = 25;
const MAX_LIMIT = 200;

type FilterShape<Filter extends RecordFilter> = { [F in Filter as F['name']]: z.ZodOptional<F['schema']> };

/**
 * Filters as query parameters. A parameter that is given empty, as a form sends the fields left blank, counts as not
 * given; a single value of a repeated parameter counts as a list of one.
 */
export function filterParameters<Filter extends RecordFilter>(
  filters: readonly Filter[],
): FilterShape<Filter> {
  const shape = filters.map((filter) => [filter.name, filterParameter(filter)]);
  return Object.fromEntries(shape) as FilterShape<Filter>;
}

function filterParameter(filter: RecordFilter): z.ZodType {
  const schema = filter.schema.meta({ description: filter.description });
  // Optional once more from outside: a request gives two filters of thirty, and the others are not to be looked into.
  return z.preprocess((value) => readGiven(value, filter.repeated ?? false), schema.optional()).optional();
}

/** A parameter as a form or a link sends it: blank is not given, and one value of a repeated one is a list of one. */
export function readGiven(value: unknown, repeated: boolean): unknown {
  const given = [value].flat().filter((one) => one !== '' && one !== undefined);
  if (given.length === 0) return undefined;
  return repeated || given.length > 1 ? given : given[0];
}

function readNumber(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
}

/** The order of a view; a form sends the blank one for the usual one (findSortOrder). */
export function optionalOrder<Order extends z.ZodType>(orders: Order) {
  return z.preprocess((value) => readGiven(value, false), orders.optional()).optional();
}

/** Which page of a view. */
export const PAGE_PARAMETERS = {
  limit: z
    .preprocess(readNumber, z.int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT))
    .meta({ description: `Items in one page, 1 to ${MAX_LIMIT}.` }),
  cursor: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'The `cursor` of the page before, same filters and order.' }),
};

/** The filters alone. Unknown parameters are refused, since a filter misspelt filters not. */
export const FilterQuery = z.strictObject(filterParameters<(typeof FILTERS)[number]>(FILTERS));

/** `GET /v1/records.csv`: a whole view, in order. */
export const ViewQuery = FilterQuery.extend({
  sort: optionalOrder(SortOrder).meta({
    description: `${USUAL_ORDER} By date of the event, newest (\`-date\`) or oldest (\`date\`) first, unknown dates last in both; by how well \`q\` is met (\`relevance\`: what is called so, then what holds it as it stands, then what has all its words, as spelt before as folded, each newest first); by last change (\`-updated\`, \`updated\`).`,
  }),
});

/** `GET /v1/records`: one page of a view. */
export const RecordsQuery = ViewQuery.extend(PAGE_PARAMETERS);

export type ViewQuery = z.output<typeof ViewQuery>;
export type RecordsQuery = z.output<typeof RecordsQuery>;
