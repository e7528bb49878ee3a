import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { RecordsAnswer } from '../../../shared/contracts/answers.contract.ts';
import type { ExportFormat } from '../../../shared/contracts/export.contract.ts';
import { RECORDS } from '../../../shared/register/exports/collections.ts';
import { findFilterValues } from '../../../shared/register/find-filter-values.ts';
import { writeRecordsJson } from '../../../shared/register/list-records.ts';
import { RecordsQuery, ViewQuery } from '../../../shared/register/records-query.ts';
import { findSortOrder } from '../../../shared/register/sort-order.ts';
import { answerJsonText } from '../answer-json.ts';
import { answerView } from '../answer-view.ts';
import type { QueryPorts } from '../query-ports.ts';
import { findParameterError, givenParameters } from '../reject-parameter.ts';
import { problemResponses } from './problem-responses.ts';
import { ACCEPTED_FORMATS, EXPORT_RESPONSES, fileContent, viewRoute } from './view-route.ts';

const JSON_TYPE = 'application/json';
const VARY = { vary: 'Accept' };

const listRoute = createRoute({
  method: 'get',
  path: '/v1/records',
  summary: 'One page of the records that match every filter',
  description:
    'With `Accept: text/csv` or `application/jsonl` the whole view, as `/v1/records.csv` and `/v1/records.jsonl` give it. Each filter stands for itself: `partyType` and `province` may be met by different parties.',
  request: { query: RecordsQuery },
  responses: {
    200: {
      description: 'The page, or the whole view',
      content: { [JSON_TYPE]: { schema: RecordsAnswer }, ...fileContent('csv'), ...fileContent('jsonl') },
    },
    ...EXPORT_RESPONSES,
    ...problemResponses({ 400: 'A filter or the cursor does not fit; `parameter` names it.' }),
  },
});

/** The list of records: JSON by page, CSV and JSON Lines as a whole. */
export function addRecordsRoutes(app: OpenAPIHono, ports: QueryPorts): void {
  app.openapi(listRoute, async (c) => {
    const format = findAcceptedFormat(c);
    if (format !== undefined) {
      c.header('vary', VARY.vary);
      const view = ViewQuery.safeParse(givenParameters(c.req.queries()));
      if (!view.success) throw findParameterError(view.error);
      return answerView(c, RECORDS, format, view.data, ports);
    }
    const query = c.req.valid('query');
    const page = { ...query, sort: findSortOrder(query), filters: findFilterValues(query) };
    const text = writeRecordsJson(await ports.openRegister(), page);
    return answerJsonText(text, 'Ask for fewer records with limit.', VARY);
  });
  for (const format of ['csv', 'jsonl'] as const) {
    app.openapi(viewRoute(format, 'records', ViewQuery), (c) =>
      answerView(c, RECORDS, format, c.req.valid('query'), ports),
    );
  }
}

function findAcceptedFormat(c: Context): ExportFormat | undefined {
  const supports = [JSON_TYPE, ...Object.keys(ACCEPTED_FORMATS)];
  return ACCEPTED_FORMATS[accepts(c, { header: 'Accept', supports, default: JSON_TYPE })];
}
