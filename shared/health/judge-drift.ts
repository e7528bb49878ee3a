import type { Portal, PortalRun } from '../contracts/portal.contract.ts';
import { type RunFunnel, WATCHED_FIELDS, type WatchedField } from '../contracts/run-funnel.contract.ts';
import { findLayout } from './tell-reading.ts';

/** The last pages that are looked at, and fewer than which say nothing. */
const WINDOW_PAGES = 20;
const MIN_PAGES = 8;
/** Of the sampled pages that the prefilter left out, more than this share must not tell a signing. */
const MAX_MISSES = 0.1;

/**
 * Compares the pages of the last runs with what the portal file expects of them.
 *
 * @param runs newest first, with their funnels
 * @returns what is wrong, each with what to look at and how to widen the bound: `fill-rate: title …`
 */
export function judgeDrift(portal: Portal, runs: readonly PortalRun[]): string[] {
  const funnels = runs.flatMap(({ funnel }) => funnel ?? []);
  return [
    ...judgeFetched(portal, funnels),
    ...WATCHED_FIELDS.flatMap((field) => judgeField(portal, field, funnels)),
    ...judgePrefilter(funnels),
  ];
}

function judgeFetched(portal: Portal, funnels: readonly RunFunnel[]): string[] {
  const settled = takeWindow(funnels, ({ pages, open }) => pages - open);
  const asked = sum(settled, ({ pages, open }) => pages - open);
  const failed = sum(settled, (funnel) => funnel.failed);
  if (asked < MIN_PAGES || 1 - failed / asked >= portal.expectedShares.fetched) return [];
  const [reason, pages] = findCommonest(settled);
  return [
    `not-fetched: ${failed} of the last ${asked} pages, mostly ${reason} (${pages}); ${percentOf(portal.expectedShares.fetched)} are expected to come. ${adviseOn(portal, 'fetched')}`,
  ];
}

function judgeField(portal: Portal, field: WatchedField, funnels: readonly RunFunnel[]): string[] {
  const window = takeWindow(funnels, ({ fill }) => fill[field].read);
  const read = sum(window, ({ fill }) => fill[field].read);
  const filled = sum(window, ({ fill }) => fill[field].filled);
  const expected = portal.expectedShares[field];
  if (read < MIN_PAGES || filled / read >= expected) return [];
  const selector = findLayout(portal.selectors, null)?.[field];
  const by = selector === undefined ? '' : ` by its selector ${selector}`;
  return [
    `fill-rate: ${field} found${by} on ${filled} of the last ${read} pages; ${percentOf(expected)} expected. ${adviseOn(portal, field)}`,
  ];
}

function judgePrefilter(funnels: readonly RunFunnel[]): string[] {
  const window = takeWindow(funnels, ({ sampled }) => sampled);
  const sampled = sum(window, (funnel) => funnel.sampled);
  const missed = sum(window, ({ prefilterMisses }) => prefilterMisses);
  if (sampled < MIN_PAGES || missed / sampled <= MAX_MISSES) return [];
  return [
    `prefilter-misses: ${missed} of the last ${sampled} pages that were read although the prefilter had left them out tell a signing. Add the words of their headlines to shared/discovery/keyword-prefilter.ts`,
  ];
}

function adviseOn({ id, status }: Portal, share: keyof Portal['expectedShares']): string {
  // No command can ask the demo's site, which is only its fixtures.
  const look =
    status === 'demo' ? `Its pages are fixtures/portals/${id}/site` : `See \`npm run portal -- check ${id}\``;
  return `${look}; a changed layout is a further entry of selectors, a wider bound is expectedShares.${share} in shared/portals/${id}.portal.ts`;
}

/** The newest runs that together have enough pages. */
function takeWindow(funnels: readonly RunFunnel[], pagesOf: (funnel: RunFunnel) => number): RunFunnel[] {
  const taken: RunFunnel[] = [];
  for (const funnel of funnels) {
    if (sum(taken, pagesOf) >= WINDOW_PAGES) break;
    if (pagesOf(funnel) > 0) taken.push(funnel);
  }
  return taken;
}

function findCommonest(funnels: readonly RunFunnel[]): [reason: string, pages: number] {
  const counts = new Map<string, number>();
  for (const [reason, pages] of funnels.flatMap(({ failedByReason }) => Object.entries(failedByReason))) {
    counts.set(reason, (counts.get(reason) ?? 0) + pages);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0] ?? ['no reason', 0];
}

function sum(funnels: readonly RunFunnel[], of: (funnel: RunFunnel) => number): number {
  return funnels.reduce((total, funnel) => total + of(funnel), 0);
}

function percentOf(share: number): string {
  return `${Math.round(share * 100)} %`;
}
