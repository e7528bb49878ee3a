import { type BoundPattern, startPattern } from '../../text/bound-pattern.ts';

/** Scale words behind a number, on the shadow: `22,6 nghìn`, `1,2 tỷ đồng`, `3 nghìn tỷ`. */

const SCALES: [BoundPattern, number][] = [
  [startPattern(/^\s?(?:nghin|ngan) (?:ty|ti)\b/), 1e12],
  [startPattern(/^\s?tram trieu\b/), 1e8],
  [startPattern(/^\s?(?:nghin|ngan)\b/), 1e3],
  [startPattern(/^\s?trieu\b/), 1e6],
  [startPattern(/^\s?(?:ty|ti)\b(?! le)/), 1e9],
];

/** @returns factor and length of the scale word that the shadow begins with; 1 and 0 when there is none */
export function readScale(shadow: string): { factor: number; length: number } {
  for (const [pattern, factor] of SCALES) {
    const hit = pattern.exec(shadow);
    if (hit !== null) return { factor, length: hit[0].length };
  }
  return { factor: 1, length: 0 };
}

/** Decimal values times a scale without binary dust: 2.7 × 10⁹ is 2700000000. */
export function scaleValue(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15));
}
