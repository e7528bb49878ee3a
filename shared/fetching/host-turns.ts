import type { HostTurnStore } from '../store/host-turn.port.ts';

/** What time is and how to let it pass; tests and the command line bring their own. */
export interface Clock {
  now: () => Date;
  sleep: (ms: number) => Promise<void>;
}

export const systemClock: Clock = {
  now: () => new Date(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** The host stayed taken for longer than we may wait. */
export interface HostBusy {
  kind: 'host-busy';
  freeInMs: number;
}

const LONGEST_EXCHANGE_MS = 45_000;
const POLL_MS = 250;

/**
 * Does one thing with a host to oneself, then lets the host rest.
 *
 * A crashed holder keeps the host no longer than the longest exchange takes.
 *
 * @param pauseMs rest after the turn; decided when the turn ends, since robots.txt may have been read in it
 * @param longestMs how long a holder may keep the host
 */
export async function withHostTurn<T>(
  turns: HostTurnStore,
  clock: Clock,
  host: string,
  {
    maxWaitMs,
    pauseMs,
    longestMs = LONGEST_EXCHANGE_MS,
  }: { maxWaitMs: number; pauseMs: () => number; longestMs?: number },
  act: () => Promise<T>,
): Promise<T | HostBusy> {
  const untilIso = await takeTurn(turns, clock, host, { maxWaitMs, longestMs });
  if (typeof untilIso !== 'string') return untilIso;
  try {
    return await act();
  } finally {
    const freeAtIso = new Date(clock.now().getTime() + pauseMs()).toISOString();
    await turns.endHostTurn(host, untilIso, freeAtIso);
  }
}

async function takeTurn(
  turns: HostTurnStore,
  clock: Clock,
  host: string,
  { maxWaitMs, longestMs }: { maxWaitMs: number; longestMs: number },
): Promise<string | HostBusy> {
  const waitEndMs = clock.now().getTime() + maxWaitMs;
  for (;;) {
    const now = clock.now();
    const untilIso = new Date(now.getTime() + longestMs).toISOString();
    const freeAtIso = await turns.takeHostTurn(host, now.toISOString(), untilIso);
    if (freeAtIso === undefined) return untilIso;
    // While somebody is at it, the time told is the latest one: it is usually free sooner, so look again and again.
    const freeInMs = Math.max(Date.parse(freeAtIso) - now.getTime(), 1);
    if (now.getTime() >= waitEndMs) return { kind: 'host-busy', freeInMs };
    await clock.sleep(Math.min(freeInMs, POLL_MS, Math.max(waitEndMs - now.getTime(), 1)));
  }
}

/** Turns kept in one process, for the command line. */
export function hostTurnsInMemory(): HostTurnStore {
  const freeAt = new Map<string, string>();
  return {
    takeHostTurn: async (host, nowIso, untilIso) => {
      const known = freeAt.get(host);
      if (known !== undefined && known > nowIso) return known;
      freeAt.set(host, untilIso);
      return undefined;
    },
    endHostTurn: async (host, untilIso, freeAtIso) => {
      if (freeAt.get(host) === untilIso) freeAt.set(host, freeAtIso);
    },
  };
}
