import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { UploadStatus } from '../../../shared/contracts/upload-status.contract.ts';
import { addressIdOf, showUploadStatus } from '../../../shared/http-answer/show-upload-status.ts';
import { reject } from '../../../shared/http-problem/find-problem.ts';
import type { QueryPorts } from '../query-ports.ts';
import { problemResponses } from './problem-responses.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/uploads/{id}',
  summary: 'What has become of an address that was sent to be fetched',
  request: { params: z.object({ id: z.string() }), query: z.strictObject({}) },
  responses: {
    200: { description: 'Its state', content: { 'application/json': { schema: UploadStatus } } },
    ...problemResponses({ 400: 'An unknown parameter', 404: 'No such upload' }),
  },
});

export function addUploadStatusRoute(app: OpenAPIHono, { frontier, articles }: QueryPorts): void {
  app.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const addressId = addressIdOf(id);
    const address = addressId === undefined ? undefined : await frontier.readAddress(addressId);
    if (address === undefined) throw reject('unknown-upload', `There is no upload ${id}.`, { id });
    const article = address.articleId === null ? undefined : await articles.readArticle(address.articleId);
    return c.json(showUploadStatus(address, article), 200);
  });
}
