import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { vietnamDay } from '../../../shared/calendar/vietnam-time.ts';
import { CoverageAnswer } from '../../../shared/contracts/answers.contract.ts';
import { reject } from '../../../shared/http-problem/find-problem.ts';
import { findCoverage } from '../find-coverage.ts';
import type { QueryPorts } from '../query-ports.ts';
import { problemResponses } from './problem-responses.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const USUAL_DAYS = 30;
const MAX_DAYS = 366;

const route = createRoute({
  method: 'get',
  path: '/v1/coverage',
  summary: 'Which portals were read on which days',
  description:
    'So that a day without records is not taken for a day without signings. Days are those on which listings were read, in Vietnam; what lies in a portal’s archive from before its first day was read only as far as its `archives` say.',
  request: {
    query: z.strictObject({
      from: z.iso
        .date()
        .optional()
        .meta({ description: `First day; ${USUAL_DAYS - 1} days before the last when not told.` }),
      to: z.iso.date().optional().meta({ description: 'Last day; today when not told.' }),
    }),
  },
  responses: {
    200: {
      description: 'Each portal with the days on which it was read',
      content: { 'application/json': { schema: CoverageAnswer } },
    },
    ...problemResponses({ 400: `Not a day, or more than ${MAX_DAYS} of them` }),
  },
});

export function addCoverageRoute(app: OpenAPIHono, ports: QueryPorts): void {
  app.openapi(route, async (c) => {
    const told = c.req.valid('query');
    const to = told.to ?? vietnamDay(ports.now());
    const from = told.from ?? shiftDay(to, -(USUAL_DAYS - 1) * DAY_MS);
    const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
    if (days < 1 || days > MAX_DAYS) {
      const detail = `from: ${from} to ${to} is not a span of 1 to ${MAX_DAYS} days`;
      throw reject('invalid-parameter', detail, { parameter: 'from' });
    }
    return c.json(await findCoverage(from, to, ports), 200);
  });
}

function shiftDay(time: string, byMs: number): string {
  return new Date(Date.parse(time) + byMs).toISOString().slice(0, 10);
}
