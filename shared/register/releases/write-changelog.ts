import type { StoredRelease } from '../../contracts/release.contract.ts';

/** What a changelog tells of a release. */
export interface ChangelogFacts extends Omit<StoredRelease, 'files'> {
  /** Changed records by field. */
  changedFields: Record<string, number>;
  earlier: StoredRelease | undefined;
}

/** The changes against the release before, for people; `changes.jsonl.gz` has each of them. */
export function writeChangelog(facts: ChangelogFacts): string {
  const { version, createdAt, counts, changes, changedFields, earlier, extractorVersions } = facts;
  const head = `# Kyket ${version}\n\nMade ${createdAt}: ${counts.records} records and ${counts.programmes} programmes of ${counts.articles} articles, read by extractor ${extractorVersions.join(', ') || '–'}.\n`;
  if (changes === null || earlier === undefined) return `${head}\nThe first release.\n`;
  const byField = Object.entries(changedFields).sort(([a], [b]) => (a < b ? -1 : 1));
  const fields = byField.map(([name, count]) => `| \`${name}\` | ${count} |\n`).join('');
  return `${head}
## Against ${earlier.version}

| records | |
|---|---|
| added | ${changes.added} |
| changed | ${changes.changed} |
| removed | ${changes.removed} |

${fields === '' ? 'No field of a record changed.\n' : `Fields of the changed records:\n\n| field | records |\n|---|---|\n${fields}`}
Each of them, with what it was and what it is: \`changes.jsonl.gz\`.
`;
}
