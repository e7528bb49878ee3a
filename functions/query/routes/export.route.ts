import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ExportAnswer } from '../../../shared/contracts/export.contract.ts';
import { findExport, RETRY_AFTER_SECONDS } from '../find-export.ts';
import type { QueryPorts } from '../query-ports.ts';
import { problemResponses } from './problem-responses.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/exports/{id}',
  summary: 'How far the export of a large view is, and the link to its file',
  description:
    'Ask again while `status` is `pending`. The link needs no token and does not last: ask for it anew.',
  request: { params: z.object({ id: z.string() }), query: z.strictObject({}) },
  responses: {
    200: { description: 'The export', content: { 'application/json': { schema: ExportAnswer } } },
    ...problemResponses({
      400: 'An unknown parameter',
      404: 'No such export',
      410: 'It is no longer kept, or could not be made: ask for the view again',
    }),
  },
});

/** The status of an export, for programs and as a page that waits for it. */
export function addExportRoutes(app: OpenAPIHono, ports: QueryPorts): void {
  app.openapi(route, async (c) => {
    const answer = await findExport(c.req.valid('param').id, ports);
    if (answer.status === 'pending') c.header('retry-after', String(RETRY_AFTER_SECONDS));
    return c.json(answer, 200);
  });
  app.get('/exports/:id', async (c) => {
    const answer = await findExport(c.req.param('id'), ports);
    if (answer.status === 'pending') c.header('refresh', String(RETRY_AFTER_SECONDS));
    const { renderExportPage } = await import('../../../web/export-page.ts');
    return c.html(renderExportPage(answer));
  });
}
