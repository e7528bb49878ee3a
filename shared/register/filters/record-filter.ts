import type { z } from 'zod';

/** A condition over `records AS r`; every value of the caller's goes through `params`, never into `sql`. */
export interface SqlCondition {
  sql: string;
  params: (string | number)[];
}

export interface Choice {
  value: string;
  vi: string;
  en: string;
}

/**
 * One way to narrow the list of records. The query parameter, its entry in OpenAPI, its control in the page's form and
 * its SQL all come from here.
 */
export interface RecordFilter<Name extends string = string, Schema extends z.ZodType = z.ZodType> {
  name: Name;
  /** Checks the parameter without changing it: a string, or an array of strings for a repeated one. */
  schema: Schema;
  label: { vi: string; en: string };
  /** For OpenAPI, in English: what it matches, and what it does not. */
  description: string;
  /** The closed list of values, for those that have one. */
  choices?: readonly Choice[];
  /** How a free value looks, in Vietnamese, under the input. */
  hintVi?: string;
  /** Name of the filter that opens the range of calendar values which this one closes: a range may not run backwards. */
  closes?: string;
  /** May be given several times; a record then has to match all. The form shows two controls. */
  repeated?: boolean;
  /**
   * SQL that holds for the records on which this filter cannot decide, because their date, period or publication
   * date is not known. They
   * are left out, and counted in `excludedUnknown`.
   */
  undecided?: string;
  where(value: z.output<Schema>): SqlCondition;
}

/** Keeps the exact name and schema of a filter for the types derived from the index. */
export function defineFilter<const Name extends string, Schema extends z.ZodType>(
  filter: RecordFilter<Name, Schema>,
): RecordFilter<Name, Schema> {
  return filter;
}
