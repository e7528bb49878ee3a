import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { RecordsAnswer } from '../../../shared/contracts/answers.contract.ts';
import { findFilterValues } from '../../../shared/register/find-filter-values.ts';
import { listRecords } from '../../../shared/register/list-records.ts';
import { RecordsQuery, ViewQuery } from '../../../shared/register/records-query.ts';
import { writeViewCsv } from '../answer-csv.ts';
import { requireAnswerFits, textAnswerBytes } from '../answer-size.ts';
import type { QueryPorts } from '../query-ports.ts';
import { findParameterError, givenParameters } from '../reject-parameter.ts';
import { problemResponses } from './problem-responses.ts';

const CSV = 'text/csv';
const csvContent = { [CSV]: { schema: { type: 'string' as const } } };
const badRequest = 'A filter or the cursor does not fit; `parameter` names it.';

const listRoute = createRoute({
  method: 'get',
  path: '/v1/records',
  summary: 'One page of the records that match every filter',
  description:
    'With `Accept: text/csv` the whole view as CSV, as `/v1/records.csv` gives it. Each filter stands for itself: `partyType` and `province` may be met by different parties.',
  request: { query: RecordsQuery },
  responses: {
    200: {
      description: 'The page',
      content: { 'application/json': { schema: RecordsAnswer }, ...csvContent },
    },
    ...problemResponses({ 400: badRequest }),
  },
});

const csvRoute = createRoute({
  method: 'get',
  path: '/v1/records.csv',
  summary: 'The whole view as CSV, one row a record',
  description:
    'UTF-8 with a byte order mark, CRLF; cells that a spreadsheet would take for a formula begin with an apostrophe. Never cut short: a view over about 4 MB is refused.',
  request: { query: ViewQuery },
  responses: {
    200: { description: 'All records of the view', content: csvContent },
    ...problemResponses({ 400: `${badRequest} Or the view is too large for one answer: narrow it.` }),
  },
});

/** The list of records: JSON by page, CSV as a whole. */
export function addRecordsRoutes(app: OpenAPIHono, ports: QueryPorts): void {
  app.openapi(listRoute, async (c) => {
    c.header('vary', 'Accept');
    const supported = ['application/json', CSV];
    if (accepts(c, { header: 'Accept', supports: supported, default: 'application/json' }) === CSV) {
      const view = ViewQuery.safeParse(givenParameters(c.req.queries()));
      if (!view.success) throw findParameterError(view.error);
      return answerCsv(c, view.data, ports);
    }
    const query = c.req.valid('query');
    const page = listRecords(await ports.openRegister(), { ...query, filters: findFilterValues(query) });
    requireAnswerFits(textAnswerBytes(JSON.stringify(page)), 'Ask for fewer records with limit.');
    return c.json(page, 200);
  });
  app.openapi(csvRoute, (c) => answerCsv(c, c.req.valid('query'), ports));
}

async function answerCsv(c: Context, query: ViewQuery, ports: QueryPorts): Promise<Response> {
  const view = { filters: findFilterValues(query), sort: query.sort };
  const csv = writeViewCsv(await ports.openRegister(), view);
  return c.body(csv, 200, {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': 'attachment; filename="kyket-records.csv"',
  });
}
