import type { SqlCondition } from '../../filters/record-filter.ts';
import { allOf, joinFilters, type ViewCondition } from '../../view-condition.ts';
import { PROGRAMME_FILTERS, type ProgrammeFilterValues } from './index.ts';
import type { ProgrammeFilter } from './of-one-record.ts';

const FILTERS: readonly ProgrammeFilter[] = PROGRAMME_FILTERS;
const OF_ONE_RECORD = FILTERS.filter(({ isOfOneRecord }) => isOfOneRecord);
const OTHERS = FILTERS.filter(({ isOfOneRecord }) => !isOfOneRecord);

/** The conditions of a chosen view over `programmes AS p`. */
export function findProgrammeCondition(values: ProgrammeFilterValues): ViewCondition {
  const own = joinFilters(OTHERS, values);
  if (OF_ONE_RECORD.every(({ name }) => values[name as keyof ProgrammeFilterValues] === undefined))
    return own;
  const telling = joinFilters(OF_ONE_RECORD, values);
  const isDecided = own.matchingOrUndecided === undefined && telling.matchingOrUndecided === undefined;
  const lenient = [
    own.matchingOrUndecided ?? own.matching,
    ofRecord(telling.matchingOrUndecided ?? telling.matching),
  ];
  return {
    matching: allOf([own.matching, ofRecord(telling.matching)]),
    matchingOrUndecided: isDecided ? undefined : allOf(lenient),
  };
}

/** Holds for the programmes with a record that meets the condition. */
export function ofRecord({ sql, params }: SqlCondition): SqlCondition {
  return {
    sql: `p.row IN (SELECT m.programme FROM members AS m JOIN records AS r ON r.row = m.record WHERE ${sql})`,
    params,
  };
}
