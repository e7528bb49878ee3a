import type { DatabaseSync } from 'node:sqlite';
import { PROGRAMME_TABLES } from './programmes/programme-tables.ts';

/**
 * The form of the register file. Raise it with every change below: a file of another form is not read but built anew.
 */
export const REGISTER_FORMAT = 9;

/** The oldest SQLite that reads a register file: others do not know `contentless_delete` (https://www.sqlite.org/fts5.html). */
export const OLDEST_SQLITE = '3.43';

/**
 * What filters ask of a record itself. It follows the sort keys in their indexes, so that a page and a count are read from
 * an index alone.
 */
const FACTS =
  'action, instrument, date, day_first, day_last, period_start, period_end, published_day, party_types, levels';

/**
 * One row a record, with the article it comes from, its parties and its content counts. `items` holds each record as
 * lists answer it, the article that it is cited by included; everything else serves filters, counts and order. The items
 * are a table of their own, since most questions are answered without them, and they are nine tenths of the bytes.
 *
 * - `party_types`, `levels`, `provinces`, `provinces_now`: what the parties are and where, as a sorted list with `|` around
 *   each entry, one for each party that has it: read from an index, they spare most filters and counts the parties;
 * - `day_first`, `day_last`: first and last day that `date` may mean; `2021-05` is 2021-05-01 to 2021-05-31.
 * - `date_up`, `date_down`: sort keys that put unknown dates last in either direction.
 * - `published_day`: the day on which the article was published, in Vietnam.
 * - `review`: how far a person has looked at it: `unreviewed`, or a state of its review.
 * - `updated_ms`: when the article last changed in the store, milliseconds since 1970.
 * - `tombstones`: records that were told before and are told no more, with the last change of their article.
 * - `body`: the same number for the same party in whatever record; of one whose own place is not told, in its article only
 *   (party-body.ts).
 * - `parties` names places as official tables spell them (official-places.ts); `items` as they were told.
 * - `*_key`: folded place names (place-keys.ts), in indexes that hold all that lists of places tell; `unit_key`: the folded words of a unit.
 * - `record_search`, `party_search`: folded words by rowid. FTS5's own folding leaves đ as it is, so what goes in is
 *   folded before; `|` is a token of its own and stands around each name. A name with a short form (UBND) stands there twice.
 * - `record_spelling`: the same texts with their diacritics (search-text.ts).
 */
