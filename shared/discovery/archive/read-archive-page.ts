import { createHash } from 'node:crypto';
import type { ArchivePage } from '../../contracts/backfill.contract.ts';
import type { Portal } from '../../contracts/portal.contract.ts';
import { canonicalAddress } from '../../fetching/canonical-address.ts';
import type { FetchedPage, FetchOutcome, PageFetcher } from '../../fetching/fetch-outcome.ts';
import { type Candidate, mergeCandidates } from '../candidate.ts';
import { readListing } from '../read-listing.ts';
import { readPackedSitemap, type Sitemap } from '../read-sitemap.ts';
import type { DaySpan } from './day-span.ts';
import { findDayPage, findSitemapsInRange, listingPage } from './list-archive-pages.ts';
import { placeInRange, type ToldTimes } from './place-in-range.ts';

/** An article that an archive names. */
export interface ArchiveArticle extends ToldTimes {
  candidate: Candidate;
  /** Of the page of a day in the range, whatever else tells. */
  isOfRange: boolean;
}

export interface ArchivePageRead {
  articles: ArchiveArticle[];
  /** Pages to read after this one, next first; also when this one could not be read. */
  following: ArchivePage[];
  /** Why it could not be read: `unread: http://… (http-status: 503)`; null when it was. */
  problem: string | null;
  /** When another try may help, and the site's own wish, 0 without; null when it will not help now. */
  retryInMs: number | null;
}

/** So many pages in order of time that tell only of days before the range end a listing: one may be pinned. */
const TOO_OLD_PAGES = 2;
const RECENT_PAGES = 20;

/** Reads one page of an archive. Never throws for what a site does. */
export async function readArchivePage(
  fetcher: PageFetcher,
  portal: Portal,
  page: ArchivePage,
  range: DaySpan,
): Promise<ArchivePageRead> {
  if (page.kind === 'day') return openDay(portal, page, range);
  const fetchPage = (url: string) =>
    fetcher.fetchPage({ url, expect: 'listing', robotsOptOut: portal.robotsOptOut });
  return page.kind === 'sitemap' ? readSitemapPage(fetchPage, page, range) : readList(fetchPage, page, range);
}

type Fetch = (url: string) => Promise<FetchOutcome>;

/** Only says which page comes now and which day after it. */
function openDay(
  portal: Portal,
  { archive, day }: Extract<ArchivePage, { kind: 'day' }>,
  range: DaySpan,
): ArchivePageRead {
  const found = portal.archives.find((each) => each.url === archive);
  // The portal file has changed since the backfill began.
  if (found === undefined) {
    const problem = `archive-removed: ${archive} is not in shared/portals/${portal.id}.portal.ts any more, and its pages from ${day} on were not read. Put it back, or begin anew with the file as it is (backfill … --anew)`;
    return { ...nothing([]), problem };
  }
  const { url, nextDay } = findDayPage(found.url, day);
  const next: ArchivePage[] = nextDay > range.last ? [] : [{ kind: 'day', archive, day: nextDay }];
  return nothing([listingPage(url, found.links, day), ...next]);
}

async function readSitemapPage(
  fetchPage: Fetch,
  { url, nested }: Extract<ArchivePage, { kind: 'sitemap' }>,
  range: DaySpan,
): Promise<ArchivePageRead> {
  const outcome = await fetchPage(url);
  const sitemap = outcome.kind === 'fetched' ? await readPackedSitemap(outcome) : undefined;
  if (sitemap === undefined) return unread(url, outcome);
  if (sitemap.kind === 'pages') return { ...nothing([]), articles: toArticles(sitemap) };
  // Not allowed (sitemaps.org), and it would be a way to lead us round; but nobody is to believe that it was read.
  if (nested) return { ...nothing([]), problem: `unread: ${url} (index-in-index)` };
  return nothing(findSitemapsInRange(sitemap, range));
}

function toArticles({ entries }: Extract<Sitemap, { kind: 'pages' }>): ArchiveArticle[] {
  return entries.map((entry) => ({ ...entry, isOfRange: false }));
}

async function readList(
  fetchPage: Fetch,
  page: Extract<ArchivePage, { kind: 'listing' }>,
  range: DaySpan,
): Promise<ArchivePageRead> {
  const isFirst = page.recent.length === 0;
  const outcome = await fetchPage(page.url);
  // On some days there is nothing, and some sites say so with 404.
  if (outcome.kind === 'gone' && (page.ofDay !== null || !isFirst)) return nothing([]);
  if (outcome.kind !== 'fetched') return unread(page.url, outcome);
  // Beyond its end, some sites send the reader back to its beginning.
  if (!isFirst && canonicalAddress(outcome.url) !== canonicalAddress(page.url)) return nothing([]);
  const { candidates, nextPage } = parseListing(outcome, page.links);
  if (candidates.length === 0) return readEmpty(fetchPage, page, isFirst);
  const fingerprint = fingerprintOf(candidates);
  // Beyond its end, a listing often shows its last page again and again.
  if (page.recent.includes(fingerprint)) return nothing([]);
  const isOfRange = page.ofDay !== null;
  const articles = candidates.map((candidate) => ({
    ...{ candidate, publishedAt: null, changedAt: null },
    isOfRange,
  }));
  const tooOld = isOfRange || !isTooOld(candidates, range) ? 0 : page.tooOld + 1;
  const recent = [...page.recent, fingerprint].slice(-RECENT_PAGES);
  const hasMore = nextPage !== undefined && tooOld < TOO_OLD_PAGES;
  return {
    ...nothing(hasMore ? [{ ...page, url: nextPage, tooOld, recent }] : []),
    articles,
  };
}

/** Fetched again before it is believed; only the first page of a listing is never empty. */
async function readEmpty(
  fetchPage: Fetch,
  { url, links, ofDay }: Extract<ArchivePage, { kind: 'listing' }>,
  isFirst: boolean,
): Promise<ArchivePageRead> {
  const again = await fetchPage(url);
  const isEmpty = again.kind === 'fetched' && parseListing(again, links).candidates.length === 0;
  if (isEmpty && (ofDay !== null || !isFirst)) return nothing([]);
  return { ...nothing([]), problem: `empty: ${url}`, retryInMs: isEmpty ? null : 0 };
}

function parseListing(page: FetchedPage, links: string | undefined) {
  const listing = readListing(page.bytes, page.url, page.headers['content-type'], links);
  return { ...listing, candidates: mergeCandidates(listing.candidates) };
}

function isTooOld(candidates: Candidate[], range: DaySpan): boolean {
  const places = candidates.map((candidate) => placeInRange(range, candidate));
  const dated = places.filter((place) => place !== 'undated');
  return dated.length > 0 && dated.every((place) => place === 'before');
}

function fingerprintOf(candidates: Candidate[]): string {
  return createHash('sha256')
    .update(candidates.map(({ url }) => url).join('\n'))
    .digest('hex')
    .slice(0, 12);
}

function nothing(following: ArchivePage[]): ArchivePageRead {
  return { articles: [], following, problem: null, retryInMs: null };
}

function unread(url: string, outcome: FetchOutcome): ArchivePageRead {
  const why = 'reason' in outcome ? outcome.reason : 'not-understood';
  const retryInMs = outcome.kind === 'temporary' ? (outcome.retryAfterMs ?? 0) : null;
  return { articles: [], following: [], problem: `unread: ${url} (${why})`, retryInMs };
}
