import type { OpenAPIHono } from '@hono/zod-openapi';
import { renderRecordPage } from '../../../web/record-page.ts';
import { findRecord } from '../find-record.ts';
import type { QueryPorts } from '../query-ports.ts';

/** `GET /records/{id}`: one record with the words of its article that tell it. */
export function addRecordPageRoute(app: OpenAPIHono, ports: QueryPorts): void {
  app.get('/records/:id', async (c) => {
    const { answer, article } = await findRecord(c.req.param('id'), ports);
    return c.html(renderRecordPage(answer, article));
  });
}
