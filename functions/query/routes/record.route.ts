import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { RecordAnswer } from '../../../shared/contracts/answers.contract.ts';
import { requireAnswerFits, textAnswerBytes } from '../answer-size.ts';
import { findRecord } from '../find-record.ts';
import { describeEtag } from '../if-match.ts';
import type { QueryPorts } from '../query-ports.ts';
import { recordTag } from '../record-state.ts';
import { problemResponses } from './problem-responses.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/records/{id}',
  summary: 'One record with the evidence of its values and the text of its article',
  request: { params: z.object({ id: z.string() }), query: z.strictObject({}) },
  responses: {
    200: {
      description: 'The record',
      headers: describeEtag('record'),
      content: { 'application/json': { schema: RecordAnswer } },
    },
    ...problemResponses({
      400: 'An unknown parameter, or a record whose article is longer than an answer may be',
      404: 'No such record',
      410: 'Its article was withdrawn; `reason` says why',
    }),
  },
});

export function addRecordRoute(app: OpenAPIHono, ports: QueryPorts): void {
  app.openapi(route, async (c) => {
    const { answer } = await findRecord(c.req.valid('param').id, ports);
    requireAnswerFits(
      textAnswerBytes(JSON.stringify(answer)),
      'Its article is longer than an answer may be.',
    );
    c.header('etag', recordTag(answer));
    return c.json(answer, 200);
  });
}
