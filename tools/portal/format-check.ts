import { stripControls } from '../../shared/terminal/strip-controls.ts';
import { listProblems, type PageCheck, type PortalCheck, type SourceCheck } from './check-report.ts';

/**
 * A check as lines for a person: sources, pages field by field, then what is wrong, or that nothing is. Free of control
 * characters, whatever the site told.
 */
export function formatCheck(check: PortalCheck): string {
  const problems = listProblems(check);
  const verdict =
    problems.length === 0
      ? [`PASSED ${check.portalId}`]
      : [
          `FAILED ${check.portalId}: ${problems.length} problem(s)`,
          ...problems.map((problem) => `  ✗ ${problem}`),
        ];
  const { min, max } = check.expectedVolume;
  const lines = [
    `${check.portalId}, checked ${check.checkedAt}`,
    `${check.listed} articles listed (expected ${min} to ${max})`,
    '',
    ...check.sources.flatMap(formatSource),
    ...check.pages.flatMap(formatPage),
    ...verdict,
    '',
  ];
  return stripControls(lines.join('\n'));
}

function formatSource({ kind, url, listed, older, kept, examples, problems }: SourceCheck): string[] {
  return [
    `${kind} ${url}`,
    `  ${listed} articles, ${kept} kept by the prefilter${older > 0 ? `; ${older} older entries are left to a backfill` : ''}`,
    ...examples.map((example) => `  · ${example}`),
    ...problems.map((problem) => `  ✗ ${problem}`),
    '',
  ];
}

function formatPage({ url, outcome, fields }: PageCheck): string[] {
  return [
    `page ${url}: ${outcome}`,
    ...fields.flatMap(({ field, value, readBy, expected, problem }) => [
      `  ${problem ? '✗' : '✓'} ${field.padEnd(11)} ${value ?? '–'}`,
      `    by ${readBy}${expected && problem ? `, expected: ${expected}` : ''}${problem ? `, ${problem}` : ''}`,
    ]),
    '',
  ];
}
