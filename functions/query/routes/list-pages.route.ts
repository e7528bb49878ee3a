import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { RejectedInput } from '../../../shared/errors.ts';
import { findProblem } from '../../../shared/http-problem/find-problem.ts';
import type { Problem } from '../../../shared/http-problem/problem.contract.ts';
import { findFilterValues, pickFilterValues } from '../../../shared/register/find-filter-values.ts';
import { listRecords } from '../../../shared/register/list-records.ts';
import { PROGRAMME_FILTERS } from '../../../shared/register/programmes/filters/index.ts';
import { listProgrammes } from '../../../shared/register/programmes/list-programmes.ts';
import { ProgrammesQuery } from '../../../shared/register/programmes/programmes-query.ts';
import { RecordsQuery } from '../../../shared/register/records-query.ts';
import { findSortOrder } from '../../../shared/register/sort-order.ts';
import type { GivenParameters } from '../../../web/filter-form.ts';
import type { Html } from '../../../web/layout.ts';
import { renderProgrammesPage } from '../../../web/programmes-page.ts';
import { renderRecordsPage } from '../../../web/records-page.ts';
import type { QueryPorts } from '../query-ports.ts';
import { findParameterError, givenParameters } from '../reject-parameter.ts';

type Given = ReturnType<typeof givenParameters>;

/**
 * `GET /` and `GET /programmes`: the register as a page, record by record and programme by programme, under the parameters
 * of `GET /v1/records` and `/v1/programmes`. What does not fit is told on the page itself, with the form as it was filled
 * in, and with the same status.
 */
export function addListPageRoutes(app: OpenAPIHono, { openRegister }: QueryPorts): void {
  app.get('/', (c) =>
    answerPage(c, renderRecordsPage, async (given) => {
      const query = RecordsQuery.safeParse(given);
      if (!query.success) throw findParameterError(query.error);
      const filters = findFilterValues(query.data);
      return listRecords(await openRegister(), { ...query.data, sort: findSortOrder(query.data), filters });
    }),
  );
  app.get('/programmes', (c) =>
    answerPage(c, renderProgrammesPage, async (given) => {
      const query = ProgrammesQuery.safeParse(given);
      if (!query.success) throw findParameterError(query.error);
      const filters = pickFilterValues(PROGRAMME_FILTERS, query.data);
      return listProgrammes(await openRegister(), {
        ...query.data,
        sort: findSortOrder(query.data),
        filters,
      });
    }),
  );
}

async function answerPage<Page>(
  c: Context,
  render: (given: GivenParameters, shown: Page | Problem) => Html,
  findPage: (given: Given) => Promise<Page>,
): Promise<Response> {
  const given = withoutIdleOrder(c.req.queries());
  try {
    return await c.html(render(given, await findPage(givenParameters(given))));
  } catch (error) {
    if (!(error instanceof RejectedInput)) throw error;
    return c.html(render(given, findProblem(error).body), 400);
  }
}

/**
 * The form offers the order by words whether or not words are sought, so without them the usual one stands. It is taken
 * out of what was given, since the page's links to the API and to the next page would ask for it again.
 */
function withoutIdleOrder(given: GivenParameters): GivenParameters {
  const { sort, ...others } = given;
  const seeksWords = given.q?.some((text) => text !== '') ?? false;
  return sort?.every((order) => order === 'relevance') && !seeksWords ? others : given;
}
