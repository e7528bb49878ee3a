import { describe, expect, it } from 'vitest';
import corpus from '../../fixtures/corpus/figures.json' with { type: 'json' };
import { findFigures } from '../../shared/extraction/figures/find-figures.ts';
import { viewLine } from './sentence-view.ts';

const read = (text: string) =>
  findFigures(viewLine(text)).map(({ value }) => `${value.comparator} ${value.value} ${value.unit}`);

describe('figures of the corpus', () => {
  it.each(corpus.examples)('are read: $text', ({ text, figures }) => expect(read(text)).toEqual(figures));
  it.each(corpus.negatives)('are not seen in $why: $text', ({ text }) => expect(read(text)).toEqual([]));
});
