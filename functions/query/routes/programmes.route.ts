import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { ProgrammesAnswer } from '../../../shared/contracts/programme.contract.ts';
import { PROGRAMMES } from '../../../shared/register/exports/collections.ts';
import { pickFilterValues } from '../../../shared/register/find-filter-values.ts';
import { PROGRAMME_FILTERS } from '../../../shared/register/programmes/filters/index.ts';
import { listProgrammes } from '../../../shared/register/programmes/list-programmes.ts';
import {
  ProgrammesQuery,
  ProgrammesViewQuery,
} from '../../../shared/register/programmes/programmes-query.ts';
import { findSortOrder } from '../../../shared/register/sort-order.ts';
import { answerJson } from '../answer-json.ts';
import { answerView } from '../answer-view.ts';
import type { QueryPorts } from '../query-ports.ts';
import { problemResponses } from './problem-responses.ts';
import { viewRoute } from './view-route.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/programmes',
  summary: 'One page of the programmes that match every filter',
  description:
    'A programme is one thing agreed, joined from the records that tell of it. What sources tell differently is null, and stands in `told` with each source. What is asked of one telling (`action`, dates, publication, source, review …: see each) has to be met by one record; what was agreed (parties, places, period, counts …) may be told by any.',
  request: { query: ProgrammesQuery },
  responses: {
    200: { description: 'The page', content: { 'application/json': { schema: ProgrammesAnswer } } },
    ...problemResponses({ 400: 'A filter or the cursor does not fit; `parameter` names it.' }),
  },
});

export function addProgrammesRoute(app: OpenAPIHono, ports: QueryPorts): void {
  app.openapi(route, async (c) => {
    const query = c.req.valid('query');
    const filters = pickFilterValues(PROGRAMME_FILTERS, query);
    const page = listProgrammes(await ports.openRegister(), {
      ...query,
      sort: findSortOrder(query),
      filters,
    });
    return answerJson(page, 'Ask for fewer programmes with limit.');
  });
  for (const format of ['csv', 'jsonl'] as const) {
    app.openapi(viewRoute(format, 'programmes', ProgrammesViewQuery), (c) =>
      answerView(c, PROGRAMMES, format, c.req.valid('query'), ports),
    );
  }
}
