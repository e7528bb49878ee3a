import type { Portal } from '../contracts/portal.contract.ts';
import type { FetchedPage, FetchOutcome, PageFetcher } from '../fetching/fetch-outcome.ts';
import { type Candidate, mergeCandidates } from './candidate.ts';
import { readFeed } from './read-feed.ts';
import { readListing } from './read-listing.ts';
import { readPackedSitemap, type Sitemap } from './read-sitemap.ts';

/** What a portal's feeds, listings and sitemaps name, and whether all of them could be read. */
export interface SourcesRead {
  candidates: Candidate[];
  /** Entries of sitemaps that are left to a backfill; those of whole sitemaps that an index tells to be old are not known. */
  older: number;
  pagesExpected: number;
  pagesSeen: number;
  /** Stable code, colon, detail: `unread: http://… (http-status: 503)`, `empty: http://…`. */
  problems: string[];
}

export interface SourceReader {
  fetcher: PageFetcher;
  now: () => Date;
  /** No further page is asked for after this time. */
  deadline: Date;
  areAllKnown: (candidates: Candidate[]) => Promise<boolean>;
  /**
   * - `first`: nothing was read before, so what lies deeper is archive;
   * - `caught-up`: the last run read everything, so behind a page that is all known there is nothing new;
   * - `behind`: it did not, so there may be.
   */
  history: 'first' | 'caught-up' | 'behind';
}

/** The first time what lies deeper is archive; later, after days without a run, it may be news. */
const MAX_LISTING_PAGES = { first: 5, 'caught-up': 20, behind: 20 };
const MAX_SITEMAPS = 5;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Older entries of a sitemap are an archive's business, not a run's. */
const SITEMAP_AGE_MS = 7 * DAY_MS;
/** Some sites date all their pages anew every night: then the newest that a run can take. */
const MAX_FRESH_ENTRIES = 1_000;
/** Of a sitemap that tells no times, the entries at its end, where most sites add. */
const UNDATED_ENTRIES = 200;

/** Reads all sources of a portal, one after another. Never throws for what a site does; that is a problem in the run. */
export async function readSources(reader: SourceReader, portal: Portal): Promise<SourcesRead> {
  const run = new SourceRun(reader, portal);
  for (const url of portal.feeds) await run.readFeedAt(url);
  for (const { url, links } of portal.listings) await run.readListingAt(url, links);
  for (const url of portal.sitemaps) await run.readSitemapAt(url, MAX_SITEMAPS);
  return run.toResult();
}

class SourceRun {
  readonly #reader: SourceReader;
  readonly #portal: Portal;
  readonly #candidates: Candidate[] = [];
  readonly #problems: string[] = [];
  #older = 0;
  #pagesExpected = 0;
  #pagesSeen = 0;

  constructor(reader: SourceReader, portal: Portal) {
    this.#reader = reader;
    this.#portal = portal;
  }

