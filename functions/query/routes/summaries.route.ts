import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi';
import {
  FiguresAnswer,
  PartiesAnswer,
  PlacesAnswer,
  StatsAnswer,
} from '../../../shared/contracts/answers.contract.ts';
import { findFilterValues } from '../../../shared/register/find-filter-values.ts';
import { countStats } from '../../../shared/register/summaries/count-stats.ts';
import { listFigures } from '../../../shared/register/summaries/list-figures.ts';
import { listPlaces } from '../../../shared/register/summaries/list-places.ts';
import {
  FiguresQuery,
  PartiesQuery,
  PlacesQuery,
  StatsQuery,
} from '../../../shared/register/summaries/summaries-query.ts';
import { answerJson } from '../answer-json.ts';
import type { QueryPorts } from '../query-ports.ts';
import { problemResponses } from './problem-responses.ts';

const ADVICE = 'Narrow the filters, or ask for less with limit.';
const SAME_FILTERS = 'Over the records that match every filter; the filters are those of `/v1/records`.';

function describeSummary<Path extends string, Query extends z.ZodObject, Answer extends z.ZodObject>(
  path: Path,
  summary: string,
  query: Query,
  schema: Answer,
) {
  return createRoute({
    method: 'get',
    path,
    summary,
    description: SAME_FILTERS,
    request: { query },
    responses: {
      200: { description: 'The answer', content: { 'application/json': { schema } } },
      ...problemResponses({ 400: 'A parameter does not fit; `parameter` names it.' }),
    },
  });
}

const stats = describeSummary(
  '/v1/stats',
  'Numbers of records by one or two properties',
  StatsQuery,
  StatsAnswer,
);
const parties = describeSummary(
  '/v1/parties',
  'Parties, with the number of records of each, most first; one whose own place is not told stands for its article alone',
  PartiesQuery,
  PartiesAnswer,
);
const places = describeSummary(
  '/v1/places',
  'Places of parties, with the number of records of each, most first',
  PlacesQuery,
  PlacesAnswer,
);
const figures = describeSummary(
  '/v1/figures',
  'Figures that the articles report as results or targets',
  FiguresQuery,
  FiguresAnswer,
);

/** What is told of many records at once. */
export function addSummaryRoutes(app: OpenAPIHono, { openRegister }: QueryPorts): void {
  app.openapi(stats, async (c) => {
    const query = c.req.valid('query');
    const answer = countStats(await openRegister(), findFilterValues(query), query.by);
    return answerJson(answer, ADVICE);
  });
  app.openapi(parties, async (c) => {
    // It knows bodies by the table of organisations, which every cold start would wait for.
    const { listParties } = await import('../../../shared/register/summaries/list-parties.ts');
    return answerJson(listParties(await openRegister(), c.req.valid('query')), ADVICE);
  });
  app.openapi(places, async (c) =>
    answerJson(listPlaces(await openRegister(), c.req.valid('query')), ADVICE),
  );
  app.openapi(figures, async (c) =>
    answerJson(listFigures(await openRegister(), c.req.valid('query')), ADVICE),
  );
}
