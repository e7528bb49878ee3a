/** A stream of numbers that is the same for the same seed, everywhere. */
export interface Random {
  /** From 0 to under 1. */
  next(): number;
  chance(probability: number): boolean;
  /** From 0 to under `count`, all alike. */
  below(count: number): number;
  /** One of the entries; the n-th as often as 1/n^skew, as names and places are spread in life. */
  skewed<T>(entries: readonly T[], skew?: number): T;
}

/** @param seed any integer (mulberry32, public domain) */
export function openRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const sums = new Map<string, number[]>();
  return {
    next,
    chance: (probability) => next() < probability,
    below: (count) => Math.floor(next() * count),
    skewed(entries, skew = 1) {
      const key = `${entries.length}/${skew}`;
      const upTo = sums.get(key) ?? sumWeights(entries.length, skew);
      sums.set(key, upTo);
      const at = next() * (upTo.at(-1) ?? 0);
      const entry = entries[findFirst(upTo, at)];
      if (entry === undefined) throw new Error('Nothing to choose from');
      return entry;
    },
  };
}

function sumWeights(count: number, skew: number): number[] {
  let sum = 0;
  return Array.from({ length: count }, (_, i) => {
    sum += 1 / (i + 1) ** skew;
    return sum;
  });
}

/** The first position whose sum is over the number. */
function findFirst(sums: number[], at: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
