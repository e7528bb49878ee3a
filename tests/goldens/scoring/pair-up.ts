/** One-to-one pairs of what was expected and what was got. */
export interface Pairing<T> {
  matched: [T, T][];
  missed: T[];
  spurious: T[];
}

/** Pairs the most alike first; what is less alike than `floor` stays alone. */
export function pairUp<T>(gold: T[], got: T[], likeness: (a: T, b: T) => number, floor: number): Pairing<T> {
  const candidates = gold.flatMap((a, i) => got.map((b, j) => ({ a, b, i, j, score: likeness(a, b) })));
  candidates.sort((left, right) => right.score - left.score);
  const [usedGold, usedGot] = [new Set<number>(), new Set<number>()];
  const matched: [T, T][] = [];
  for (const { a, b, i, j, score } of candidates) {
    if (score < floor || usedGold.has(i) || usedGot.has(j)) continue;
    usedGold.add(i);
    usedGot.add(j);
    matched.push([a, b]);
  }
  return {
    matched,
    missed: gold.filter((_, i) => !usedGold.has(i)),
    spurious: got.filter((_, j) => !usedGot.has(j)),
  };
}
