/**
 * Programmes, from the records alone (shared/programmes).
 *
 * - `members`: the block of each record, and the programme that it was joined to;
 * - `programmes`: what lists filter and sort by; what is shown is read from the records. `changed_ms` is not before the last
 *   change of anything that it was joined by: a register built anew dates all of them by its last change;
 * - `stale_blocks`: blocks in which a record has come, gone or changed since they were last joined;
 * - `decisions`, `decided_records`: what reviewers decided, as the articles concerned carry it.
 */
export const PROGRAMME_TABLES = `
CREATE TABLE members (
  record INTEGER PRIMARY KEY REFERENCES records (row),
  block TEXT NOT NULL,
  programme INTEGER
) STRICT;
CREATE INDEX members_by_block ON members (block);
CREATE INDEX members_by_programme ON members (programme, record);

CREATE TABLE programmes (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  date_last TEXT,
  period_start INTEGER,
  period_end INTEGER,
  reviewed INTEGER NOT NULL,
  renews TEXT,
  renewed_by TEXT,
  renewal_basis TEXT,
  changed_ms INTEGER NOT NULL,
  date_up TEXT NOT NULL GENERATED ALWAYS AS (ifnull(date_last, '~')) VIRTUAL,
  date_down TEXT NOT NULL GENERATED ALWAYS AS (ifnull(date_last, '')) VIRTUAL,
  ending TEXT NOT NULL GENERATED ALWAYS AS (ifnull(period_end, '~')) VIRTUAL
) STRICT;
CREATE INDEX programmes_by_date_up ON programmes (date_up, id, period_start, period_end, reviewed);
CREATE INDEX programmes_by_date_down ON programmes (date_down, id, period_start, period_end, reviewed);
CREATE INDEX programmes_by_ending ON programmes (ending, id, period_start, reviewed);

CREATE INDEX programmes_by_change ON programmes (changed_ms, id);

CREATE TABLE stale_blocks (block TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE decisions (
  article_id TEXT NOT NULL,
  id TEXT NOT NULL,
  decision TEXT NOT NULL,
  PRIMARY KEY (article_id, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE decided_records (
  record_id TEXT NOT NULL,
  decision_id TEXT NOT NULL,
  article_id TEXT NOT NULL,
  PRIMARY KEY (record_id, decision_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX decided_records_of_decision ON decided_records (decision_id);
CREATE INDEX decided_records_of_article ON decided_records (article_id);
`;
