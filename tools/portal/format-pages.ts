import type { PortalRun } from '../../shared/contracts/portal.contract.ts';
import type { RunFunnel } from '../../shared/contracts/run-funnel.contract.ts';

/**
 * What has become by now of the pages that runs made due, and what is wrong with them.
 *
 * @param runs of one archive and range, newest first, with their pages counted
 */
export function formatPages(runs: readonly PortalRun[]): string[] {
  const funnels = runs.flatMap(({ funnel }) => funnel ?? []);
  const sum = (of: (funnel: RunFunnel) => number) => funnels.reduce((total, funnel) => total + of(funnel), 0);
  const reasons = new Set(funnels.flatMap(({ failedByReason }) => Object.keys(failedByReason)));
  const counts = [
    `${sum(({ open }) => open)} open`,
    `${sum(({ extracted }) => extracted)} extracted`,
    `${sum(({ notRelevant }) => notRelevant)} not relevant`,
    `${sum(({ notVietnamese }) => notVietnamese)} not Vietnamese`,
    `${sum(({ tooShort }) => tooShort)} too short`,
    `${sum(({ duplicate }) => duplicate)} duplicates`,
    `${sum(({ withdrawn }) => withdrawn)} withdrawn`,
    `${sum(({ failed }) => failed)} failed`,
  ];
  return [
    `pages of ${runs.length} runs: ${sum(({ pages }) => pages)}: ${counts.join(', ')}; ${sum(({ publishedOutside }) => publishedOutside)} published outside of the range`,
    ...[...reasons].map(
      (reason) => `  ${sum(({ failedByReason }) => failedByReason[reason] ?? 0)} ${reason}`,
    ),
    ...(runs[0]?.drift ?? []).map((told) => `  ✗ ${told}`),
  ];
}
