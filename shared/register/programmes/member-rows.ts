const MEMBERS_OF_ARTICLE = `SELECT m.programme FROM members AS m JOIN records AS r ON r.row = m.record
  WHERE r.article_id = ?1 AND m.programme IS NOT NULL`;

/** What was joined, or kept apart, by decisions that article `?1` carries. */
export const STALE_BY_DECISION = `INSERT OR IGNORE INTO stale_blocks SELECT DISTINCT m.block FROM decided_records AS d
  JOIN records AS r ON r.id = d.record_id JOIN members AS m ON m.record = r.row WHERE d.article_id = ?1`;

/** Takes the records of article `?1` out of their programmes; what was joined with them is to be joined anew. */
export const MEMBER_DELETES = [
  STALE_BY_DECISION,
  'DELETE FROM decided_records WHERE article_id = ?1',
  'DELETE FROM decisions WHERE article_id = ?1',
  `INSERT OR IGNORE INTO stale_blocks SELECT DISTINCT block FROM members WHERE programme IN (${MEMBERS_OF_ARTICLE})`,
  `DELETE FROM programmes WHERE row IN (${MEMBERS_OF_ARTICLE})`,
  `UPDATE members SET programme = NULL WHERE programme IN (${MEMBERS_OF_ARTICLE})`,
  'DELETE FROM members WHERE record IN (SELECT row FROM records WHERE article_id = ?1)',
];

/** Parameters: row of the record, key of its block. */
export const MEMBER_INSERT = 'INSERT INTO members (record, block) VALUES (?, ?)';
/** Parameter: key of a block. */
export const STALE_INSERT = 'INSERT OR IGNORE INTO stale_blocks (block) VALUES (?)';

/** Parameters: id of the article, id of the decision, the decision as JSON. */
export const DECISION_INSERT = 'INSERT INTO decisions (article_id, id, decision) VALUES (?, ?, ?)';
/** Parameters: record id, decision id, article id. */
export const DECIDED_INSERT =
  'INSERT OR IGNORE INTO decided_records (record_id, decision_id, article_id) VALUES (?, ?, ?)';
