import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import { ArticleAnswer } from '../../../shared/contracts/answers.contract.ts';
import {
  SENT_FILES_LINK,
  SentFileRequest,
  SentFileTicket,
} from '../../../shared/contracts/sent-file.contract.ts';
import { AddressBody, UploadBody } from '../../../shared/contracts/upload.contract.ts';
import { UploadStatus } from '../../../shared/contracts/upload-status.contract.ts';
import { reject } from '../../../shared/http-problem/find-problem.ts';
import { problemResponses } from './problem-responses.ts';

const PATH = '/v1/articles';
const FILES_PATH = SENT_FILES_LINK;
const articleContent = { 'application/json': { schema: ArticleAnswer } };
const plainText = { schema: z.string() };
const file = { schema: z.string().meta({ contentMediaType: 'application/octet-stream' }) };
const form = { schema: z.object({ file: z.string(), url: z.url().optional() }) };
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * `POST /v1/articles` and `POST /v1/uploads` are answered by the upload function; here they are described, and other
 * methods are told so, since the gateway sends them here.
 */
export function addUploadEntry(app: OpenAPIHono): void {
  describeUpload(app);
  describeFileUpload(app);
  for (const path of [PATH, FILES_PATH])
    app.all(path, (c) => {
      throw reject('method-not-allowed', `${path} takes POST only, not ${c.req.method}.`, {
        allow: ['POST'],
      });
    });
}

function describeUpload(app: OpenAPIHono): void {
  app.openAPIRegistry.registerPath({
    method: 'post',
    path: PATH,
    summary: 'Read one article, keep it, and tell what it says',
    description:
      'Of `text/plain` the title is the first line that has words. The same article again gives the same id. A JSON body that has only `url` is an address to be fetched: it is answered 202 and waits its turn like any page of a portal (robots.txt, one request per host at a time); `Location` tells what becomes of it. It must be that of an HTML page; of a PDF or DOCX send the file itself. Sites that no portal knows are read as well.',
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
        413: 'Body over 4 MB; `uploadsUrl` says where a link for larger files is asked for',
        415: 'Unknown media type',
        422: 'Not Vietnamese, or too short to be an article; `reason` says what was measured',
      }),
    },
  });
}

function describeFileUpload(app: OpenAPIHono): void {
  app.openAPIRegistry.registerPath({
    method: 'post',
    path: FILES_PATH,
    summary: 'Ask for a link that takes a file of up to 25 MB',
    description:
      'Send the file by PUT to `send.url`, with exactly the headers of `send.headers` (clients set the length by themselves), before `send.expiresAt`; then ask at `Location` until `status` is no longer `waiting`. It ends in the same article as `POST /v1/articles` with the same bytes would.',
    request: {
      body: { required: true, content: { 'application/json': { schema: SentFileRequest } } },
    },
    responses: {
      201: {
        description: 'The file is awaited',
        content: { 'application/json': { schema: SentFileTicket } },
      },
      ...problemResponses({
        400: 'Malformed JSON, or a body or address that does not fit',
        410: 'The article at this address was withdrawn and is not taken again',
        413: 'Over 25 MB',
        415: 'Unknown media type',
        429: 'Too many files of this caller, or of all, are awaited already; `Retry-After` says when to ask again',
      }),
    },
  });
}
