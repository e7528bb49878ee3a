import type { HostTurnStore } from '../store/host-turn.port.ts';
import type { ObjectStore } from '../store/store.port.ts';
import { guardedExchange } from './exchange.ts';
import type { PageFetcher } from './fetch-outcome.ts';
import { findHostPace } from './host-pace.ts';
import { type Clock, systemClock } from './host-turns.ts';
import type { LocalHosts } from './local-hosts.ts';
import { politeFetcher } from './polite-fetcher.ts';

/**
 * The fetcher of this process over the real network; open it once, since it keeps connections and robots.txt.
 *
 * @param userAgent product token, version and a contact: `Kyket/0.1 (+https://…)`
 */
export function openFetcher(settings: {
  userAgent: string;
  localHosts: LocalHosts;
  objects: ObjectStore;
  hostTurns: HostTurnStore;
  clock?: Clock;
}): { fetcher: PageFetcher; close: () => Promise<void> } {
  const { exchange, close } = guardedExchange(settings.userAgent, settings.localHosts);
  const paceOf = findHostPace(settings.localHosts);
  const fetcher = politeFetcher({
    exchange,
    turns: settings.hostTurns,
    objects: settings.objects,
    clock: settings.clock ?? systemClock,
    userAgent: settings.userAgent,
    pauseMs: (host) => paceOf(host).pauseMs,
    longestTurnMs: (host) => paceOf(host).longestMs,
  });
  return { fetcher, close };
}
