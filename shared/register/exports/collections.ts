import type { DatabaseSync } from 'node:sqlite';
import type { z } from 'zod';
import type { RecordItem } from '../../contracts/answers.contract.ts';
import { findFilterValues } from '../find-filter-values.ts';
import { eachRecord } from '../list-records.ts';
import { ViewQuery } from '../records-query.ts';
import { RECORD_FORMATS } from './record-formats.ts';
import type { RowFormats } from './row-format.ts';

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
  formats: RECORD_FORMATS,
  eachItem: (db, query) => eachRecord(db, { filters: findFilterValues(query), sort: query.sort }),
};

export const COLLECTION_NAMES = ['records'] as const;
export type CollectionName = (typeof COLLECTION_NAMES)[number];

/** What an export id may name. */
export const COLLECTIONS = { records: RECORDS } as unknown as Record<CollectionName, Collection>;
