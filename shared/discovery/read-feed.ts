import * as cheerio from 'cheerio';
import { parseFeed } from 'feedsmith';
import { type Candidate, findCandidate } from './candidate.ts';
import { decodeXml } from './decode-xml.ts';

/**
 * Reads an RSS, RDF, Atom or JSON feed.
 *
 * @param url where it came from, for relative links
 * @returns its entries, or undefined when it is no feed (an error page under the feed's address)
 */
export function readFeed(bytes: Uint8Array, url: string, contentType?: string): Candidate[] | undefined {
  const text = /json/i.test(contentType ?? '')
    ? new TextDecoder().decode(bytes)
    : decodeXml(bytes, contentType);
  const parsed = parseOrUndefined(text);
  if (!parsed) return undefined;
  return findEntries(parsed).flatMap(({ href, title, summary, changedAt }) => {
    const told = { title: stripMarkup(title), summary: stripMarkup(summary) };
    const candidate = findCandidate(href, url, told);
    const changedMs = Date.parse(changedAt ?? '');
    if (candidate === undefined || Number.isNaN(changedMs)) return candidate ?? [];
    return { ...candidate, changedAt: new Date(changedMs) };
  });
}

interface Entry {
  href: string | undefined;
  title: string | undefined;
  summary: string | undefined;
  /** As told, of the formats that tell it. */
  changedAt?: string | undefined;
}

type ParsedFeed = ReturnType<typeof parseFeed>;

function parseOrUndefined(text: string): ParsedFeed | undefined {
  try {
    return parseFeed(text);
  } catch {
    // The library throws on anything that is no feed; telling that apart is what the caller asks for.
    return undefined;
  }
}

function findEntries(parsed: ParsedFeed): Entry[] {
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map((item) => ({
        href: item.link ?? findPermalink(item.guid),
        title: item.title,
        summary: item.description ?? item.content?.encoded,
      }));
    case 'rdf':
      return (parsed.feed.items ?? []).map((item) => ({
        href: item.link,
        title: item.title,
        summary: item.description,
      }));
    case 'atom':
      return (parsed.feed.entries ?? []).map((entry) => ({
        href:
          (entry.links?.find(({ rel }) => !rel || rel === 'alternate') ?? entry.links?.[0])?.href ?? entry.id,
        title: entry.title?.value,
        summary: entry.summary?.value ?? entry.content?.value,
        changedAt: typeof entry.updated === 'string' ? entry.updated : undefined,
      }));
    case 'json':
      return (parsed.feed.items ?? []).map((item) => ({
        href: item.url,
        title: item.title,
        summary: item.summary ?? item.content_text ?? item.content_html,
      }));
  }
}

function findPermalink(guid: { value?: string; isPermaLink?: boolean } | undefined): string | undefined {
  return guid?.isPermaLink === false || !/^https?:/.test(guid?.value ?? '') ? undefined : guid?.value;
}

/** Titles and summaries come as text, as HTML and as HTML escaped twice. */
function stripMarkup(text: string | undefined): string | undefined {
  if (!text || !/[<&]/.test(text)) return text;
  const once = cheerio.load(text, null, false).text();
  return /&(?:[a-z]+|#\d+);/i.test(once) ? cheerio.load(once, null, false).text() : once;
}
