import type { DatabaseSync } from 'node:sqlite';
import type { z } from 'zod';
import type { RecordItem } from '../../contracts/answers.contract.ts';
import type { ProgrammeItem } from '../../contracts/programme.contract.ts';
import { findFilterValues, pickFilterValues } from '../find-filter-values.ts';
import { eachRecord } from '../list-records.ts';
import { PROGRAMME_FILTERS } from '../programmes/filters/index.ts';
import { eachProgramme } from '../programmes/list-programmes.ts';
import { ProgrammesViewQuery } from '../programmes/programmes-query.ts';
import { ViewQuery } from '../records-query.ts';
import { findSortOrder } from '../sort-order.ts';
import { PROGRAMME_CSV_HEAD, writeProgrammeCsvRow } from './programme-csv.ts';
import { CSV_HEAD, writeCsvRow } from './record-csv.ts';
import { CSV_TYPE, JSONL_TYPE, type RowFormats, writeJsonLine } from './row-format.ts';

/** Something of which whole views are given as files. */
export interface Collection<Query = unknown, Item = unknown> {
  /** Part of addresses and file names. */
  name: CollectionName;
  /** The query parameters of a whole view; reading them again changes nothing. */
  query: z.ZodType<Query>;
  formats: RowFormats<Item>;
  eachItem(db: DatabaseSync, query: Query): Iterable<Item>;
}

export const RECORDS: Collection<ViewQuery, RecordItem> = {
  name: 'records',
  query: ViewQuery,
  formats: {
    csv: { mediaType: CSV_TYPE, head: CSV_HEAD, writeRow: writeCsvRow },
    jsonl: { mediaType: JSONL_TYPE, head: '', writeRow: writeJsonLine },
  },
  eachItem: (db, query) => eachRecord(db, { filters: findFilterValues(query), sort: findSortOrder(query) }),
};

export const PROGRAMMES: Collection<ProgrammesViewQuery, ProgrammeItem> = {
  name: 'programmes',
  query: ProgrammesViewQuery,
  formats: {
    csv: { mediaType: CSV_TYPE, head: PROGRAMME_CSV_HEAD, writeRow: writeProgrammeCsvRow },
    jsonl: { mediaType: JSONL_TYPE, head: '', writeRow: writeJsonLine },
  },
  eachItem: (db, query) =>
    eachProgramme(db, { filters: pickFilterValues(PROGRAMME_FILTERS, query), sort: findSortOrder(query) }),
};

export const COLLECTION_NAMES = ['records', 'programmes'] as const;
export type CollectionName = (typeof COLLECTION_NAMES)[number];

/** What an export id may name. */
export const COLLECTIONS = { records: RECORDS, programmes: PROGRAMMES } as unknown as Record<
  CollectionName,
  Collection
>;
