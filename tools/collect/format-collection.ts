import type { PortalRun } from '../../shared/contracts/portal.contract.ts';
import type { Collection } from '../../shared/stages/collect.ts';

/** One line while it goes on. */
export function formatProgress({ portalId, taken, handed, putOff, ended }: Collection): string {
  return `${portalId}: ${taken} pages taken: ${handed} handed to extract, ${putOff} put off, ${sum(ended)} ended`;
}

/** What became of one portal in this call: its listings, its pages, what is left and what somebody should look at. */
export function formatCollection(collection: Collection): string {
  const { portalId, run, taken, handed, putOff, putOffFor, ended, waiting, nextDueAt } = collection;
  const lines = [
    run === null ? 'listings: read before, not due yet' : formatRun(run),
    `pages: ${taken} taken: ${handed} handed to extract, ${putOff} put off, ${sum(ended)} ended`,
    ...Object.entries(putOffFor).map(([reason, pages]) => `  ${pages} put off: ${reason}`),
    ...Object.entries(ended).map(([reason, pages]) => `  ${pages} ${reason}`),
    waiting === 0 ? 'nothing is left' : `${waiting} left, due from ${nextDueAt}`,
    ...(run === null ? [] : [...run.problems, ...run.drift].map((told) => `✗ ${told}`)),
  ];
  return `${portalId}\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

function formatRun(run: PortalRun): string {
  const { outcome, listed, known, filtered, readAgain } = run;
  const again = readAgain > 0 ? ` (${readAgain} read again)` : '';
  return `listings: ${outcome}: ${listed} listed: ${run.new} new, ${known} known${again}, ${filtered} left out by the prefilter`;
}

function sum(counts: Record<string, number>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
