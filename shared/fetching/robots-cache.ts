import type { ObjectStore } from '../store/store.port.ts';
import type { Clock } from './host-turns.ts';
import { EVERYTHING_ALLOWED, parseRobotsRules, type RobotsRules } from './robots-rules.ts';

/** What asking a host for its robots.txt came to. */
export type RobotsAnswer =
  | { kind: 'text'; text: string }
  /** 4xx: there is none. */
  | { kind: 'unavailable' }
  /** 5xx, 429, no connection: nobody knows what it says. */
  | RobotsUnreachable;

export interface RobotsUnreachable {
  kind: 'unreachable';
  reason: string;
  retryAfterMs: number | null;
}

/** Rules in force, or that nothing may be fetched until robots.txt can be read. */
export type RobotsVerdict = { kind: 'rules'; rules: RobotsRules } | RobotsUnreachable;

interface CachedRobots {
  fetchedAtMs: number;
  /** Null: the host has none. */
  text: string | null;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** RFC 9309 §2.4 lets an older copy stand in while the file is unreachable. */
const MAX_STALE_MS = 7 * DAY_MS;

/**
 * Robots rules per origin, asked for once a day: kept in this process and, since functions come and go, in the bucket.
 */
export class RobotsCache {
  readonly #objects: ObjectStore;
  readonly #clock: Clock;
  readonly #userAgent: string;
  readonly #known = new Map<string, CachedRobots>();

  constructor(objects: ObjectStore, clock: Clock, userAgent: string) {
    this.#objects = objects;
    this.#clock = clock;
    this.#userAgent = userAgent;
  }

  /** @param ask fetches `<origin>/robots.txt`; called only when no copy of the last day is at hand */
  async findRules(origin: string, ask: () => Promise<RobotsAnswer>): Promise<RobotsVerdict> {
    const cached = await this.#findCopy(origin);
    const ageMs = cached ? this.#clock.now().getTime() - cached.fetchedAtMs : Number.POSITIVE_INFINITY;
    if (cached && ageMs < DAY_MS) return this.#rulesOf(origin, cached.text);
    const answer = await ask();
    if (answer.kind === 'unreachable') {
      return cached && ageMs < MAX_STALE_MS ? this.#rulesOf(origin, cached.text) : answer;
    }
    const text = answer.kind === 'text' ? answer.text : null;
    await this.#keepCopy(origin, text);
    return this.#rulesOf(origin, text);
  }

  /** Rules read before in this process, to know the pause a host asks for. */
  peekRules(origin: string): RobotsRules | undefined {
    const cached = this.#known.get(origin);
    return cached && this.#parse(origin, cached.text);
  }

  #rulesOf(origin: string, text: string | null): RobotsVerdict {
    return { kind: 'rules', rules: this.#parse(origin, text) };
  }

  #parse(origin: string, text: string | null): RobotsRules {
    return text === null ? EVERYTHING_ALLOWED : parseRobotsRules(origin, text, this.#userAgent);
  }

  async #findCopy(origin: string): Promise<CachedRobots | undefined> {
    const known = this.#known.get(origin);
    if (known && this.#clock.now().getTime() - known.fetchedAtMs < DAY_MS) return known;
    const stored = await this.#objects.getObject(robotsKey(origin));
    if (!stored) return known;
    const fetchedAtMs = Date.parse(stored.metadata.fetchedAt ?? '');
    if (Number.isNaN(fetchedAtMs)) return known;
    const text = stored.metadata.found === 'yes' ? new TextDecoder().decode(stored.bytes) : null;
    const copy = { fetchedAtMs, text };
    this.#known.set(origin, copy);
    return copy;
  }

  async #keepCopy(origin: string, text: string | null): Promise<void> {
    const now = this.#clock.now();
    this.#known.set(origin, { fetchedAtMs: now.getTime(), text });
    await this.#objects.putObject(robotsKey(origin), new TextEncoder().encode(text ?? ''), {
      contentType: 'text/plain; charset=utf-8',
      fetchedAt: now.toISOString(),
      found: text === null ? 'no' : 'yes',
    });
  }
}

function robotsKey(origin: string): string {
  return `robots/${origin.replace('://', '-').replace(':', '-')}.txt`;
}
