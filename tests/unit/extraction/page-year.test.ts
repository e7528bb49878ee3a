import { describe, expect, it } from 'vitest';
import type { Extraction, ExtractionInput } from '../../../shared/contracts/extraction.contract.ts';
import { extract } from '../../../shared/extraction/extract.ts';
import { DEV_CASES, loadGoldCases } from '../../goldens/scoring/gold-case.ts';

const CASES = loadGoldCases(DEV_CASES);
/** For pages that tell no day of their own. */
const SOME_DAY = '2021-03-15';

function readLater(input: ExtractionInput, told: string, years: number): Extraction {
  const publishedAt = `${Number(told.slice(0, 4)) + years}${told.slice(4, 10)}`;
  return extract({ ...input, page: { publishedAt, author: null } });
}

/** Days of the records, apart: concluded from the page's day, printed whole. */
function listDays({ records }: Extraction): { inferred: string[]; printed: string[] } {
  const inferred: string[] = [];
  const printed: string[] = [];
  for (const { date, evidence } of records) {
    if (date === null) continue;
    const isInferred = evidence.some(
      ({ field, inferredFrom }) => field === 'date' && inferredFrom !== undefined,
    );
    (isInferred ? inferred : printed).push(date);
  }
  return { inferred, printed };
}

const addYear = (date: string) => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;

describe("the page's year", () => {
  it('moves exactly the years that were concluded from it', () => {
    let moved = 0;
    for (const { id, input } of CASES) {
      const told = extract(input).publishedAt ?? SOME_DAY;
      const before = listDays(readLater(input, told, 0));
      // Where the event's day is printed whole, a page a year later makes it background: another article altogether.
      if (told.includes('-02-29') || before.printed.length > 0) continue;
      const after = listDays(readLater(input, told, 1));
      expect({ id, ...after }).toEqual({ id, inferred: before.inferred.map(addYear), printed: [] });
      moved += before.inferred.length;
    }
    expect(moved).toBeGreaterThan(10);
  });
});
