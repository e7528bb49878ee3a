import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ProgrammeDecision } from '../../../shared/contracts/programme-decision.contract.ts';
import { reject } from '../../../shared/http-problem/find-problem.ts';
import { decideProgrammes, undoDecision } from '../../../shared/stages/decide-programmes.ts';
import { demandJson } from '../demand-json.ts';
import { findProgrammeNow } from '../find-programme.ts';
import { describeIfMatch } from '../if-match.ts';
import { readProgrammePrecondition } from '../programme-state.ts';
import type { QueryPorts } from '../query-ports.ts';
import { problemResponses } from './problem-responses.ts';
import { jsonBody, Reason, readSaid, Who } from './review-body.ts';

const CHANGED = 'The programme is not what `If-Match` names any more';
const UNNAMED = '`If-Match` is missing';
const IfMatch = describeIfMatch('programme');
const params = z.object({ id: z.string() });
const query = z.strictObject({});

const decideRoute = createRoute({
  method: 'post',
  middleware: demandJson,
  path: '/v1/programmes/{id}/decisions',
  summary: 'Say that two programmes are the same, or that they are not',
  description:
    'The other side is a programme, or a record: to set a record apart from its own programme, name the record. `same` joins what each id was before anything else was called the same, so that every such decision can be taken back by itself; `left` and `right` of the answer name the records. Stands above what the joining finds, until it is taken back.',
  request: {
    params,
    query,
    headers: IfMatch,
    body: jsonBody(
      z.strictObject({
        verdict: z.enum(['same', 'different']),
        with: z.string().max(200).meta({ description: 'Id of a programme or of a record.' }),
        reason: Reason,
        who: Who,
      }),
    ),
  },
  responses: {
    201: { description: 'The decision', content: { 'application/json': { schema: ProgrammeDecision } } },
    ...problemResponses({
      400: 'A body that does not fit, or two sides that are one',
      404: 'No such programme or record',
      410: 'What the programme was made of is told no more, or was withdrawn',
      412: CHANGED,
      428: UNNAMED,
    }),
  },
});

const undoRoute = createRoute({
  method: 'post',
  middleware: demandJson,
  path: '/v1/programmes/{id}/decisions/{decisionId}/undo',
  summary: 'Take a decision back',
  request: {
    params: params.extend({ decisionId: z.string() }),
    query,
    headers: IfMatch,
    body: jsonBody(z.strictObject({ reason: Reason, who: Who })),
  },
  responses: {
    200: { description: 'The decision', content: { 'application/json': { schema: ProgrammeDecision } } },
    ...problemResponses({
      400: 'A body that does not fit',
      404: 'No such programme or decision',
      410: 'The programme is gone',
      412: CHANGED,
      428: UNNAMED,
    }),
  },
});

/** Reviewing what was joined. `GET /v1/programmes/{id}` tells the decisions on it. */
export function addDecisionsRoutes(app: OpenAPIHono, ports: QueryPorts): void {
  app.openapi(decideRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { verdict, with: other, ...said } = c.req.valid('json');
    const precondition = readProgrammePrecondition(c, id, ports);
    const decision = await decideProgrammes(ports, { verdict, ...readSaid(c, said) }, async () => {
      await precondition();
      const { findDecided } = await import('../find-decided.ts');
      return findDecided(id, other, verdict, ports);
    });
    return c.json(decision, 201);
  });
  app.openapi(undoRoute, async (c) => {
    const { id, decisionId } = c.req.valid('param');
    const precondition = readProgrammePrecondition(c, id, ports);
    const { decisions } = await findProgrammeNow(id, ports);
    const decision = decisions.find((each) => each.id === decisionId);
    if (decision === undefined) {
      throw reject('unknown-decision', `Nothing was decided on ${id} under ${decisionId}.`, {
        id: decisionId,
      });
    }
    if (decision.undone === null) await precondition();
    return c.json(await undoDecision(ports, decision, readSaid(c, c.req.valid('json'))), 200);
  });
}
