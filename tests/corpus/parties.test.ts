import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { viewArticle } from '../../shared/extraction/engine/view-article.ts';
import { findOrganisations } from '../../shared/extraction/parties/find-organisations.ts';
import { findParties } from '../../shared/extraction/parties/find-parties.ts';
import type { OrganisationMention } from '../../shared/extraction/parties/organisation.ts';

interface Corpus {
  examples: { text: string; parties: string[] }[];
  negatives: { text: string; not: string }[];
}

const corpus: Corpus = JSON.parse(
  readFileSync(new URL('../../fixtures/corpus/parties.json', import.meta.url), 'utf8'),
);

/** Parties of the first sentence of the text, told as the corpus writes them. */
function readParties(text: string): OrganisationMention[] {
  const view = viewArticle({ title: 'Tin hoạt động', text });
  const [sentence] = view.sentences.filter(({ source }) => source === 'text');
  if (sentence === undefined) return [];
  const clause = {
    source: sentence.source,
    start: sentence.start,
    end: sentence.end,
    sentence: sentence.index,
  };
  const anchor = { action: 'signed' as const, clauses: [clause], otherClauses: [] };
  return findParties(view, findOrganisations(view), anchor).parties;
}

function tell({ value }: OrganisationMention): string {
  const places = [value.province, value.district, value.commune].map((place) => place ?? '-').join(' / ');
  return `${value.name} | ${value.type} | ${value.level ?? '-'} | ${places.replace(/(?: \/ -)+$/, '')}`;
}

describe('corpus of parties', () => {
  it.each(corpus.examples)('reads: $text', ({ text, parties }) => {
    expect(readParties(text).map(tell)).toEqual(parties);
  });

  it.each(corpus.negatives)('takes no $not for a party: $text', ({ text, not }) => {
    const types = readParties(text).map(({ value }) => value.type);
    expect(types).toEqual(expect.arrayContaining(['health', 'home_affairs']));
    expect(types).not.toContain(not);
  });

  it('says where every name was read', () => {
    for (const { text } of corpus.examples)
      for (const { spans } of readParties(text)) {
        expect(spans.length).toBeGreaterThan(0);
        for (const { start, end } of spans) expect(text.slice(start, end).trim()).not.toBe('');
      }
  });
});
