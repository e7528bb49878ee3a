import * as cheerio from 'cheerio';
import { gunzipIfPacked } from '../fetching/decode-body.ts';
import type { FetchedPage } from '../fetching/fetch-outcome.ts';
import { type Candidate, findCandidate } from './candidate.ts';
import { decodeXml } from './decode-xml.ts';

/** An entry of a sitemap; times as told, null where it tells none. */
export interface SitemapEntry {
  candidate: Candidate;
  /** Of Google's news extension. */
  publishedAt: Date | null;
  changedAt: Date | null;
}

/** A sitemap lists pages, its index lists sitemaps. */
export type Sitemap =
  | { kind: 'pages'; entries: SitemapEntry[] }
  | { kind: 'index'; sitemaps: { url: string; changedAt: Date | null }[] };

/** sitemaps.org allows no more. */
const UNPACKED_BYTES = 50 * 1024 * 1024;

/** @returns the sitemap or index of a page, packed or not; undefined when it is neither */
export async function readPackedSitemap(page: FetchedPage): Promise<Sitemap | undefined> {
  const bytes = await gunzipIfPacked(page.bytes, UNPACKED_BYTES).catch(() => undefined);
  return bytes && readSitemap(bytes, page.url, page.headers['content-type']);
}

/**
 * Reads a sitemap or sitemap index (sitemaps.org), with the titles of Google's news extension.
 *
 * @param bytes unpacked, see gunzipIfPacked
 * @returns undefined when it is neither
 */
export function readSitemap(bytes: Uint8Array, url: string, contentType?: string): Sitemap | undefined {
  const $ = cheerio.load(decodeXml(bytes, contentType), { xml: true });
  if ($('sitemapindex').length > 0) return { kind: 'index', sitemaps: readIndex($, url) };
  if ($('urlset').length === 0) return undefined;
  const entries = $('urlset > url')
    .toArray()
    .flatMap((element) => {
      const node = $(element);
      const told = { title: node.find('news\\:title, title').first().text() };
      const candidate = findCandidate(node.children('loc').text(), url, told);
      const publishedAt = readTime(node.find('news\\:publication_date').first().text());
      const changedAt = readTime(node.children('lastmod').text());
      return candidate ? [{ candidate, publishedAt, changedAt }] : [];
    });
  return { kind: 'pages', entries };
}

function readIndex($: cheerio.CheerioAPI, url: string): { url: string; changedAt: Date | null }[] {
  return $('sitemapindex > sitemap')
    .toArray()
    .flatMap((element) => {
      const candidate = findCandidate($(element).children('loc').text(), url, {});
      const changedAt = readTime($(element).children('lastmod').text());
      return candidate ? [{ url: candidate.url, changedAt }] : [];
    });
}

function readTime(text: string): Date | null {
  const timeMs = Date.parse(text.trim());
  return Number.isNaN(timeMs) ? null : new Date(timeMs);
}
