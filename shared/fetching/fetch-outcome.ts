import type { HttpExchange } from '../contracts/page-fetch.contract.ts';

/** What to fetch. `etag` and `lastModified` of the copy at hand make the request conditional. */
export interface PageRequest {
  url: string;
  etag?: string | null;
  lastModified?: string | null;
  /** Reason to leave robots.txt aside, from the portal file; null to honour it. */
  robotsOptOut?: string | null;
  /** `page`: an article, only text is taken. `listing`: feeds and sitemaps too, up to 50 MB unpacked. */
  expect: 'page' | 'listing';
}

/** A page that came whole. `url` is where it was found after redirects; header names are lower case. */
export interface FetchedPage {
  kind: 'fetched';
  url: string;
  status: number;
  headers: Record<string, string>;
  bytes: Uint8Array;
  /** Redirects and the last answer, in order; empty where a copy at hand was the page. */
  exchanges: HttpExchange[];
}

/**
 * What became of a request. Reasons are stable codes, with a detail after a colon (`http-status: 503`).
 * - `not-modified`: the copy at hand is still the page
 * - `gone`: the site says that there is no such page
 * - `blocked`: the site does not want us to read it, or shows a script stub, CAPTCHA or login instead
 * - `temporary`: worth another try, not before `retryAfterMs` when the site said so
 * - `failed`: another try would end the same way
 */
export type FetchOutcome =
  | FetchedPage
  | { kind: 'not-modified'; url: string; exchanges: HttpExchange[] }
  | { kind: 'gone'; reason: string }
  | { kind: 'blocked'; reason: string }
  | { kind: 'temporary'; reason: string; retryAfterMs: number | null }
  | { kind: 'failed'; reason: string };

/** Fetches pages politely: robots.txt, one request per host at a time, no address inside any network of ours. */
export interface PageFetcher {
  fetchPage(request: PageRequest): Promise<FetchOutcome>;
}
