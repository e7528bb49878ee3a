import type { z } from 'zod';

/** A condition over `records AS r`; every value of the caller's goes through `params`, never into `sql`. */
export interface SqlCondition {
  sql: string;
  params: (string | number)[];
  /**
   * SELECT of the rows of the records for which it holds, each once, with the same parameters and from an index alone:
   * so they are counted where no other condition is set.
   */
  rows?: string;
  /** The same as a question about one record, with the same parameters: for a walk that meets a match every few steps. */
  probe?: string;
}

/**
 * The records that another table names.
 *
 * @param rows SELECT of record rows, each once
 * @param probe see SqlCondition
 */
export function inRows(rows: string, params: (string | number)[], probe?: string): SqlCondition {
  // A list to look into has each once in any case.
  const listed = rows.replace(/^SELECT DISTINCT /, 'SELECT ');
  return { sql: `r.row IN (${listed})`, params, rows, ...(probe === undefined ? {} : { probe }) };
}

/**
 * A condition on columns of a record. Alone it is counted by the index of these columns; beside others it is to be met
 * while the order is walked, which the unary plus has SQLite do: by the index it would read each row of many.
 *
 * @param where condition in which `@` stands before each column
 */
export function ofColumns(where: string, params: (string | number)[]): SqlCondition {
  return {
    sql: where.replaceAll('@', '+r.'),
    params,
    rows: `SELECT row FROM records WHERE ${where.replaceAll('@', '')}`,
  };
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
   * Holds for the records on which this filter cannot decide, because their date, period or publication date is not
   * known, and for none that match. They are left out, and counted in `excludedUnknown`.
   */
  undecided?: SqlCondition;
  where(value: z.output<Schema>): SqlCondition;
}

/** Keeps the exact name and schema of a filter for the types derived from the index. */
export function defineFilter<const Name extends string, Schema extends z.ZodType>(
  filter: RecordFilter<Name, Schema>,
): RecordFilter<Name, Schema> {
  return filter;
}
