import type { Portal, PortalRun } from '../contracts/portal.contract.ts';
import type { SourcesRead } from './read-sources.ts';

/** So many runs tell what is usual. */
export const RUNS_COMPARED = 5;
/** Under this share of what is usual a listing is not believed. */
const SHRUNKEN = 0.5;

/**
 * Per page, since a run goes deeper into a listing the more of it is new.
 *
 * @returns the median of what a page of the last complete runs listed; 0 without any
 */
export function findUsualVolume(pastRuns: PortalRun[]): number {
  const volumes = pastRuns
    .filter(({ outcome }) => outcome === 'complete')
    .map(({ listed, pagesSeen }) => listed / Math.max(pagesSeen, 1))
    .sort((a, b) => a - b);
  return volumes[Math.floor(volumes.length / 2)] ?? 0;
}

export function isTooSmall(read: SourcesRead, { expectedVolume }: Portal, usual: number): boolean {
  const listed = read.candidates.length;
  return listed < expectedVolume.min || listed / Math.max(read.pagesSeen, 1) < usual * SHRUNKEN;
}

/** @returns what is wrong with the number of articles listed, each with what to look at and how to widen the bound */
export function findVolumeProblems(read: SourcesRead, portal: Portal, usual: number): string[] {
  const listed = read.candidates.length;
  const { min, max } = portal.expectedVolume;
  const look = `See \`npm run portal -- check ${portal.id}\``;
  const widen = `a wider bound is expectedVolume in shared/portals/${portal.id}.portal.ts`;
  if (listed < min) return [`below-expected: ${listed} listed, at least ${min} expected. ${look}; ${widen}`];
  if (isTooSmall(read, portal, usual)) {
    const told = `${listed} listed on ${read.pagesSeen} pages, usually ${Math.round(usual)} a page`;
    return [`shrunken: ${told}. ${look}; after ${RUNS_COMPARED} such runs it is taken for usual`];
  }
  return listed > max ? [`above-expected: ${listed} listed, at most ${max} expected. ${look}; ${widen}`] : [];
}

/** A shrunken run is no measure for later ones; after a few of them there is none, and the new size is taken for usual. */
export function judgeRun(read: SourcesRead, portal: Portal, usual: number): PortalRun['outcome'] {
  if (read.pagesSeen === 0 || read.candidates.length < portal.expectedVolume.min) return 'failed';
  const hasGap = read.problems.some((problem) => problem.startsWith('gap:'));
  const isWhole = read.pagesSeen === read.pagesExpected && !hasGap;
  return isWhole && !isTooSmall(read, portal, usual) ? 'complete' : 'partial';
}
