import { Validator } from '@seriousme/openapi-schema-validator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesOf, startQueryBench } from './query-bench.ts';

const { app, get, defects } = startQueryBench({ articles: articlesOf({}, { date: null, period: null }) });

interface Parameter {
  name: string;
  in: 'query' | 'path';
  schema: {
    type?: string | string[];
    enum?: string[];
    items?: { enum?: string[] };
    minimum?: number;
    maximum?: number;
  };
}
interface Body {
  content: { 'application/json': { schema: { required: string[] } } };
}
type Document = {
  paths: Record<string, { get?: { parameters?: Parameter[] }; patch?: { requestBody: Body } }>;
};

const document = (await (await app.request('/openapi.json')).json()) as Document;

describe('the description of the API', () => {
  it('is OpenAPI 3.1 to a public validator', async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(document) as never);
    expect(result.errors ?? []).toEqual([]);
    expect([result.valid, validator.version]).toEqual([true, '3.1']);
  });

  it('says what a correction may not leave out', () => {
    const { patch } = document.paths['/v1/records/{id}'] ?? {};
    expect(patch?.requestBody.content['application/json'].schema.required.toSorted()).toEqual([
      'field',
      'reason',
      'value',
    ]);
  });

  it('is a page that loads nothing and names every address and parameter', async () => {
    const answer = await get('/docs', { accept: 'text/html' });
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).not.toMatch(/<script|src=|url\(|@import|<link (?!rel="icon" href="data:,")/);
    for (const [path, { get: operation }] of Object.entries(document.paths)) {
      expect(page).toContain(path);
      for (const { name } of operation?.parameters ?? []) expect(page).toContain(`<code>${name}</code>`);
    }
  });
});

const LIKELY = [
  '',
  '2021',
  '2021-05-01',
  '2026-11-22T01:00:00Z',
  'police',
  'Gia Lai',
  'công an',
  '-1',
  '1',
  'null',
];
const KNOWN_IDS = ['a1-1', 'a1', 'p-a1-1', 'latest', 'bao-vi-du', 'records.csv'];

/** Mostly what the schema takes, and often enough what it does not. */
function arbitraryValue({ schema }: Parameter): fc.Arbitrary<string> {
  const listed = schema.enum ?? schema.items?.enum;
  const fitting = listed
    ? fc.constantFrom(...listed)
    : [schema.type].flat().includes('integer') || [schema.type].flat().includes('number')
      ? fc
          .integer({ min: (schema.minimum ?? 0) - 1, max: Math.min(schema.maximum ?? 1000, 1e6) + 1 })
          .map(String)
      : fc.constantFrom(...LIKELY, ...KNOWN_IDS);
  return fc.oneof(
    { weight: 4, arbitrary: fitting },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  );
}

function arbitraryRequest([path, parameters]: [string, Parameter[]]): fc.Arbitrary<string> {
  const queries = parameters.filter((parameter) => parameter.in === 'query');
  const pairs = fc
    .subarray(queries, { maxLength: Math.min(4, queries.length) })
    .chain((chosen) =>
      fc.tuple(...chosen.map((one) => arbitraryValue(one).map((value) => [one.name, value] as const))),
    );
  const ids = fc.oneof(
    fc.constantFrom(...KNOWN_IDS),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  );
  return fc.tuple(pairs, fc.array(ids, { minLength: 3, maxLength: 3 })).map(([given, segments]) => {
    let next = 0;
    const filled = path.replace(/\{[^}]+\}/g, () =>
      encodeURIComponent((segments[next++] ?? 'x').toWellFormed()),
    );
    const query = new URLSearchParams(given.map(([name, value]) => [name, value.toWellFormed()]));
    return query.size === 0 ? filled : `${filled}?${query}`;
  });
}

describe('requests generated from the description', () => {
  it('never give a fault, and every answer is as described', { timeout: 120_000 }, async () => {
    const operations = Object.entries(document.paths).flatMap(([path, item]): [string, Parameter[]][] =>
      item.get ? [[path, item.get.parameters ?? []]] : [],
    );
    const request = fc.constantFrom(...operations).chain(arbitraryRequest);
    const accept = fc.constantFrom('*/*', 'application/json', 'text/csv', 'application/jsonl', 'text/html');
    const statuses = new Map<number, number>();
    const run = fc.asyncProperty(request, accept, async (address, accepted) => {
      const answer = await get(address, { accept: accepted });
      expect(answer.status).toBeLessThan(500);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    });
    await fc.assert(run, { numRuns: 3_000, seed: 20261128 });
    expect(defects).toEqual([]);
    // Not a test of refusals only.
    expect(statuses.get(200)).toBeGreaterThan(500);
    expect(statuses.get(400)).toBeGreaterThan(200);
  });
});
