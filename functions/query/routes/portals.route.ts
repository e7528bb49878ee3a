import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { PortalsAnswer, type RunAnswer } from '../../../shared/contracts/answers.contract.ts';
import type { Portal } from '../../../shared/contracts/portal.contract.ts';
import type { QueryPorts } from '../query-ports.ts';
import { showRun } from '../show-run.ts';
import { problemResponses } from './problem-responses.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/portals',
  summary: 'The portals that are read, and how the last run of each went',
  request: { query: z.strictObject({}) },
  responses: {
    200: { description: 'All portals', content: { 'application/json': { schema: PortalsAnswer } } },
    ...problemResponses({ 400: 'An unknown parameter' }),
  },
});

export function addPortalsRoute(app: OpenAPIHono, ports: QueryPorts): void {
  app.openapi(route, async (c) => {
    const items = await Promise.all(
      ports.portals.map(async (portal) => ({
        ...describePortal(portal),
        lastRun: await findLastRun(ports, portal),
      })),
    );
    return c.json({ items: items.filter(isRead) }, 200);
  });
}

/** The demo's portal is one only where the demo has run. */
function isRead({ status, lastRun }: { status: Portal['status']; lastRun: RunAnswer | null }): boolean {
  return status !== 'demo' || lastRun !== null;
}

async function findLastRun(ports: QueryPorts, portal: Portal): Promise<RunAnswer | null> {
  const [run] = await ports.runs.listRuns(portal.id, 1);
  return run === undefined ? null : showRun(ports, portal, run);
}

function describePortal({ id, name, homepage, province, district, status, schedule }: Portal) {
  return { id, name, homepage, province, district, status, everyMinutes: schedule.everyMinutes };
}
