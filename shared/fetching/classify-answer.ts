import type { HttpExchange } from '../contracts/page-fetch.contract.ts';
import { findBlockReason } from './blocked-page.ts';
import type { ExchangeAnswer } from './exchange.ts';
import type { FetchOutcome, PageRequest } from './fetch-outcome.ts';
import { readRetryAfterMs } from './retry-after.ts';

const GONE = new Set([404, 410]);
const REFUSED = new Set([401, 403, 407, 451]);
/** Worth another try: overload, restarts, and what proxies in front of a site answer for those (520–527, 530). */
const TEMPORARY = new Set([
  408, 421, 423, 425, 429, 500, 502, 503, 504, 507, 509, 520, 521, 522, 523, 524, 525, 527, 530,
]);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Types an article can come in; many sites send none, or a wrong one of these. */
const PAGE_TYPE = /^(?:text\/|application\/(?:xhtml\+xml|xml|.*\+xml))|^$/i;

export function isRedirect(status: number): boolean {
  return REDIRECTS.has(status);
}

/** Whether the type can be what was asked for. Feeds and sitemaps come under any type, so a listing takes all. */
export function isReadableType(headers: Record<string, string>, expect: PageRequest['expect']): boolean {
  return expect === 'listing' || PAGE_TYPE.test(headers['content-type'] ?? '');
}

/**
 * Tells what an answer that is no redirect means.
 *
 * @param exchanges how it was come by: redirects, then this one
 */
export function classifyAnswer(
  answer: ExchangeAnswer,
  exchanges: HttpExchange[],
  request: PageRequest,
  now: Date,
): FetchOutcome {
  const { status, headers, sent } = answer;
  const reason = `http-status: ${status}`;
  if (status === 304) {
    // Without a condition in the request, a cache in between answered for somebody else.
    const asked = Boolean(request.etag || request.lastModified);
    return asked
      ? { kind: 'not-modified', url: sent.url, exchanges }
      : { kind: 'temporary', reason, retryAfterMs: null };
  }
  if (GONE.has(status)) return { kind: 'gone', reason };
  if (REFUSED.has(status)) return { kind: 'blocked', reason };
  if (TEMPORARY.has(status))
    return { kind: 'temporary', reason, retryAfterMs: readRetryAfterMs(headers, now) };
  if (status !== 200 && status !== 203) return { kind: 'failed', reason };
  return classifyContent(answer, exchanges, request);
}

function classifyContent(
  answer: ExchangeAnswer,
  exchanges: HttpExchange[],
  request: PageRequest,
): FetchOutcome {
  const { status, headers, bytes, sent } = answer;
  if (!isReadableType(headers, request.expect)) {
    return { kind: 'failed', reason: `content-type: ${headers['content-type']}` };
  }
  if (bytes.length === 0) return { kind: 'temporary', reason: 'empty-body', retryAfterMs: null };
  const block = findBlockReason(headers, bytes);
  if (block) return { kind: 'blocked', reason: block };
  return { kind: 'fetched', url: sent.url, status, headers, bytes, exchanges };
}
