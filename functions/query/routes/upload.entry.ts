import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import { ArticleAnswer } from '../../../shared/contracts/answers.contract.ts';
import { AddressBody, UploadBody } from '../../../shared/contracts/upload.contract.ts';
import { UploadStatus } from '../../../shared/contracts/upload-status.contract.ts';
import { reject } from '../../../shared/http-problem/find-problem.ts';
import { problemResponses } from './problem-responses.ts';

const PATH = '/v1/articles';
const articleContent = { 'application/json': { schema: ArticleAnswer } };
const plainText = { schema: z.string() };
const file = { schema: z.string().meta({ contentMediaType: 'application/octet-stream' }) };
const form = { schema: z.object({ file: z.string(), url: z.url().optional() }) };
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * `POST /v1/articles` is answered by the upload function; here it is described, and other methods are told so, since the
 * gateway sends them here.
 */
export function addUploadEntry(app: OpenAPIHono): void {
  app.openAPIRegistry.registerPath({
    method: 'post',
    path: PATH,
    summary: 'Read one article, keep it, and tell what it says',
    description:
      'Of `text/plain` the title is the first line that has words. The same article again gives the same id. A JSON body that has only `url` is an address to be fetched: it is answered 202 and waits its turn like any page of a portal (robots.txt, one request per host at a time); `Location` tells what becomes of it. Sites that no portal knows are read as well.',
    request: {
      query: z.object({
        url: z
          .url()
          .optional()
          .meta({ description: 'Address of the article, for bodies that have no place for it.' }),
      }),
      body: {
        required: true,
        content: {
          'application/json': { schema: z.union([UploadBody, AddressBody]) },
          'text/plain': plainText,
          'text/html': plainText,
          'application/xhtml+xml': plainText,
          'application/pdf': file,
          [DOCX]: file,
          'multipart/form-data': form,
        },
      },
    },
    responses: {
      200: { description: 'It was there already', content: articleContent },
      201: { description: 'It is stored now', content: articleContent },
      202: {
        description: 'The address is to be fetched; ask at `Location`',
        content: { 'application/json': { schema: UploadStatus } },
      },
      ...problemResponses({
        400: 'Empty body, malformed JSON, or a body or address that does not fit',
        410: 'This article was withdrawn and is not taken again; `reason` says why',
        413: 'Body over 4 MB',
        415: 'Unknown media type',
        422: 'Not Vietnamese, or too short to be an article; `reason` says what was measured',
      }),
    },
  });
  app.all(PATH, (c) => {
    throw reject('method-not-allowed', `${PATH} takes POST only, not ${c.req.method}.`, { allow: ['POST'] });
  });
}
