import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { RecordAnswer } from '../../../shared/contracts/answers.contract.ts';
import { CorrectionsAnswer } from '../../../shared/contracts/correction.contract.ts';
import { demandJson } from '../demand-json.ts';
import { describeEtag, describeIfMatch } from '../if-match.ts';
import type { QueryPorts } from '../query-ports.ts';
import { answerRecord, readRecordPrecondition } from '../record-state.ts';
import { problemResponses } from './problem-responses.ts';
import { GivenValue, jsonBody, Reason, readSaid, Who } from './review-body.ts';

const IfMatch = describeIfMatch('record');
const params = z.object({ id: z.string() });
const query = z.strictObject({});
const recordResponse = {
  description: 'The record as it now stands',
  headers: describeEtag('record'),
  content: { 'application/json': { schema: RecordAnswer } },
};

const CHANGED = 'The record is not what `If-Match` names any more';
const UNNAMED = '`If-Match` is missing';

const correctRoute = createRoute({
  method: 'patch',
  middleware: demandJson,
  path: '/v1/records/{id}',
  summary: 'Correct one value of a record',
  description:
    'The correction is kept apart from what was extracted and wins over it as long as the source tells the same there; when that changes, the field is open again. The value is checked as extraction checks its own.',
  request: {
    params,
    query,
    headers: IfMatch,
    body: jsonBody(
      z.strictObject({
        field: z.string().max(100).meta({
          description:
            'A field, or a place inside it: `date`, `parties[1].province`, `contentCounts[0].value`.',
        }),
        value: GivenValue.meta({ description: 'The right value; null where the article tells none.' }),
        reason: Reason,
        who: Who,
      }),
    ),
  },
  responses: {
    200: recordResponse,
    ...problemResponses({
      400: 'A body that does not fit',
      404: 'No such record',
      412: CHANGED,
      422: 'A value that cannot stand there; `field` names it',
      428: UNNAMED,
    }),
  },
});

const confirmRoute = createRoute({
  method: 'post',
  middleware: demandJson,
  path: '/v1/records/{id}/confirmations',
  summary: 'Say that a record is right as it stands',
  request: { params, query, headers: IfMatch, body: jsonBody(z.strictObject({ reason: Reason, who: Who })) },
  responses: {
    200: recordResponse,
    ...problemResponses({
      400: 'A body that does not fit',
      404: 'No such record',
      412: CHANGED,
      428: UNNAMED,
    }),
  },
});

const undoRoute = createRoute({
  method: 'post',
  middleware: demandJson,
  path: '/v1/records/{id}/corrections/{correctionId}/undo',
  summary: 'Take one correction or confirmation back',
  request: {
    params: params.extend({ correctionId: z.string() }),
    query,
    headers: IfMatch,
    body: jsonBody(z.strictObject({ reason: Reason, who: Who })),
  },
  responses: {
    200: recordResponse,
    ...problemResponses({
      400: 'A body that does not fit',
      404: 'No such record or correction',
      412: CHANGED,
      428: UNNAMED,
    }),
  },
});

const listRoute = createRoute({
  method: 'get',
  path: '/v1/records/{id}/corrections',
  summary: 'Everything that was said of a record, oldest first, and what became of it',
  request: { params, query },
  responses: {
    200: { description: 'The trail', content: { 'application/json': { schema: CorrectionsAnswer } } },
    ...problemResponses({ 400: 'An unknown parameter', 404: 'No such record' }),
  },
});

/** Loaded when somebody reviews: a correction is checked against the tables of all communes, a quarter of a megabyte. */
const loadReview = () => import('../../../shared/stages/review.ts');

/** Reviewing one record. */
export function addCorrectionsRoutes(app: OpenAPIHono, ports: QueryPorts): void {
  app.openapi(correctRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { field, value, ...said } = c.req.valid('json');
    const precondition = readRecordPrecondition(c, id, ports);
    const { correctRecord } = await loadReview();
    await correctRecord(ports, id, { field, value, ...readSaid(c, said) }, precondition);
    return answerRecord(c, id, ports);
  });
  app.openapi(confirmRoute, async (c) => {
    const { id } = c.req.valid('param');
    const precondition = readRecordPrecondition(c, id, ports);
    const { confirmRecord } = await loadReview();
    await confirmRecord(ports, id, readSaid(c, c.req.valid('json')), precondition);
    return answerRecord(c, id, ports);
  });
  app.openapi(undoRoute, async (c) => {
    const { id, correctionId } = c.req.valid('param');
    const precondition = readRecordPrecondition(c, id, ports);
    const { undoCorrection } = await loadReview();
    await undoCorrection(ports, id, correctionId, readSaid(c, c.req.valid('json')), precondition);
    return answerRecord(c, id, ports);
  });
  app.openapi(listRoute, async (c) => {
    const { listCorrections } = await loadReview();
    return c.json(await listCorrections(ports, c.req.valid('param').id), 200);
  });
}
