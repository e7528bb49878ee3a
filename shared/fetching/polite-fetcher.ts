import type { HttpExchange } from '../contracts/page-fetch.contract.ts';
import type { HostTurnStore } from '../store/host-turn.port.ts';
import type { ObjectStore } from '../store/store.port.ts';
import { readWebAddress } from './canonical-address.ts';
import { classifyAnswer, isReadableType, isRedirect } from './classify-answer.ts';
import { describeFailure } from './describe-failure.ts';
import type { Exchange, ExchangeAnswer, ExchangeLimits } from './exchange.ts';
import type { FetchOutcome, PageFetcher, PageRequest } from './fetch-outcome.ts';
import { type Clock, withHostTurn } from './host-turns.ts';
import { readRetryAfterMs } from './retry-after.ts';
import { type RobotsAnswer, RobotsCache, type RobotsVerdict } from './robots-cache.ts';

export interface PoliteFetcherParts {
  exchange: Exchange;
  turns: HostTurnStore;
  objects: ObjectStore;
  clock: Clock;
  userAgent: string;
  /** Least rest of a host between two requests; a longer crawl-delay of its own wins. 0 for hosts served here. */
  pauseMs: (host: string) => number;
  /** How long one request may keep a host from others at most; undefined for the default. */
  longestTurnMs?: (host: string) => number | undefined;
  limits?: Partial<Record<'page' | 'listing' | 'robots', Partial<ExchangeLimits>>>;
}

const MEGABYTE = 1024 * 1024;
const TIMES = { headersMs: 15_000, idleMs: 10_000, totalMs: 25_000 };
/** A sitemap may have 50 MB unpacked (sitemaps.org). */
const LIMITS: Record<'page' | 'listing' | 'robots', ExchangeLimits> = {
  page: { ...TIMES, wireBytes: 4 * MEGABYTE, unpackedBytes: 16 * MEGABYTE },
  listing: { ...TIMES, wireBytes: 10 * MEGABYTE, unpackedBytes: 50 * MEGABYTE },
  robots: {
    headersMs: 8_000,
    idleMs: 5_000,
    totalMs: 10_000,
    wireBytes: MEGABYTE,
    unpackedBytes: 2 * MEGABYTE,
  },
};
const MAX_REDIRECTS = 5;
/** Reason of a request that was not made, since the host stayed taken for too long. */
export const HOST_BUSY = 'host-busy';
/** Beginning of the reason of a request that the SSRF guard refused (see describe-failure.ts). */
const FORBIDDEN = 'forbidden-address';
const MAX_WAIT_FOR_HOST_MS = 10_000;
/** All redirects, waits and robots.txt together: less than the minute that the fetch function has. */
const JOURNEY_MS = 50_000;
const ACCEPT = {
  accept: 'text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5',
  'accept-language': 'vi',
};

/** One call, from its first look at robots.txt to the last redirect. */
interface Journey {
  parts: PoliteFetcherParts;
  robots: RobotsCache;
  /** Answers to requests for the page so far, in order. */
  exchanges: HttpExchange[];
  /** What is left of the time for all of it. */
  remainingMs: () => number;
}

/** Where one hop led: to an outcome, or on to another address. */
type Hop = FetchOutcome | { kind: 'redirect'; to: URL };

/** @returns a fetcher that asks robots.txt first, takes turns with all others at a host, and follows redirects itself */
export function politeFetcher(parts: PoliteFetcherParts): PageFetcher {
  const robots = new RobotsCache(parts.objects, parts.clock, parts.userAgent);
  return {
    fetchPage: async (request) => {
      let url = readWebAddress(request.url);
      const journey = startJourney(parts, robots);
      for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
        const hop = await fetchHop(journey, url, request);
        if (hop.kind !== 'redirect') return hop;
        url = hop.to;
      }
      return { kind: 'failed', reason: 'too-many-redirects' };
    },
  };
}

function startJourney(parts: PoliteFetcherParts, robots: RobotsCache): Journey {
  const endMs = parts.clock.now().getTime() + JOURNEY_MS;
  return { parts, robots, exchanges: [], remainingMs: () => endMs - parts.clock.now().getTime() };
}

async function fetchHop(journey: Journey, url: URL, request: PageRequest): Promise<Hop> {
  const verdict = request.robotsOptOut ? undefined : await findRobotsVerdict(journey, url);
  if (verdict?.kind === 'unreachable') {
    // No later try makes an address inside a network of ours one of the web.
    if (verdict.reason.startsWith(FORBIDDEN)) return { kind: 'failed', reason: verdict.reason };
    // Waiting for one's turn in vain says nothing about the site.
    const reason = verdict.reason === HOST_BUSY ? HOST_BUSY : `robots-unreachable: ${verdict.reason}`;
    return { kind: 'temporary', reason, retryAfterMs: verdict.retryAfterMs };
  }
  if (verdict && !verdict.rules.isAllowed(url)) return { kind: 'blocked', reason: 'robots-disallow' };
  return takeTurn(journey, url, () => exchangePage(journey, url, request));
}

