import type { z } from 'zod';
import type { RecordFilter, SqlCondition } from '../../filters/record-filter.ts';

/**
 * A filter that speaks of what was agreed, as one of programmes: it finds those of which some record matches, whichever
 * meets the other filters, since one source tells the period and the other the number of contents.
 *
 * @param undecided condition over `programmes AS p`, for a filter that cannot decide where its value is not known
 */
export function ofSomeRecord<Name extends string, Schema extends z.ZodType>(
  { where, description, undecided: _ofRecords, ...filter }: RecordFilter<Name, Schema>,
  undecided?: SqlCondition,
): RecordFilter<Name, Schema> {
  return {
    ...filter,
    ...(undecided === undefined ? {} : { undecided }),
    description: `${description} Of a programme: in any record of it.`,
    where(value) {
      const { sql, params } = where(value);
      return {
        sql: `p.row IN (SELECT m.programme FROM members AS m JOIN records AS r ON r.row = m.record WHERE ${sql})`,
        params,
      };
    },
  };
}
