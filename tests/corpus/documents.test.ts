import { describe, expect, it } from 'vitest';
import corpus from '../../fixtures/corpus/documents.json' with { type: 'json' };
import { findDocuments } from '../../shared/extraction/documents/find-documents.ts';
import { viewLine } from './sentence-view.ts';

const read = (text: string) =>
  findDocuments(viewLine(text)).map(({ value }) =>
    [value.type, value.number, value.date ?? '', value.issuer ?? ''].join(' | '),
  );

describe('documents of the corpus', () => {
  it.each(corpus.examples)('are read: $text', ({ text, documents }) => expect(read(text)).toEqual(documents));
  it.each(corpus.negatives)('are not seen in $why: $text', ({ text }) => expect(read(text)).toEqual([]));
});
