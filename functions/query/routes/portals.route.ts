import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { PortalsAnswer, type RunAnswer } from '../../../shared/contracts/answers.contract.ts';
import type { Portal } from '../../../shared/contracts/portal.contract.ts';
import type { QueryPorts } from '../query-ports.ts';
import { showRuns } from '../show-run.ts';
import { problemResponses } from './problem-responses.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/portals',
  summary: 'The portals that are read, which are switched off and why, and how the last run of each went',
  request: { query: z.strictObject({}) },
  responses: {
    200: { description: 'All portals', content: { 'application/json': { schema: PortalsAnswer } } },
    ...problemResponses({ 400: 'An unknown parameter' }),
  },
});

export function addPortalsRoute(app: OpenAPIHono, ports: QueryPorts): void {
  app.openapi(route, async (c) => c.json(await listPortals(ports), 200));
  app.get('/portals', async (c) => {
    const { renderPortalsPage } = await import('../../../web/portals-page.ts');
    return c.html(renderPortalsPage(await listPortals(ports)));
  });
}

async function listPortals(ports: QueryPorts): Promise<PortalsAnswer> {
  const [lastRuns, switchedOff] = await Promise.all([
    findLastRuns(ports),
    ports.switches.listSwitchedOff(ports.portals.map(({ id }) => id)),
  ]);
  const items = ports.portals.map((portal) => ({
    ...describePortal(portal),
    switchedOff: switchedOff.get(portal.id) ?? null,
    lastRun: lastRuns.get(portal.id) ?? null,
  }));
  return { items: items.filter(isRead) };
}

/** The demo's portal is one only where the demo has run. */
function isRead({ status, lastRun }: { status: Portal['status']; lastRun: RunAnswer | null }): boolean {
  return status !== 'demo' || lastRun !== null;
}

/** Two reads, beside the one of all switches, however many portals there are: all runs at once, then all their pages that have work ahead. */
async function findLastRuns(ports: QueryPorts): Promise<Map<string, RunAnswer>> {
  const found = await ports.runs.listLastRuns(ports.portals.map(({ id }) => id));
  const runs = found.flatMap((run) => {
    const portal = ports.portals.find(({ id }) => id === run.portalId);
    return portal === undefined ? [] : [{ portal, run }];
  });
  const answers = await showRuns(ports, runs);
  return new Map(answers.map((answer) => [answer.portalId, answer]));
}

function describePortal({ id, name, homepage, province, district, status, schedule }: Portal) {
  return { id, name, homepage, province, district, status, everyMinutes: schedule.everyMinutes };
}
