import { z } from 'zod';
import { filterParameters, optionalOrder, PAGE_PARAMETERS } from '../records-query.ts';
import { USUAL_ORDER } from '../sort-order.ts';
import { PROGRAMME_FILTERS } from './filters/index.ts';

/**
 * By date of the last known event, by how well `q` is met by any record (../relevance.ts), by the end of the period,
 * soonest first, or by the last change. What is not known comes last.
 */
const ProgrammeSort = z.enum(['-date', 'date', 'relevance', 'ending', '-updated', 'updated']);
export type ProgrammeSort = z.infer<typeof ProgrammeSort>;

/** The sort key in SQL, how keys follow each other, and the direction of key and id alike. */
export const PROGRAMME_ORDERS = {
  '-date': { key: 'p.date_down', follows: '<', direction: 'DESC' },
  date: { key: 'p.date_up', follows: '>', direction: 'ASC' },
  ending: { key: 'p.ending', follows: '>', direction: 'ASC' },
  '-updated': { key: 'p.changed_ms', follows: '<', direction: 'DESC' },
  updated: { key: 'p.changed_ms', follows: '>', direction: 'ASC' },
} as const satisfies Record<
  Exclude<ProgrammeSort, 'relevance'>,
  { key: string; follows: string; direction: string }
>;

/** `GET /v1/programmes.csv`: a whole view, in order. */
export const ProgrammesViewQuery = z.strictObject({
  ...filterParameters<(typeof PROGRAMME_FILTERS)[number]>(PROGRAMME_FILTERS),
  sort: optionalOrder(ProgrammeSort).meta({
    description: `${USUAL_ORDER} By date of the last known event, newest (\`-date\`) or oldest (\`date\`) first, by how well any record meets \`q\` (\`relevance\`), by the end of the period, soonest first (\`ending\`), or by last change (\`-updated\`, \`updated\`); unknown ones last.`,
  }),
});

/** `GET /v1/programmes`: one page of a view. */
export const ProgrammesQuery = ProgrammesViewQuery.extend(PAGE_PARAMETERS);
export type ProgrammesViewQuery = z.output<typeof ProgrammesViewQuery>;
export type ProgrammesQuery = z.output<typeof ProgrammesQuery>;
