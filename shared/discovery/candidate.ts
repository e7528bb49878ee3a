import { canonicalAddress } from '../fetching/canonical-address.ts';

/** An article that a listing, feed or sitemap names. Texts are as told there; null where it tells none. */
export interface Candidate {
  /** As found, absolute: the address to fetch. */
  url: string;
  title: string | null;
  summary: string | null;
  /** When it was changed last, as a sitemap (`lastmod`) or an Atom feed (`updated`) of a run tells; left out where none does. */
  changedAt?: Date;
}

/** A candidate, when its address is one to fetch; `mailto:`, scripts and broken addresses are none. */
export function findCandidate(
  href: string | undefined,
  base: string,
  told: { title?: string | null; summary?: string | null },
): Candidate | undefined {
  if (!href || !URL.canParse(href.trim(), base)) return undefined;
  const url = new URL(href.trim(), base);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  url.hash = /^#!?\//.test(url.hash) ? url.hash : '';
  return { url: url.href, title: tidyText(told.title), summary: tidyText(told.summary) };
}

/**
 * One candidate an article: what names the same article (by its canonical address) is put together, under its shortest
 * address (the one without tracking), with the longest title and summary told, since a picture's link has none and a
 * feed's summary is longer than a listing's.
 */
export function mergeCandidates(candidates: Iterable<Candidate>): Candidate[] {
  const merged = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = canonicalAddress(candidate.url);
    const known = merged.get(key);
    const changedAt = findLater(known?.changedAt, candidate.changedAt);
    merged.set(key, {
      url: known && known.url.length <= candidate.url.length ? known.url : candidate.url,
      title: findLonger(known?.title, candidate.title),
      summary: findLonger(known?.summary, candidate.summary),
      ...(changedAt === undefined ? {} : { changedAt }),
    });
  }
  return [...merged.values()];
}

function findLonger(one: string | null | undefined, other: string | null): string | null {
  return (one?.length ?? 0) >= (other?.length ?? 0) ? (one ?? null) : other;
}

function findLater(one: Date | undefined, other: Date | undefined): Date | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one > other ? one : other;
}

function tidyText(text: string | null | undefined): string | null {
  const tidy = text?.replace(/\s+/g, ' ').trim().normalize('NFC');
  return tidy ? tidy : null;
}
