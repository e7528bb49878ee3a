import robotsParserModule from 'robots-parser';
import { normalisePercent } from './percent-encoding.ts';

// The package exports the function itself, while its types announce an ES module's default beneath it.
const robotsParser = robotsParserModule as unknown as typeof robotsParserModule.default;

/** What a host's robots.txt means for us (RFC 9309). */
export interface RobotsRules {
  isAllowed(url: URL): boolean;
  /** Pause that the host asks for between requests; null when it does not. Not in the RFC, but commonly written. */
  crawlDelayMs: number | null;
}

/** RFC 9309 §2.3.1.3: unavailable (4xx) means no rules. */
export const EVERYTHING_ALLOWED: RobotsRules = { isAllowed: () => true, crawlDelayMs: null };

/** RFC 9309 §2.5: at least this much of the file must be read; what follows is ignored. */
const MAX_CHARACTERS = 500 * 1024;
const MAX_CRAWL_DELAY_MS = 60 * 60 * 1000;

/**
 * @param origin `https://host[:port]` that the file is for
 * @param text the file as sent; anything that is no rule, such as an HTML page, allows everything
 * @param userAgent our full user agent; its product token is matched
 */
export function parseRobotsRules(origin: string, text: string, userAgent: string): RobotsRules {
  // RFC 9309 §2.2.2: `/%61` and `/a` are one path; the library compares them as written.
  const rules = normalisePercent(text.replace(/^\ufeff/, '').slice(0, MAX_CHARACTERS));
  const robots = robotsParser(`${origin}/robots.txt`, rules);
  const token = findProductToken(userAgent);
  const delaySeconds = robots.getCrawlDelay(token);
  return {
    // RFC 9309 §2.2.2: robots.txt itself is always allowed. Undefined means that no rule is about this address.
    isAllowed: (url) =>
      url.pathname === '/robots.txt' || (robots.isAllowed(normalisePercent(url.href), token) ?? true),
    crawlDelayMs:
      delaySeconds === undefined ? null : Math.min(Math.max(delaySeconds, 0) * 1000, MAX_CRAWL_DELAY_MS),
  };
}

function findProductToken(userAgent: string): string {
  return /^[A-Za-z_-]+/.exec(userAgent)?.[0] ?? '*';
}
