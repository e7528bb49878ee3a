const MEMBERS_OF_ARTICLE = `SELECT m.programme FROM members AS m JOIN records AS r ON r.row = m.record
  WHERE r.article_id = ?1 AND m.programme IS NOT NULL`;

/** Takes the records of article `?1` out of their programmes; what was joined with them is to be joined anew. */
export const MEMBER_DELETES = [
  `INSERT OR IGNORE INTO stale_blocks SELECT DISTINCT block FROM members WHERE programme IN (${MEMBERS_OF_ARTICLE})`,
  `DELETE FROM programmes WHERE row IN (${MEMBERS_OF_ARTICLE})`,
  `UPDATE members SET programme = NULL WHERE programme IN (${MEMBERS_OF_ARTICLE})`,
  'DELETE FROM members WHERE record IN (SELECT row FROM records WHERE article_id = ?1)',
];

/** Parameters: row of the record, key of its block. */
export const MEMBER_INSERT = 'INSERT INTO members (record, block) VALUES (?, ?)';
/** Parameter: key of a block. */
export const STALE_INSERT = 'INSERT OR IGNORE INTO stale_blocks (block) VALUES (?)';
