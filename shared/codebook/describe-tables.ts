import { DatabaseSync } from 'node:sqlite';
import { createRegister } from '../register/schema.ts';

/** A table of the register file, as SQLite itself tells of it. */
export interface TableDescription {
  name: string;
  columns: ColumnDescription[];
}

interface ColumnDescription {
  name: string;
  /** `TEXT`, `INTEGER` …; empty in a search table. */
  type: string;
  isNullable: boolean;
}

/** Every table of an empty register in the order of its making, without those that SQLite keeps for itself. */
export function describeTables(): TableDescription[] {
  const db = new DatabaseSync(':memory:');
  try {
    createRegister(db);
    const tables = db
      .prepare(
        `SELECT s.name, l.type FROM sqlite_schema AS s JOIN pragma_table_list AS l ON l.schema = 'main' AND l.name = s.name
        WHERE s.type = 'table' AND l.type IN ('table', 'virtual') ORDER BY s.rowid`,
      )
      .all();
    return tables.map(({ name, type }) => ({
      name: String(name),
      columns: describeColumns(db, String(name), type === 'virtual'),
    }));
  } finally {
    db.close();
  }
}

function describeColumns(db: DatabaseSync, table: string, isSearchTable: boolean): ColumnDescription[] {
  // `hidden` is 1 for what a search table is asked by (its own name, rank), and 2 for a generated column.
  const rows = db
    .prepare('SELECT name, type, "notnull" AS needed, pk FROM pragma_table_xinfo(?) WHERE hidden <> 1')
    .all(table);
  return rows.map(({ name, type, needed, pk }) => ({
    name: String(name),
    type: String(type),
    isNullable: !isSearchTable && needed === 0 && pk === 0,
  }));
}