async function exchangePage(journey: Journey, url: URL, request: PageRequest): Promise<Hop> {
  const { parts, exchanges } = journey;
  const sentAt = parts.clock.now().toISOString();
  try {
    const answer = await parts.exchange(
      url,
      { ...ACCEPT, ...findConditions(request) },
      findLimits(journey, request.expect),
      ({ status, headers }) => status === 200 && isReadableType(headers, request.expect),
    );
    const now = parts.clock.now();
    exchanges.push(noteExchange(answer, sentAt, now));
    return isRedirect(answer.status)
      ? findRedirect(answer, url)
      : classifyAnswer(answer, exchanges, request, now);
  } catch (error) {
    return describeFailure(error);
  }
}

function noteExchange(
  { sent, status, headerValues }: ExchangeAnswer,
  sentAt: string,
  now: Date,
): HttpExchange {
  return {
    sentAt,
    request: { method: 'GET', ...sent },
    receivedAt: now.toISOString(),
    response: { status, headers: headerValues },
  };
}

/** A redirect starts over with the new address: its own robots.txt, its own turn, its own check of where it leads. */
function findRedirect(answer: ExchangeAnswer, from: URL): Hop {
  const location = answer.headers.location ?? '';
  if (location === '' || !URL.canParse(location, from)) return { kind: 'failed', reason: 'redirect-nowhere' };
  const to = new URL(location, from);
  if (!/^https?:$/.test(to.protocol)) return { kind: 'failed', reason: `redirect-scheme: ${to.protocol}` };
  return { kind: 'redirect', to };
}

function findConditions({ etag, lastModified }: PageRequest): Record<string, string> {
  return {
    ...(etag ? { 'if-none-match': etag } : {}),
    ...(lastModified ? { 'if-modified-since': lastModified } : {}),
  };
}

async function findRobotsVerdict(journey: Journey, url: URL): Promise<RobotsVerdict> {
  return journey.robots.findRules(url.origin, async () => {
    let at = new URL('/robots.txt', url);
    // RFC 9309 §2.3.1.2: at least five redirects, to other hosts too; more than that is as if there were none.
    for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
      const answer = await takeTurn(journey, at, () => exchangeRobots(journey, at));
      if (answer.kind !== 'redirect') return toRobotsAnswer(answer);
      at = answer.to;
    }
    return { kind: 'unavailable' };
  });
}

async function exchangeRobots(journey: Journey, url: URL): Promise<Hop | RobotsAnswer> {
  const { parts } = journey;
  try {
    const limits = findLimits(journey, 'robots');
    const answer = await parts.exchange(
      url,
      { accept: 'text/plain, */*;q=0.5' },
      limits,
      ({ status }) => status === 200,
    );
    const { status } = answer;
    if (isRedirect(status)) return findRedirect(answer, url);
    if (status >= 200 && status < 300) return { kind: 'text', text: new TextDecoder().decode(answer.bytes) };
    // 429 is the host asking for less, not telling that it has no rules.
    if (status >= 400 && status < 500 && status !== 429) return { kind: 'unavailable' };
    return {
      kind: 'unreachable',
      reason: `http-status: ${status}`,
      retryAfterMs: readRetryAfterMs(answer.headers, parts.clock.now()),
    };
  } catch (error) {
    return describeFailure(error);
  }
}

function toRobotsAnswer(answer: FetchOutcome | RobotsAnswer): RobotsAnswer {
  if (answer.kind === 'text' || answer.kind === 'unavailable' || answer.kind === 'unreachable') return answer;
  const retryAfterMs = answer.kind === 'temporary' ? answer.retryAfterMs : null;
  return { kind: 'unreachable', reason: 'reason' in answer ? answer.reason : answer.kind, retryAfterMs };
}

/** The journey's end ends an exchange too. */
function findLimits({ parts, remainingMs }: Journey, expect: keyof typeof LIMITS): ExchangeLimits {
  const limits = { ...LIMITS[expect], ...parts.limits?.[expect] };
  return { ...limits, totalMs: Math.min(limits.totalMs, Math.max(remainingMs(), 1)) };
}

async function takeTurn<T>(journey: Journey, url: URL, act: () => Promise<T>): Promise<T | FetchOutcome> {
  const { parts, robots, remainingMs } = journey;
  if (remainingMs() <= 0) return { kind: 'temporary', reason: 'timeout: journey', retryAfterMs: null };
  // Port and www do not make another machine.
  const host = url.hostname.replace(/^www\./, '');
  const pauseMs = () =>
    Math.max(parts.pauseMs(url.hostname), robots.peekRules(url.origin)?.crawlDelayMs ?? 0);
  const done = await withHostTurn(
    parts.turns,
    parts.clock,
    host,
    {
      maxWaitMs: Math.min(MAX_WAIT_FOR_HOST_MS, remainingMs()),
      pauseMs,
      longestMs: parts.longestTurnMs?.(url.hostname),
    },
    act,
  );
  if (isHostBusy(done)) return { kind: 'temporary', reason: HOST_BUSY, retryAfterMs: done.freeInMs };
  return done;
}

function isHostBusy(done: unknown): done is { kind: 'host-busy'; freeInMs: number } {
  return typeof done === 'object' && done !== null && 'kind' in done && done.kind === 'host-busy';
}
