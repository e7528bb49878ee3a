import { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { openAccess } from '../../shared/access/open-access.ts';
import { SENT_FILES_LINK } from '../../shared/contracts/sent-file.contract.ts';
import { showArticle } from '../../shared/http-answer/show-article.ts';
import { showFileTicket, showUploadStatus } from '../../shared/http-answer/show-upload-status.ts';
import { findProblem } from '../../shared/http-problem/find-problem.ts';
import { PORTALS } from '../../shared/portals/index.ts';
import { announceFile } from '../../shared/stages/announce-file.ts';
import { submitAddress } from '../../shared/stages/submit-address.ts';
import { uploadArticle } from '../../shared/stages/upload.ts';
import { openStore } from '../../shared/store/open-store.ts';
import { readSubmittedAddress } from '../../shared/upload/read-submitted-address.ts';
import { config } from './config.ts';
import { readEvent, readJsonEvent } from './read-event.ts';

const logger = new Logger({ serviceName: 'upload' });
const store = openStore(config);
const access = openAccess(config.access);

/**
 * With `articles:write`. `POST /v1/articles`: 201 with the article, 200 when it was there already, 202 for an address that
 * is to be fetched. `POST /v1/uploads`: 201 with a link for a larger file. Problem+json when it cannot be taken.
 */
export async function handler(
  event: APIGatewayProxyEventV2,
  context: Context,
): Promise<APIGatewayProxyStructuredResultV2> {
  logger.addContext(context);
  try {
    const { subject } = await access.require('articles:write', event.headers.authorization);
    if (event.rawPath === SENT_FILES_LINK) return await handOutLink(event, subject);
    const upload = readEvent(event);
    const url = readSubmittedAddress(upload);
    if (url !== undefined) return await acceptAddress(url);
    const { article, created } = await uploadArticle(store, upload);
    logger.info('article uploaded', { articleId: article.id, created, relevant: article.relevant });
    const location = `/v1/articles/${article.id}`;
    return reply(
      created ? 201 : 200,
      { 'content-type': 'application/json; charset=utf-8', location },
      showArticle(article),
    );
  } catch (error) {
    const { status, headers, body, unexpected } = findProblem(error);
    if (unexpected) logger.error('upload failed', { error });
    else logger.info('upload rejected', { ...body });
    return reply(status, headers, body);
  }
}

/** Fetched when its site's turn comes: 202 until then, 200 when it has its answer already. */
async function acceptAddress(url: string): Promise<APIGatewayProxyStructuredResultV2> {
  const address = await submitAddress({ ...store, portals: PORTALS, now: () => new Date() }, url);
  const article =
    address.articleId === null ? undefined : await store.articles.readArticle(address.articleId);
  const status = showUploadStatus(address, article);
  logger.info('address submitted', { ...status });
  const isWaiting = status.status === 'waiting';
  const headers = { 'content-type': 'application/json; charset=utf-8', location: `/v1/uploads/${status.id}` };
  return reply(isWaiting ? 202 : 200, { ...headers, ...(isWaiting ? { 'retry-after': '60' } : {}) }, status);
}

/** The file itself comes to the bucket, and is read by `receive`. */
async function handOutLink(
  event: APIGatewayProxyEventV2,
  subject: string,
): Promise<APIGatewayProxyStructuredResultV2> {
  const announced = await announceFile({ ...store, now: () => new Date() }, readJsonEvent(event), subject);
  const ticket = showFileTicket(announced.file, announced.linkUrl);
  // Not the link, which is as good as a token while it holds.
  logger.info('file announced', { id: ticket.id, file: ticket.file });
  const headers = { 'content-type': 'application/json; charset=utf-8', location: ticket.statusUrl };
  return reply(201, headers, ticket);
}

function reply(
  statusCode: number,
  headers: Record<string, string>,
  body: unknown,
): APIGatewayProxyStructuredResultV2 {
  return { statusCode, headers, body: JSON.stringify(body) };
}
