import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { viewArticle } from '../../shared/extraction/engine/view-article.ts';
import { findOrganisations } from '../../shared/extraction/parties/find-organisations.ts';

interface Corpus {
  examples: { text: string; places: string }[];
  negatives: { text: string; province: string }[];
}

const corpus: Corpus = JSON.parse(
  readFileSync(new URL('../../fixtures/corpus/places.json', import.meta.url), 'utf8'),
);

function firstBody(text: string) {
  const [mention] = findOrganisations(viewArticle({ title: 'Tin hoạt động', text }));
  if (mention === undefined) throw new Error(`no body in ${text}`);
  return mention.value;
}

/** `PROVINCE CODE > PROVINCE OF TODAY | DISTRICT CODE | COMMUNE`. */
function tellPlaces(text: string): string {
  const { province, provinceCode, provinceNow, district, districtCode, commune } = firstBody(text);
  const upper = province === null ? '-' : `${province} ${provinceCode} > ${provinceNow}`;
  return `${upper} | ${district === null ? '-' : `${district} ${districtCode}`} | ${commune ?? '-'}`;
}

describe('corpus of places', () => {
  it.each(corpus.examples)('reads: $text', ({ text, places }) => {
    expect(tellPlaces(text)).toBe(places);
  });

  it.each(corpus.negatives)('does not read $province in: $text', ({ text, province }) => {
    expect(firstBody(text).province).not.toBe(province);
  });
});
