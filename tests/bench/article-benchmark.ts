import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The public benchmark beside the repository; see its README there. */
export const BENCHMARK_FOLDER = join(import.meta.dirname, '../../../shared/bench/article-extraction');

export interface BenchmarkPage {
  id: string;
  bytes: Uint8Array;
  url: string;
  body: string;
}

export interface PageScore {
  id: string;
  precision: number | undefined;
  recall: number | undefined;
}

export const hasBenchmark = (): boolean => existsSync(join(BENCHMARK_FOLDER, 'ground-truth.json'));

export function readBenchmark(): BenchmarkPage[] {
  const truth: Record<string, { articleBody: string; url: string }> = JSON.parse(
    readFileSync(join(BENCHMARK_FOLDER, 'ground-truth.json'), 'utf8'),
  );
  const folder = join(BENCHMARK_FOLDER, 'html');
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const id = file.replace('.html.gz', '');
      const told = truth[id];
      if (told === undefined) return [];
      const bytes = new Uint8Array(gunzipSync(readFileSync(join(folder, file))));
      return [{ id, bytes, url: told.url, body: told.articleBody }];
    });
}

/** The benchmark's own measure: 4-word shingles; per page tp = Σ min, fp and fn the surplus, shares of their sum. */
export function scorePage(id: string, truth: string, found: string): PageScore {
  const wanted = countShingles(truth);
  const got = countShingles(found);
  let tp = 0;
  let fp = 0;
  let fn = 0;
  for (const shingle of new Set([...wanted.keys(), ...got.keys()])) {
    const a = wanted.get(shingle) ?? 0;
    const b = got.get(shingle) ?? 0;
    tp += Math.min(a, b);
    fp += Math.max(0, b - a);
    fn += Math.max(0, a - b);
  }
  return {
    id,
    precision: tp + fp > 0 ? tp / (tp + fp) : undefined,
    recall: tp + fn > 0 ? tp / (tp + fn) : undefined,
  };
}

/** Precision and recall averaged over the pages where they are defined, and F1 of the two averages. */
export function summariseScores(scores: readonly PageScore[]): {
  precision: number;
  recall: number;
  f1: number;
} {
  const precision = average(scores.map((score) => score.precision));
  const recall = average(scores.map((score) => score.recall));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function average(values: (number | undefined)[]): number {
  const defined = values.filter((value) => value !== undefined);
  return defined.reduce((sum, value) => sum + value, 0) / defined.length;
}

function countShingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  const length = Math.min(4, words.length);
  for (let i = 0; length > 0 && i + length <= words.length; i += 1) {
    const shingle = words.slice(i, i + length).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}
