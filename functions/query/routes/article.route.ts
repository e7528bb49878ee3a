import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ArticleAnswer } from '../../../shared/contracts/answers.contract.ts';
import { showArticle } from '../../../shared/http-answer/show-article.ts';
import { reject } from '../../../shared/http-problem/find-problem.ts';
import { rejectWithdrawn } from '../../../shared/store/article/withdrawal.ts';
import { requireAnswerFits, textAnswerBytes } from '../answer-size.ts';
import type { QueryPorts } from '../query-ports.ts';
import { problemResponses } from './problem-responses.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/articles/{id}',
  summary: 'One article with its text, what it tells, the evidence and the reasons',
  request: { params: z.object({ id: z.string() }), query: z.strictObject({}) },
  responses: {
    200: { description: 'The article', content: { 'application/json': { schema: ArticleAnswer } } },
    ...problemResponses({
      400: 'An unknown parameter, or the article is too large for one answer',
      404: 'No such article',
      410: 'It was withdrawn; `reason` says why',
    }),
  },
});

export function addArticleRoute(app: OpenAPIHono, { articles }: QueryPorts): void {
  app.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const stored = await articles.readArticle(id);
    const withdrawal = stored === undefined ? await articles.readWithdrawal(id) : undefined;
    if (withdrawal) throw rejectWithdrawn(withdrawal);
    if (stored === undefined) throw reject('unknown-article', `There is no article ${id}.`, { id });
    const answer = showArticle(stored);
    requireAnswerFits(textAnswerBytes(JSON.stringify(answer)), 'Ask for its records one by one.', {
      recordIds: stored.records.map((record) => record.id),
    });
    return c.json(answer, 200);
  });
}
