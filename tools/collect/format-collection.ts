import type { PortalRun } from '../../shared/contracts/portal.contract.ts';
import { SWITCHED_OFF } from '../../shared/health/needs-attention.ts';
import type { Collection } from '../../shared/stages/collect.ts';

/** One line while it goes on. */
export function formatProgress({ portalId, taken, handed, putOff, ended }: Collection): string {
  return `${portalId}: ${taken} pages taken: ${handed} handed to extract, ${putOff} put off, ${sum(ended)} ended`;
}

/** What became of one portal in this call: its listings, its pages, what is left and what somebody should look at. */
export function formatCollection(collection: Collection): string {
  const { portalId, off, run, taken, handed, putOff, putOffFor, ended } = collection;
  const lines = [
    ...formatFirst(collection),
    ...(off === null ? [] : [`switched off since ${off.since}: ${off.reason}`]),
    formatListings(collection),
    `pages: ${taken} taken: ${handed} handed to extract, ${putOff} put off, ${sum(ended)} ended`,
    ...Object.entries(putOffFor).map(([reason, pages]) => `  ${pages} put off: ${reason}`),
    ...Object.entries(ended).map(([reason, pages]) => `  ${pages} ${reason}`),
    formatLeft(collection),
    ...tellWrong(run),
  ];
  return `${portalId}\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

/** A stack that was deployed before the portal's file was written takes its pages, and reads them without its selectors. */
function formatFirst({ portalId, isFirst, off }: Collection): string[] {
  if (!isFirst || off !== null) return [];
  return [
    `! this stack has no run of ${portalId} from before: if it was deployed (or started) without this portal's file, do that first, since it reads the pages without the file's selectors until then`,
  ];
}

/** That it is off is told already, and is as wanted. */
function tellWrong(run: PortalRun | null): string[] {
  if (run === null) return [];
  const problems = run.problems.filter((told) => !told.startsWith(`${SWITCHED_OFF}:`));
  return [...problems, ...run.drift].map((told) => `✗ ${told}`);
}

function formatListings({ off, run }: Collection): string {
  const wasAsked = run !== null && !run.problems.some((told) => told.startsWith(`${SWITCHED_OFF}:`));
  if (wasAsked) return formatRun(run);
  return off === null ? 'listings: read before, not due yet' : 'listings: not read, since it is off';
}

function formatLeft({ portalId, off, waiting, nextDueAt }: Collection): string {
  if (off !== null)
    return `nothing is due while it is off; ${waiting} pages wait until \`npm run portal -- on ${portalId}\` (with the same --stack)`;
  return waiting === 0 ? 'nothing is left' : `${waiting} left, due from ${nextDueAt}`;
}

function formatRun(run: PortalRun): string {
  const { outcome, listed, known, filtered, readAgain } = run;
  const again = readAgain > 0 ? ` (${readAgain} read again)` : '';
  return `listings: ${outcome}: ${listed} listed: ${run.new} new, ${known} known${again}, ${filtered} left out by the prefilter`;
}

function sum(counts: Record<string, number>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
