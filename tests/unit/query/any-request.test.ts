import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../../shared/http-problem/problem.contract.ts';
import { FILTERS } from '../../../shared/register/filters/index.ts';
import { articlesOf, startQueryBench } from './query-bench.ts';

const NAMES = [
  ...FILTERS.map(({ name }) => name),
  'sort',
  'limit',
  'cursor',
  'by',
  'kind',
  'type',
  'url',
  'id',
  '__proto__',
];
const LIKELY = [
  '',
  '2021',
  '2021-05',
  'police',
  'relevance',
  'provinceNow',
  '5..10 hộ',
  'signed',
  'true',
  '-date',
  '1',
  'Gia Lai',
  'cong an',
  'https://x.vn',
];
const SUMMARIES = ['/v1/stats', '/v1/stats?by=year', '/v1/parties', '/v1/places', '/v1/figures'];
const PATHS = [
  '/',
  '/v1/records',
  '/v1/programmes',
  '/v1/records.csv',
  '/v1/why',
  '/v1/portals',
  '/openapi.json',
  ...SUMMARIES,
];

const arbitraryValue = fc.oneof(fc.constantFrom(...LIKELY), fc.string({ unit: 'binary', maxLength: 30 }));
const arbitraryPath = fc.oneof(
  fc.constantFrom(...PATHS),
  fc
    .tuple(
      fc.constantFrom('/v1/records/', '/v1/articles/', '/v1/programmes/', '/programmes/', '/records/', '/'),
      fc.string({ unit: 'binary' }),
    )
    .map(([folder, id]) => folder + encodeURIComponent(id.toWellFormed())),
);
const arbitraryQuery = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...NAMES), fc.string()), arbitraryValue), { maxLength: 5 })
  .map(
    (pairs) => new URLSearchParams(pairs.map(([name, value]) => [name.toWellFormed(), value.toWellFormed()])),
  );

describe('any request', () => {
  const { get, defects } = startQueryBench({ articles: articlesOf({}, { date: null }) });

  it('is answered, or refused as a problem; never a fault', { timeout: 60_000 }, async () => {
    const run = fc.asyncProperty(
      arbitraryPath,
      arbitraryQuery,
      fc.constantFrom('*/*', 'text/csv', 'text/html', 'application/json', ';;q=x'),
      async (path, query, accept) => {
        const answer = await get(`${path}${path.includes('?') ? '&' : '?'}${query}`, { accept });
        expect(answer.status).toBeLessThan(500);
        const isProblem = answer.headers.get('content-type') === 'application/problem+json';
        if (isProblem) expect(Problem.parse(await answer.json()).status).toBe(answer.status);
        else if (answer.status >= 400) expect(answer.headers.get('content-type')).toContain('text/html');
      },
    );
    await fc.assert(run, { numRuns: 800 });
    expect(defects).toEqual([]);
  });
});
