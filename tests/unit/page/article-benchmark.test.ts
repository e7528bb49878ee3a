import { describe, expect, it } from 'vitest';
import { readPage } from '../../../shared/page/read-page.ts';
import { hasBenchmark, readBenchmark, scorePage, summariseScores } from '../../bench/article-benchmark.ts';

const present = hasBenchmark();
if (!present) process.stdout.write('skipped: ../shared/bench/article-extraction is not here\n');

describe.skipIf(!present)('the public benchmark of 181 pages, without selectors', () => {
  it('comes to F1 .955 or more with no page lost', () => {
    const pages = readBenchmark().map((page) => ({
      ...page,
      text: readPage(page.bytes, { url: page.url }).text,
    }));
    expect(pages).toHaveLength(181);
    expect(pages.filter(({ text }) => text === '').map(({ id }) => id)).toEqual([]);
    const { f1 } = summariseScores(pages.map(({ id, body, text }) => scorePage(id, body, text)));
    expect(f1).toBeGreaterThanOrEqual(0.955);
  }, 120_000);
});

describe('the measure of the benchmark', () => {
  it('counts shingles of four words, surplus against precision and missing against recall', () => {
    expect(scorePage('a', 'a b c d e', 'a b c d')).toMatchObject({ precision: 1, recall: 0.5 });
    expect(scorePage('a', 'a b c d', 'a b c d e')).toMatchObject({ precision: 0.5, recall: 1 });
    expect(scorePage('a', 'a b c d', '').precision).toBeUndefined();
  });
});
