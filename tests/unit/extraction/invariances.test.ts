import { describe, expect, it } from 'vitest';
import type { Extraction, ExtractionInput } from '../../../shared/contracts/extraction.contract.ts';
import { extract } from '../../../shared/extraction/extract.ts';
import { DEV_CASES, loadGoldCases } from '../../goldens/scoring/gold-case.ts';

const CASES = loadGoldCases(DEV_CASES);

/** What an article tells, without where it tells it. */
function valuesOf(input: ExtractionInput): unknown {
  return withoutEvidence(extract(input));
}

function withoutEvidence({ records, figures, documents, people, ...rest }: Extraction): unknown {
  const { relevant, publishedAt, author } = rest;
  const bare = records.map(({ evidence: _, ...record }) => record);
  return { relevant, publishedAt, author, records: bare, figures, documents, people };
}

/** Names are given as printed: case, tone marks, dashes and quotes of the printed form are no values. */
function foldValues(values: unknown): string {
  const folded = JSON.stringify(values).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.replace(/[–—]/g, '-').replace(/[“”]|\\"/g, "'");
}

const NEW_TONES: [RegExp, string][] = [
  [/òa\b/g, 'oà'],
  [/óa\b/g, 'oá'],
  [/ỏa\b/g, 'oả'],
  [/õa\b/g, 'oã'],
  [/ọa\b/g, 'oạ'],
  [/ủy/g, 'uỷ'],
  [/Ủy/g, 'Uỷ'],
  [/ùy/g, 'uỳ'],
  [/úy/g, 'uý'],
  [/ụy/g, 'uỵ'],
];

function moveTones(text: string): string {
  return NEW_TONES.reduce((moved, [old, fresh]) => moved.replace(old, fresh), text);
}

const TEASER =
  '\n\nTin liên quan\n\nKhánh thành cầu dân sinh mới ở vùng cao\n\nNgày 3/4/2018, người dân vui mừng đi trên cây cầu mới.\n';

type Change = (input: ExtractionInput) => ExtractionInput;
const both =
  (change: (text: string) => string): Change =>
  (input) => ({ ...input, title: change(input.title), text: change(input.text) });

const HARMLESS: [string, Change][] = [
  ['decomposed letters', both((text) => text.normalize('NFD'))],
  ['no-break spaces', both((text) => text.replace(/ /g, '\u00a0'))],
  ['Windows line ends', both((text) => text.replace(/\n/g, '\r\n'))],
  ['extra blank lines', (input) => ({ ...input, text: input.text.replace(/\n/g, '\n\n\n') })],
  ['en dashes for hyphens between blanks', both((text) => text.replace(/ - /g, ' – '))],
  ['em dashes for en dashes', both((text) => text.replace(/ – /g, ' — '))],
  ['straight quotes', both((text) => text.replace(/[“”]/g, '"'))],
  ['an appended teaser', (input) => ({ ...input, text: `${input.text}${TEASER}` })],
  ['a navigation line on top', (input) => ({ ...input, text: `Trang chủ › Tin tức\n\n${input.text}` })],
];

describe('what changes nothing for the reader changes nothing in the values', () => {
  it.each(HARMLESS)('%s', (_, change) => {
    for (const { id, input } of CASES) {
      expect({ id, values: foldValues(valuesOf(change(input))) }).toEqual({
        id,
        values: foldValues(valuesOf(input)),
      });
    }
  });

  it('tone marks placed the other way', () => {
    for (const { id, input } of CASES) {
      const moved = foldValues(valuesOf(both(moveTones)(input)));
      expect({ id, moved }).toEqual({ id, moved: foldValues(valuesOf(input)) });
    }
  });

  it('a headline in capitals', () => {
    for (const { id, input } of CASES) {
      const shouted = foldValues(valuesOf({ ...input, title: input.title.toUpperCase() }));
      expect({ id, shouted }).toEqual({ id, shouted: foldValues(valuesOf(input)) });
    }
  });
});

describe('the extraction is a function of its one article', () => {
  it('the same input gives the same bytes', () => {
    for (const { input } of CASES)
      expect(JSON.stringify(extract(input))).toBe(JSON.stringify(extract(input)));
  });

  it('the article read before does not matter', () => {
    const alone = CASES.map(({ input }) => JSON.stringify(extract(input)));
    const reversed = [...CASES].reverse().map(({ input }) => JSON.stringify(extract(input)));
    expect(reversed.reverse()).toEqual(alone);
  });
});

describe('every value is proved', () => {
  it('every quote is what stands at its offsets', () => {
    for (const { input } of CASES) {
      const result = extract(input);
      const sources = { title: result.title, text: result.text, url: input.url ?? '', page: '' };
      const evidence = [...result.evidence, ...result.records.flatMap((record) => record.evidence)];
      for (const { spans } of evidence)
        for (const { source, start, end, quote } of spans) {
          expect(quote).toBe(sources[source].slice(start, end));
          expect(quote).not.toBe('');
        }
    }
  });

  it('every value that is not null has its evidence', () => {
    for (const { input } of CASES) {
      for (const record of extract(input).records) {
        const proved = new Set(record.evidence.map(({ field }) => field));
        for (const field of ['date', 'partOfDay', 'subject', 'period', 'action', 'instrument'] as const)
          expect({ field, proved: proved.has(field) }).toEqual({ field, proved: record[field] !== null });
        record.parties.forEach((party, i) => {
          for (const place of ['province', 'district', 'commune', 'level'] as const)
            if (party[place] !== null) expect([...proved]).toContain(`parties[${i}].${place}`);
        });
        record.contentCounts.forEach((_, i) => {
          expect([...proved]).toContain(`contentCounts[${i}]`);
        });
      }
    }
  });
});
