import { describe, expect, it } from 'vitest';
import corpus from '../../fixtures/corpus/publication.json' with { type: 'json' };
import { viewPageLines } from './sentence-view.ts';

describe('pages of the corpus', () => {
  it.each(corpus.pages)('tell time and author: $above … $below', ({ above, below, publishedAt, author }) => {
    const view = viewPageLines(above, below);
    expect([view.publishedAt?.value ?? null, view.author?.value ?? null]).toEqual([publishedAt, author]);
  });

  it.each(corpus.pages)('keep their own words: $above … $below', ({ above, below }) => {
    const view = viewPageLines(above, below);
    const own = view.text.slice(view.body.start, view.body.end);
    expect(own.startsWith('Hội nghị diễn ra')).toBe(true);
    for (const line of [...above, ...below].filter((words) => !words.startsWith('Ảnh:')))
      expect(own).not.toContain(line);
  });
});
