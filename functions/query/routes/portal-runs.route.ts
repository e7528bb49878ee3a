import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { RunsAnswer } from '../../../shared/contracts/answers.contract.ts';
import type { PortalRun } from '../../../shared/contracts/portal.contract.ts';
import { reject } from '../../../shared/http-problem/find-problem.ts';
import type { QueryPorts } from '../query-ports.ts';
import { showRuns } from '../show-run.ts';
import { problemResponses } from './problem-responses.ts';

const MAX_RUNS = 100;

const route = createRoute({
  method: 'get',
  path: '/v1/portals/{id}/runs',
  summary: 'The runs over a portal’s listings and archive, and what became of the pages that each found',
  description:
    'Newest first; a run over the archive tells its `range` of days. In each run, listed = known + new + filtered + before + after; in its funnel, pages = open + extracted + notRelevant + notVietnamese + tooShort + duplicate + withdrawn + failed.',
  request: {
    params: z.object({ id: z.string() }),
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(MAX_RUNS).default(20).meta({
        description: 'Runs in one answer.',
      }),
      cursor: z.iso
        .datetime()
        .optional()
        .meta({ description: 'As told by the answer before: runs that started before it.' }),
    }),
  },
  responses: {
    200: { description: 'Its runs', content: { 'application/json': { schema: RunsAnswer } } },
    ...problemResponses({ 400: 'A parameter that does not fit', 404: 'No such portal' }),
  },
});

export function addPortalRunsRoute(app: OpenAPIHono, ports: QueryPorts): void {
  app.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const { limit, cursor } = c.req.valid('query');
    const portal = ports.portals.find((candidate) => candidate.id === id);
    if (portal === undefined) throw reject('unknown-portal', `There is no portal ${id}.`, { id });
    const found = await findRuns(ports, id, limit + 1, cursor);
    const shown = found.slice(0, limit);
    const items = await showRuns(
      ports,
      shown.map((run) => ({ portal, run })),
    );
    const last = found.length > limit ? shown.at(-1) : undefined;
    return c.json({ items, cursor: last?.startedAt ?? null }, 200);
  });
}

/** One more than are shown tells whether there are others. */
async function findRuns(
  { runs }: QueryPorts,
  portalId: string,
  limit: number,
  startedBefore: string | undefined,
): Promise<PortalRun[]> {
  const lists = [
    runs.listRuns(portalId, limit, startedBefore),
    runs.listBackfillRuns(portalId, limit, startedBefore),
  ];
  return (await Promise.all(lists))
    .flat()
    .sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt))
    .slice(0, limit);
}
