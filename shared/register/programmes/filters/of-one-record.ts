import type { z } from 'zod';
import type { RecordFilter } from '../../filters/record-filter.ts';

/** A filter of programmes; those of one record still speak of `records AS r`, and are put together in findProgrammeCondition. */
export interface ProgrammeFilter<Name extends string = string, Schema extends z.ZodType = z.ZodType>
  extends RecordFilter<Name, Schema> {
  isOfOneRecord?: true;
}

/**
 * A filter that speaks of one telling: what happened, when, who published it, who looked at it. All that are set have to
 * hold for the same record, else "signed" and "2023" find what was signed in 2020 and reviewed in 2023.
 */
export function ofOneRecord<Name extends string, Schema extends z.ZodType>(
  filter: RecordFilter<Name, Schema>,
): ProgrammeFilter<Name, Schema> {
  return {
    ...filter,
    isOfOneRecord: true,
    description: `${filter.description} Of a programme: some record of it meets this and all others that say so.`,
  };
}
