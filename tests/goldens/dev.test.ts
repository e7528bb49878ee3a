import { describe, expect, it } from 'vitest';
import { extract } from '../../shared/extraction/extract.ts';
import recorded from './floors.json' with { type: 'json' };
import { DEV_CASES, loadGoldCases, SEED_CASES } from './scoring/gold-case.ts';
import { scoreCases } from './scoring/score-cases.ts';

const floors: Record<string, number> = recorded;
/** A lower share is better here. */
const LOWER_IS_BETTER = new Set(['rightFlagged']);

describe('extraction of the dev cases', () => {
  const cases = loadGoldCases(DEV_CASES);
  const scores = scoreCases(cases, extract);

  it('reads all 76 cases', () => {
    expect(cases).toHaveLength(76);
  });

  it.each(Object.entries(floors))('%s does not drop', (field, floor) => {
    if (LOWER_IS_BETTER.has(field)) expect(scores[field]).toBeLessThanOrEqual(floor);
    else expect(scores[field]).toBeGreaterThanOrEqual(floor);
  });
});

describe('extraction of the five seeds', () => {
  const seeds = loadGoldCases(SEED_CASES);

  it.skipIf(seeds.length === 0)(
    'gets every value of every field right (skipped without ../shared/gold/seeds)',
    () => {
      const { rightFlagged: _, wrongFlagged: __, ...scores } = scoreCases(seeds, extract);
      const short = Object.entries(scores).filter(([, score]) => score < 1);
      expect(short).toEqual([]);
    },
  );
});
