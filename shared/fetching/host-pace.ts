import type { LocalHosts } from './local-hosts.ts';

/** How fast a host may be read, where its robots.txt does not ask for less. */
export interface HostPace {
  /** Rest between two requests. */
  pauseMs: number;
  /** Pages put on the queue in one tick of a minute: what can be fetched in it at that pause. */
  pagesPerTick: number;
  /** How long a function that died over a page keeps the host; where nothing is said, the longest exchange. */
  longestMs?: number;
}

const POLITE: HostPace = { pauseMs: 2_000, pagesPerTick: 20 };
/** Served by the local runtime itself: there is nobody to be polite to, and a page is here at once or not at all. */
const OWN: HostPace = { pauseMs: 0, pagesPerTick: 500, longestMs: 4_000 };

export function findHostPace(localHosts: LocalHosts): (host: string) => HostPace {
  return (host) => (localHosts.has(host) ? OWN : POLITE);
}
