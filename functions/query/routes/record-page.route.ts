import type { OpenAPIHono } from '@hono/zod-openapi';
import { renderRecordPage } from '../../../web/record-page.ts';
import { requireAnswerFits, textAnswerBytes } from '../answer-size.ts';
import { findRecord } from '../find-record.ts';
import type { QueryPorts } from '../query-ports.ts';

/** `GET /records/{id}`: one record with the words of its article that tell it. */
export function addRecordPageRoute(app: OpenAPIHono, ports: QueryPorts): void {
  app.get('/records/:id', async (c) => {
    const { answer, article } = await findRecord(c.req.param('id'), ports);
    const page = await renderRecordPage(answer, article);
    requireAnswerFits(textAnswerBytes(String(page)), 'Ask for the record as JSON.');
    return c.html(page);
  });
}
