import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { UploadStatus } from '../../../shared/contracts/upload-status.contract.ts';
import {
  readUploadId,
  showFileStatus,
  showUploadStatus,
} from '../../../shared/http-answer/show-upload-status.ts';
import { reject } from '../../../shared/http-problem/find-problem.ts';
import type { QueryPorts } from '../query-ports.ts';
import { problemResponses } from './problem-responses.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/uploads/{id}',
  summary: 'What has become of an address or a file that could not be answered at once',
  description:
    'Ask again while `status` is `waiting`. A file that is `rejected` tells in `problem` what `POST /v1/articles` answers to such bytes; one that did not come while its link held is `expired`.',
  request: { params: z.object({ id: z.string() }), query: z.strictObject({}) },
  responses: {
    200: { description: 'Its state', content: { 'application/json': { schema: UploadStatus } } },
    ...problemResponses({ 400: 'An unknown parameter', 404: 'No such upload' }),
  },
});

export function addUploadStatusRoute(app: OpenAPIHono, ports: QueryPorts): void {
  app.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const status = await findStatus(ports, id);
    if (status === undefined) throw reject('unknown-upload', `There is no upload ${id}.`, { id });
    return c.json(status, 200);
  });
}

async function findStatus(ports: QueryPorts, id: string): Promise<UploadStatus | undefined> {
  const { frontier, sentFiles, articles } = ports;
  const readArticle = async (articleId: string | null) =>
    articleId === null ? undefined : articles.readArticle(articleId);
  const named = readUploadId(id);
  if (named === undefined) return undefined;
  if ('fileId' in named) {
    const file = await sentFiles.readSentFile(named.fileId);
    return file && showFileStatus(file, await readArticle(file.articleId));
  }
  const address = await frontier.readAddress(named.addressId);
  return address && showUploadStatus(address, await readArticle(address.articleId));
}
