import type { ReleaseChanges, StoredRelease } from '../../contracts/release.contract.ts';

/** What a changelog tells of a release. */
export interface ChangelogFacts extends Omit<StoredRelease, 'files'> {
  /** Changed records by field. */
  changedFields: Record<string, number>;
  /** Changed programmes by field. */
  changedProgrammeFields: Record<string, number>;
  earlier: StoredRelease | undefined;
}

/** The changes against the release before, for people; the `changes` files have each of them. */
export function writeChangelog(facts: ChangelogFacts): string {
  const { version, createdAt, counts, changes, programmeChanges, earlier, extractorVersions } = facts;
  const head = `# Kyket ${version}\n\nMade ${createdAt}: ${counts.records} records and ${counts.programmes} programmes of ${counts.articles} articles, read by extractor ${extractorVersions.join(', ') || '–'}.\n`;
  if (changes === null || programmeChanges === null || earlier === undefined)
    return `${head}\nThe first release.\n`;
  return `${head}
## Against ${earlier.version}

${writeChanges('record', changes, facts.changedFields)}
Each of them, with what it was and what it is: \`changes.jsonl.gz\`.

${writeChanges('programme', programmeChanges, facts.changedProgrammeFields)}
A programme that was joined with another counts as removed; its id leads to that one. Each of them: \`programme-changes.jsonl.gz\`.
`;
}

function writeChanges(
  kind: 'record' | 'programme',
  { added, changed, removed }: ReleaseChanges,
  changedFields: Record<string, number>,
): string {
  const byField = Object.entries(changedFields).sort(([a], [b]) => (a < b ? -1 : 1));
  const fields = byField.map(([name, count]) => `| \`${name}\` | ${count} |\n`).join('');
  return `| ${kind}s | |
|---|---|
| added | ${added} |
| changed | ${changed} |
| removed | ${removed} |

${fields === '' ? `No field of a ${kind} changed.\n` : `Fields of the changed ${kind}s:\n\n| field | ${kind}s |\n|---|---|\n${fields}`}`;
}
