import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { WhyAnswer } from '../../../shared/contracts/answers.contract.ts';
import { findWhy } from '../find-why.ts';
import type { QueryPorts } from '../query-ports.ts';
import { problemResponses } from './problem-responses.ts';

const MAX_URL_LENGTH = 2000;

const route = createRoute({
  method: 'get',
  path: '/v1/why',
  summary: 'What became of an address, and why',
  description:
    'In any of its forms: http or https, with or without www, tracking parameters or a mobile host.',
  request: {
    query: z.strictObject({
      url: z.string().min(1).max(MAX_URL_LENGTH).meta({ description: 'The address of an article.' }),
    }),
  },
  responses: {
    200: { description: 'Its state', content: { 'application/json': { schema: WhyAnswer } } },
    ...problemResponses({
      400: 'Not an address',
      404: 'No run has taken this address from a listing, and no upload has named it',
    }),
  },
});

export function addWhyRoute(app: OpenAPIHono, ports: QueryPorts): void {
  app.openapi(route, async (c) => c.json(await findWhy(c.req.valid('query').url, ports), 200));
}
