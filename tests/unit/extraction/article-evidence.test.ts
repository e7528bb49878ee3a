import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../shared/extraction/extract.ts';
import { DEV_CASES, loadGoldCases } from '../../goldens/scoring/gold-case.ts';

const EXTRACTION = fileURLToPath(new URL('../../../shared/extraction', import.meta.url));
const CASES = loadGoldCases(DEV_CASES);

describe('what the article tells beside its records', () => {
  it('has evidence for every value, down to titles, dates, issuers and roles', () => {
    for (const { id, input } of CASES) {
      const { publishedAt, author, figures, documents, people, evidence } = extract(input);
      const proved = new Set(evidence.map(({ field }) => field));
      const told = [
        ...(publishedAt === null ? [] : ['publishedAt']),
        ...(author === null ? [] : ['author']),
        ...figures.map((_, i) => `figures[${i}]`),
        ...documents.flatMap(({ date, issuer }, i) => [
          `documents[${i}]`,
          ...(date === null ? [] : [`documents[${i}].date`]),
          ...(issuer === null ? [] : [`documents[${i}].issuer`]),
        ]),
        ...people.flatMap(({ titles, role }, i) => [
          `people[${i}]`,
          ...titles.map((_, k) => `people[${i}].titles[${k}]`),
          ...(role === 'mentioned' ? [] : [`people[${i}].role`]),
        ]),
      ];
      expect({ id, missing: told.filter((field) => !proved.has(field)) }).toEqual({ id, missing: [] });
    }
  });

  it('names rules that are files of the extraction', () => {
    const files = readdirSync(EXTRACTION, { recursive: true, encoding: 'utf8' });
    const known = new Set(files.map((file) => /([\w-]+)\.rule\.ts$/.exec(file)?.[1]));
    const rules = new Set(CASES.flatMap(({ input }) => extract(input).evidence.map(({ rule }) => rule)));
    expect([...rules].filter((rule) => !known.has(rule))).toEqual([]);
    expect(rules.size).toBeGreaterThan(5);
  });
});