const TABLES = `
CREATE TABLE register_meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE articles (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  url TEXT,
  source TEXT,
  published_at TEXT,
  author TEXT,
  origin TEXT NOT NULL,
  portal_id TEXT,
  relevant INTEGER NOT NULL,
  reasons TEXT NOT NULL,
  extractor_version TEXT NOT NULL,
  updated_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE figures (
  article_id TEXT NOT NULL REFERENCES articles (id),
  position INTEGER NOT NULL,
  value REAL NOT NULL,
  comparator TEXT NOT NULL,
  unit TEXT NOT NULL,
  unit_key TEXT NOT NULL,
  PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX figures_by_unit ON figures (unit_key, value);
CREATE INDEX figures_by_value ON figures (value, unit_key);

CREATE TABLE records (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES articles (id),
  action TEXT NOT NULL,
  instrument TEXT NOT NULL,
  date TEXT,
  day_first TEXT,
  day_last TEXT,
  subject TEXT,
  period_start INTEGER,
  period_end INTEGER,
  published_day TEXT,
  updated_ms INTEGER NOT NULL,
  party_types TEXT NOT NULL,
  levels TEXT NOT NULL,
  provinces TEXT NOT NULL,
  provinces_now TEXT NOT NULL,
  review TEXT NOT NULL,
  date_up TEXT NOT NULL GENERATED ALWAYS AS (ifnull(date, '~')) VIRTUAL,
  date_down TEXT NOT NULL GENERATED ALWAYS AS (ifnull(date, '')) VIRTUAL
) STRICT;
CREATE INDEX records_of_article ON records (article_id);
CREATE INDEX records_by_date_up ON records (date_up, id, ${FACTS});
CREATE INDEX records_by_date_down ON records (date_down, id, ${FACTS});
CREATE INDEX records_by_update ON records (updated_ms, id);
CREATE INDEX records_by_action ON records (action);
CREATE INDEX records_by_instrument ON records (instrument);
CREATE INDEX records_by_day ON records (day_last, day_first);
CREATE INDEX records_by_first_day ON records (day_first);
CREATE INDEX records_by_period ON records (period_end, period_start);
CREATE INDEX records_by_period_start ON records (period_start);
CREATE INDEX records_by_publication ON records (published_day);
CREATE INDEX records_by_review ON records (review) WHERE review <> 'unreviewed';

CREATE TABLE items (
  record INTEGER PRIMARY KEY REFERENCES records (row),
  item TEXT NOT NULL
) STRICT;

CREATE TABLE tombstones (
  id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL,
  deleted_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX tombstones_of_article ON tombstones (article_id);
CREATE INDEX tombstones_by_time ON tombstones (deleted_ms, id);

CREATE TABLE reasons (
  code TEXT NOT NULL,
  record INTEGER NOT NULL REFERENCES records (row),
  PRIMARY KEY (code, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX reasons_of_record ON reasons (record);

CREATE TABLE parties (
  row INTEGER PRIMARY KEY,
  record INTEGER NOT NULL REFERENCES records (row),
  position INTEGER NOT NULL,
  body INTEGER NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  level TEXT,
  province TEXT,
  province_key TEXT,
  province_code TEXT,
  province_now TEXT,
  province_now_key TEXT,
  province_now_code TEXT,
  district TEXT,
  district_key TEXT,
  district_code TEXT,
  commune TEXT,
  commune_key TEXT,
  commune_code TEXT
) STRICT;
CREATE INDEX parties_of_record ON parties (record, body, type);
CREATE INDEX parties_by_province ON parties (province_key, record, province, province_code);
CREATE INDEX parties_by_province_now ON parties (province_now_key, record, province_now, province_now_code);
CREATE INDEX parties_by_district ON parties (district_key, province_key, record, district, district_code, province)
  WHERE district_key IS NOT NULL;
CREATE INDEX parties_by_commune
  ON parties (commune_key, district_key, province_key, record, commune, commune_code, district, province) WHERE commune_key IS NOT NULL;
CREATE INDEX parties_by_body ON parties (body, record);
CREATE INDEX parties_by_type ON parties (type, record);
CREATE INDEX parties_by_level ON parties (level, record) WHERE level IS NOT NULL;
CREATE INDEX parties_by_province_code ON parties (province_code, record) WHERE province_code IS NOT NULL;
CREATE INDEX parties_by_province_now_code ON parties (province_now_code, record) WHERE province_now_code IS NOT NULL;
CREATE INDEX parties_by_district_code ON parties (district_code, record) WHERE district_code IS NOT NULL;
CREATE INDEX parties_by_commune_code ON parties (commune_code, record) WHERE commune_code IS NOT NULL;

CREATE TABLE counts (
  record INTEGER NOT NULL REFERENCES records (row),
  position INTEGER NOT NULL,
  value INTEGER NOT NULL,
  unit TEXT NOT NULL,
  unit_key TEXT NOT NULL,
  qualifier TEXT,
  PRIMARY KEY (record, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX counts_by_value ON counts (value, unit_key);
CREATE INDEX counts_by_unit ON counts (unit_key, value);

CREATE VIRTUAL TABLE record_search USING fts5 (
  title, subject, parties, places, source,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 tokenchars '|'"
);
CREATE VIRTUAL TABLE record_spelling USING fts5 (
  words,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 tokenchars '|'"
);
CREATE VIRTUAL TABLE party_search USING fts5 (
  name,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 tokenchars '|'"
);
`;

/** Lays the empty tables of a register into an empty database. */
export function createRegister(db: DatabaseSync): void {
  db.exec(`${TABLES} ${PROGRAMME_TABLES} PRAGMA user_version = ${REGISTER_FORMAT};`);
}

/** @returns the form of a database, 0 for one that holds no register; only REGISTER_FORMAT can be read here */
export function readRegisterFormat(db: DatabaseSync): number {
  return Number(db.prepare('PRAGMA user_version').get()?.user_version ?? 0);
}

/** A fact about the file itself, such as the change cursor up to which it is applied. */
export function readMeta(db: DatabaseSync, name: string): string | undefined {
  const row = db.prepare('SELECT value FROM register_meta WHERE name = ?').get(name);
  return row === undefined ? undefined : String(row.value);
}

export function writeMeta(db: DatabaseSync, name: string, value: string): void {
  db.prepare(
    'INSERT INTO register_meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(name, value);
}
