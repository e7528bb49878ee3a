import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ProgrammeAnswer, ProgrammeRedirect } from '../../../shared/contracts/programme.contract.ts';
import { requireAnswerFits, textAnswerBytes } from '../answer-size.ts';
import { findProgramme } from '../find-programme.ts';
import { describeEtag } from '../if-match.ts';
import { programmeTag } from '../programme-state.ts';
import type { QueryPorts } from '../query-ports.ts';
import { problemResponses } from './problem-responses.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/programmes/{id}',
  summary: 'One programme as a timeline, with what each source tells and why its records are one',
  request: { params: z.object({ id: z.string() }), query: z.strictObject({}) },
  responses: {
    200: {
      description: 'The programme',
      headers: describeEtag('programme'),
      content: { 'application/json': { schema: ProgrammeAnswer } },
    },
    301: {
      description: 'It was joined with another, which `redirectedTo` and Location name',
      headers: z.object({ Location: z.string() }),
      content: { 'application/json': { schema: ProgrammeRedirect } },
    },
    ...problemResponses({
      400: 'An unknown parameter, or a programme larger than one answer',
      404: 'No such programme; `programmes` names those that its article tells of now',
      410: 'The record that it was made of is told no more, or its article was withdrawn; `programmes` names those that its article tells of now',
    }),
  },
});

export function addProgrammeRoute(app: OpenAPIHono, ports: QueryPorts): void {
  app.openapi(route, async (c) => {
    const found = await findProgramme(c.req.valid('param').id, ports);
    if ('redirectedTo' in found) {
      const { redirectedTo } = found;
      return c.json({ redirectedTo }, 301, {
        Location: `/v1/programmes/${encodeURIComponent(redirectedTo)}`,
      });
    }
    requireAnswerFits(textAnswerBytes(JSON.stringify(found.answer)), 'Ask for its records one by one.', {
      recordIds: found.answer.recordIds,
    });
    c.header('etag', programmeTag(found.answer));
    return c.json(found.answer, 200);
  });
}
