import type { Portal } from '../../shared/contracts/portal.contract.ts';
import { type Candidate, mergeCandidates } from '../../shared/discovery/candidate.ts';
import { findPrefilterWord } from '../../shared/discovery/keyword-prefilter.ts';
import { readSources } from '../../shared/discovery/read-sources.ts';
import type { PageFetcher } from '../../shared/fetching/fetch-outcome.ts';
import { checkPage } from './check-page.ts';
import type { PageCheck, PortalCheck, SourceCheck } from './check-report.ts';

export interface CheckDeps {
  fetcher: PageFetcher;
  now: () => Date;
}

const READING_MS = 10 * 60_000;
const EXAMPLES = 3;
/** One page alone may be unlike all others. */
const LEAST_PAGES = 2;

/**
 * Reads a portal as the pipeline would, source by source, and then some of its pages, field by field.
 *
 * @param pageCount how many pages to fetch; those that the prefilter keeps come first
 */
export async function checkPortal(deps: CheckDeps, portal: Portal, pageCount: number): Promise<PortalCheck> {
  const checkedAt = deps.now().toISOString();
  const { sources, candidates } = await checkSources(deps, portal);
  const chosen = chooseCandidates(candidates, pageCount);
  const pages: PageCheck[] = [];
  for (const candidate of chosen) pages.push(await fetchAndCheck(deps, portal, candidate));
  const { expectedVolume } = portal;
  return {
    portalId: portal.id,
    checkedAt,
    listed: candidates.length,
    expectedVolume,
    sources,
    pages,
    problems: findPortalProblems(portal, candidates, pages, checkedAt),
  };
}

async function checkSources(
  deps: CheckDeps,
  portal: Portal,
): Promise<{ sources: SourceCheck[]; candidates: Candidate[] }> {
  const none = { feeds: [], listings: [], sitemaps: [] };
  const single: { url: string; kind: SourceCheck['kind']; portal: Portal }[] = [
    ...portal.feeds.map((url) => ({
      url,
      kind: 'feed' as const,
      portal: { ...portal, ...none, feeds: [url] },
    })),
    ...portal.listings.map((listing) => ({
      url: listing.url,
      kind: 'listing' as const,
      portal: { ...portal, ...none, listings: [listing] },
    })),
    ...portal.sitemaps.map((url) => ({
      url,
      kind: 'sitemap' as const,
      portal: { ...portal, ...none, sitemaps: [url] },
    })),
  ];
  const sources: SourceCheck[] = [];
  const all: Candidate[] = [];
  for (const { url, kind, portal: only } of single) {
    const reader = {
      ...deps,
      deadline: new Date(deps.now().getTime() + READING_MS),
      // One page of each listing is enough to see whether it can be read.
      areAllKnown: async () => true,
      history: 'caught-up' as const,
    };
    const { candidates, problems, older } = await readSources(reader, only);
    all.push(...candidates);
    const kept = candidates.filter((candidate) => findPrefilterWord(candidate) !== undefined).length;
    const examples = candidates.slice(0, EXAMPLES).map(({ title, url: found }) => title ?? found);
    sources.push({ url, kind, listed: candidates.length, older, kept, examples, problems });
  }
  return { sources, candidates: mergeCandidates(all) };
}

function chooseCandidates(candidates: Candidate[], count: number): Candidate[] {
  const kept = candidates.filter((candidate) => findPrefilterWord(candidate) !== undefined);
  return [...kept, ...candidates.filter((candidate) => !kept.includes(candidate))].slice(0, count);
}

async function fetchAndCheck(deps: CheckDeps, portal: Portal, candidate: Candidate): Promise<PageCheck> {
  const { url } = candidate;
  const outcome = await deps.fetcher.fetchPage({ url, expect: 'page', robotsOptOut: portal.robotsOptOut });
  if (outcome.kind === 'fetched') return checkPage(portal, candidate, outcome);
  const told = 'reason' in outcome ? `${outcome.kind} (${outcome.reason})` : outcome.kind;
  return { url, outcome: told, fields: [] };
}

function findPortalProblems(
  { expectedVolume: { min, max }, status, validUntil }: Portal,
  candidates: Candidate[],
  pages: PageCheck[],
  checkedAt: string,
): string[] {
  const listed = candidates.length;
  const problems: string[] = [];
  if (listed < min) problems.push(`${listed} articles listed, at least ${min} expected`);
  if (listed > max) problems.push(`${listed} articles listed, at most ${max} expected: widen expectedVolume`);
  const read = pages.filter(({ outcome }) => outcome === 'fetched').length;
  if (pages.length === 0) problems.push('no page could be tried');
  else if (read < LEAST_PAGES)
    problems.push(`pages read: ${read}; a pass takes at least ${LEAST_PAGES}, see --pages`);
  if (status === 'retired') problems.push('the portal is retired');
  if (validUntil && checkedAt.slice(0, 10) > validUntil) problems.push(`valid until ${validUntil} only`);
  return problems;
}
