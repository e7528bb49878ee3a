import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { extract } from '../../../shared/extraction/extract.ts';
import { RULE_LABELS } from '../../../shared/register/rule-labels.ts';
import { DEV_CASES, loadGoldCases, OWN_CASES } from '../../goldens/scoring/gold-case.ts';

const EXTRACTION = join(import.meta.dirname, '../../../shared/extraction');

/** As the sources write them: `rule: 'printed-date'`, `const RULE = 'author'`, or one of two. */
const NAMED = /\b(?:rule: |const RULE = )(?:[^'\n]+\? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g;

it('every rule that the extractor names has its words, and none has words that is not', () => {
  const sources = readdirSync(EXTRACTION, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(EXTRACTION, name), 'utf8'));
  const named = sources.flatMap((source) =>
    [...source.matchAll(NAMED)].flatMap(([, rule, other]) => [rule, other].filter(Boolean)),
  );
  expect([...new Set([...named, 'correction'])].sort()).toEqual(Object.keys(RULE_LABELS).sort());
});

it('every rule that stands in evidence of the cases has its words', { timeout: 120_000 }, () => {
  const seen = new Set<string>();
  for (const { input } of [...loadGoldCases(DEV_CASES), ...loadGoldCases(OWN_CASES)]) {
    const { evidence, records } = extract(input);
    for (const { rule } of [...evidence, ...records.flatMap((record) => record.evidence)]) seen.add(rule);
  }
  expect(seen.size).toBeGreaterThan(20);
  expect([...seen].filter((rule) => !Object.hasOwn(RULE_LABELS, rule))).toEqual([]);
});