  toResult(): SourcesRead {
    return {
      candidates: mergeCandidates(this.#candidates),
      older: this.#older,
      pagesExpected: this.#pagesExpected,
      pagesSeen: this.#pagesSeen,
      problems: this.#problems,
    };
  }

  async readFeedAt(url: string): Promise<void> {
    await this.#readPage(url, (page) => readFeed(page.bytes, page.url, page.headers['content-type']), {
      countOf: (candidates) => candidates.length,
      take: async (candidates) => this.#add(candidates),
    });
  }

  async readListingAt(firstUrl: string, links: string | undefined): Promise<void> {
    const visited = new Set<string>();
    let url: string | undefined = firstUrl;
    const maxPages = MAX_LISTING_PAGES[this.#reader.history];
    let hasNews = true;
    while (url !== undefined && !visited.has(url)) {
      if (visited.size === maxPages) return this.#noteGap(firstUrl, hasNews, maxPages);
      visited.add(url);
      let next: string | undefined;
      await this.#readPage(
        url,
        (page) => readListing(page.bytes, page.url, page.headers['content-type'], links),
        {
          countOf: ({ candidates }) => candidates.length,
          take: async ({ candidates, nextPage }) => {
            this.#add(candidates);
            hasNews = !(await this.#reader.areAllKnown(candidates));
            next = hasNews || this.#reader.history === 'behind' ? nextPage : undefined;
          },
        },
      );
      url = next;
    }
  }

  #noteGap(url: string, hasNews: boolean, pages: number): void {
    if (!hasNews || this.#reader.history === 'first') return;
    this.#problems.push(
      `gap: ${url} (still new after ${pages} pages; what lies deeper is for \`npm run portal -- backfill\`)`,
    );
  }

  async readSitemapAt(url: string, sitemapsLeft: number): Promise<void> {
    let children: string[] = [];
    await this.#readPage(url, readPackedSitemap, {
      countOf: (sitemap) => (sitemap.kind === 'index' ? sitemap.sitemaps : sitemap.entries).length,
      take: async (sitemap) => {
        if (sitemap.kind === 'index' && sitemapsLeft === 0)
          // Not allowed (sitemaps.org), and it would be a way to lead us round.
          this.#problems.push(`unread: ${url} (index-in-index)`);
        else if (sitemap.kind === 'index') children = this.#findFreshSitemaps(sitemap, sitemapsLeft);
        else this.#add(this.#findFreshEntries(sitemap));
      },
    });
    for (const child of children) await this.readSitemapAt(child, 0);
  }

  /**
   * Fetches and parses one page. What cannot be read, or is read and empty, is fetched once more before it is believed.
   */
  async #readPage<T>(
    url: string,
    parse: (page: FetchedPage) => T | undefined | Promise<T | undefined>,
    { countOf, take }: { countOf: (parsed: T) => number; take: (parsed: T) => Promise<void> },
  ): Promise<void> {
    this.#pagesExpected += 1;
    let problem = '';
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      if (this.#reader.now() > this.#reader.deadline) {
        problem = `unread: ${url} (out-of-time)`;
        break;
      }
      const outcome = await this.#fetch(url);
      const parsed = outcome.kind === 'fetched' ? await parse(outcome) : undefined;
      if (parsed !== undefined && countOf(parsed) > 0) {
        this.#pagesSeen += 1;
        return take(parsed);
      }
      problem = describeProblem(url, outcome, parsed !== undefined);
      if (isSettled(outcome)) break;
    }
    this.#problems.push(problem);
  }

  #fetch(url: string): Promise<FetchOutcome> {
    return this.#reader.fetcher.fetchPage({
      url,
      expect: 'listing',
      robotsOptOut: this.#portal.robotsOptOut,
    });
  }

  #add(candidates: Candidate[]): void {
    this.#candidates.push(...candidates);
  }

  #findFreshSitemaps(index: Extract<Sitemap, { kind: 'index' }>, limit: number): string[] {
    const fresh = index.sitemaps.filter(({ changedAt }) => changedAt === null || this.#isFresh(changedAt));
    // Parts by month or number are listed in either order: take both ends when there are too many.
    const kept = fresh.length <= limit ? fresh : [...fresh.slice(0, limit - 1), ...fresh.slice(-1)];
    return kept.map(({ url }) => url);
  }

  #findFreshEntries(sitemap: Extract<Sitemap, { kind: 'pages' }>): Candidate[] {
    const dated = sitemap.entries
      .filter(({ changedAt }) => changedAt !== null && this.#isFresh(changedAt))
      .sort((a, b) => (b.changedAt?.getTime() ?? 0) - (a.changedAt?.getTime() ?? 0))
      .slice(0, MAX_FRESH_ENTRIES);
    const undated = sitemap.entries.filter(({ changedAt }) => changedAt === null).slice(-UNDATED_ENTRIES);
    this.#older += sitemap.entries.length - dated.length - undated.length;
    return [...dated, ...undated].map(({ candidate, changedAt }) =>
      changedAt === null ? candidate : { ...candidate, changedAt },
    );
  }

  #isFresh(changedAt: Date): boolean {
    return this.#reader.now().getTime() - changedAt.getTime() < SITEMAP_AGE_MS;
  }
}

/** Asking again would bring the same. */
function isSettled(outcome: FetchOutcome): boolean {
  return outcome.kind === 'failed' || outcome.kind === 'gone' || outcome.kind === 'blocked';
}

function describeProblem(url: string, outcome: FetchOutcome, isParsed: boolean): string {
  if (outcome.kind !== 'fetched') {
    return `unread: ${url} (${'reason' in outcome ? outcome.reason : outcome.kind})`;
  }
  return isParsed ? `empty: ${url}` : `unread: ${url} (not-understood)`;
}
