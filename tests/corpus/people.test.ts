import { describe, expect, it } from 'vitest';
import corpus from '../../fixtures/corpus/people.json' with { type: 'json' };
import { findPeople } from '../../shared/extraction/people/find-people.ts';
import { viewLine } from './sentence-view.ts';

const read = (text: string) =>
  findPeople(viewLine(text)).map(({ value }) =>
    [value.role, value.name, value.titles.join(' ~ ')].join(' | '),
  );

describe('people of the corpus', () => {
  it.each(corpus.examples)('are read: $text', ({ text, people }) => expect(read(text)).toEqual(people));
  it.each(corpus.negatives)('are not seen in $why: $text', ({ text }) => expect(read(text)).toEqual([]));
});
