import type { OpenAPIHono } from '@hono/zod-openapi';
import type { RecordsAnswer } from '../../../shared/contracts/answers.contract.ts';
import { RejectedInput } from '../../../shared/errors.ts';
import { findProblem } from '../../../shared/http-problem/find-problem.ts';
import { findFilterValues } from '../../../shared/register/find-filter-values.ts';
import { listRecords } from '../../../shared/register/list-records.ts';
import { RecordsQuery } from '../../../shared/register/records-query.ts';
import { renderRecordsPage } from '../../../web/records-page.ts';
import type { QueryPorts } from '../query-ports.ts';
import { findParameterError, givenParameters } from '../reject-parameter.ts';

/**
 * `GET /`: the register as a page, under the parameters of `GET /v1/records`. What does not fit is told on the page
 * itself, with the form as it was filled in, and with the same status.
 */
export function addRecordsPageRoute(app: OpenAPIHono, ports: QueryPorts): void {
  app.get('/', async (c) => {
    const given = c.req.queries();
    try {
      return c.html(renderRecordsPage(given, await findShown(givenParameters(given), ports)));
    } catch (error) {
      if (!(error instanceof RejectedInput)) throw error;
      return c.html(renderRecordsPage(given, findProblem(error).body), 400);
    }
  });
}

async function findShown(
  given: ReturnType<typeof givenParameters>,
  ports: QueryPorts,
): Promise<RecordsAnswer> {
  const query = RecordsQuery.safeParse(given);
  if (!query.success) throw findParameterError(query.error);
  const filters = findFilterValues(query.data);
  const page = listRecords(await ports.openRegister(), { ...query.data, filters });
  return page;
}
