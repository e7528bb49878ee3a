import { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { openAccess } from '../../shared/access/open-access.ts';
import { showArticle } from '../../shared/http-answer/show-article.ts';
import { findProblem } from '../../shared/http-problem/find-problem.ts';
import { uploadArticle } from '../../shared/stages/upload.ts';
import { openStore } from '../../shared/store/open-store.ts';
import { config } from './config.ts';
import { readEvent } from './read-event.ts';

const logger = new Logger({ serviceName: 'upload' });
const store = openStore(config);
const access = openAccess(config.access);

/** `POST /v1/articles` with `articles:write`: 201 with the article, 200 when it was there already, problem+json when it cannot be taken. */
export async function handler(
  event: APIGatewayProxyEventV2,
  context: Context,
): Promise<APIGatewayProxyStructuredResultV2> {
  logger.addContext(context);
  try {
    await access.require('articles:write', event.headers.authorization);
    const { article, created } = await uploadArticle(store, readEvent(event));
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

function reply(
  statusCode: number,
  headers: Record<string, string>,
  body: unknown,
): APIGatewayProxyStructuredResultV2 {
  return { statusCode, headers, body: JSON.stringify(body) };
}
