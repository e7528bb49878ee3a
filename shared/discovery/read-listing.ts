import * as cheerio from 'cheerio';
import { canonicalAddress, readWebAddress } from '../fetching/canonical-address.ts';
import { type Candidate, findCandidate } from './candidate.ts';
import { findNextPage } from './find-next-page.ts';

/** One page of a listing: the articles it links to, and the address of the page after it. */
export interface ListingPage {
  candidates: Candidate[];
  nextPage: string | undefined;
}

/** Menus, tags and authors have short link texts; a headline in this genre has hardly ever fewer words. */
const MIN_HEADLINE_WORDS = 5;
const SUMMARY_CHARS = 600;
const NO_ARTICLE = /\.(?:jpe?g|png|gif|webp|svg|pdf|docx?|xlsx?|pptx?|zip|rar|mp[34]|css|js|ico)$/i;
/** Furniture around the list. Related and most-read boxes stay: what they link to are articles. */
const FURNITURE = 'script, style, template, noscript, nav, footer';

/**
 * Reads the links of a listing page.
 *
 * @param url where the page was found
 * @param links selector of the links (or of boxes with one link each) from the portal file; without one, every link on
 *   the site's own host that reads like a headline
 */
export function readListing(
  bytes: Uint8Array,
  url: string,
  contentType?: string,
  links?: string,
): ListingPage {
  const transportLayerEncodingLabel = /charset\s*=\s*["']?([\w-]+)/i.exec(contentType ?? '')?.[1];
  const $ = cheerio.loadBuffer(Buffer.from(bytes), {
    encoding: {
      defaultEncoding: 'utf-8',
      ...(transportLayerEncodingLabel && { transportLayerEncodingLabel }),
    },
  });
  const base = findBase($, url);
  // Before the furniture goes, since pages are often turned in a <nav>.
  const nextPage = findNextPage($, base, url);
  $(FURNITURE).remove();
  const candidates = $(links ?? 'a[href]')
    .toArray()
    .flatMap((element) => readLink($, $(element), base))
    .filter((candidate) => links !== undefined || isLikelyArticle(candidate, url));
  return { candidates, nextPage };
}

type Node = ReturnType<cheerio.CheerioAPI>;

function readLink($: cheerio.CheerioAPI, node: Node, base: string): Candidate[] {
  const link = node.is('a[href]') ? node : node.find('a[href]').first();
  const title = findHeadline(link);
  const candidate = findCandidate(link.attr('href'), base, { title, summary: findTeaser($, link, title) });
  return candidate ? [candidate] : [];
}

function findHeadline(link: Node): string | undefined {
  const texts = [link.text(), link.attr('title'), link.find('img').attr('alt')];
  return texts.map((text) => text?.trim()).sort((a, b) => (b?.length ?? 0) - (a?.length ?? 0))[0];
}

/** The text of the innermost box around the link that has more than the headline, as far as it is about this one link. */
function findTeaser($: cheerio.CheerioAPI, link: Node, title: string | undefined): string | undefined {
  const href = link.attr('href');
  const headlineLength = title?.length ?? 0;
  for (let box = link.parent(); box.length > 0 && !box.is('body'); box = box.parent()) {
    const others = box
      .find('a[href]')
      .toArray()
      .filter((other) => $(other).attr('href') !== href);
    if (others.length > 0) return undefined;
    const text = box.text().replace(/\s+/g, ' ').trim();
    if (text.length > headlineLength + 20) return text.slice(0, SUMMARY_CHARS);
  }
  return undefined;
}

function isLikelyArticle({ url, title }: Candidate, listingUrl: string): boolean {
  const { host, pathname } = readWebAddress(canonicalAddress(url));
  if (host !== readWebAddress(canonicalAddress(listingUrl)).host || NO_ARTICLE.test(pathname)) return false;
  if (pathname === '/' && !url.includes('?')) return false;
  return (title?.split(/\s+/).length ?? 0) >= MIN_HEADLINE_WORDS;
}

function findBase($: cheerio.CheerioAPI, url: string): string {
  const declared = $('base[href]').attr('href');
  return declared && URL.canParse(declared, url) ? new URL(declared, url).href : url;
}
