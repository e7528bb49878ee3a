import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { PROJECT_DIR } from '../../content-stamp.ts';

const DEMO_HOST = 'demo.kyket.test';
const SITE_FILE = join(PROJECT_DIR, 'fixtures', 'portals', 'demo', 'site.json');

/** Path with its query → what is answered there. */
const Site = z.object({
  routes: z.record(
    z.string(),
    z.object({
      file: z.string().optional(),
      contentType: z.string().default('text/html; charset=utf-8'),
      status: z.int().default(200),
      headers: z.record(z.string(), z.string()).default({}),
    }),
  ),
});
type SiteRoute = z.infer<typeof Site>['routes'][string];

export interface DemoSite {
  /** As the functions are told: `demo.kyket.test=127.0.0.1:<port>`. */
  localHosts: string;
  stop(): Promise<void>;
}

/** Serves the demo portal's pages on this machine only, with validators, so that conditional requests have a use. */
export async function startDemoSite(siteFile = SITE_FILE): Promise<DemoSite> {
  const { routes } = Site.parse(JSON.parse(await readFile(siteFile, 'utf8')));
  const server = createServer((request, response) => {
    answer(routes[request.url ?? ''], dirname(siteFile), request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    localHosts: `${DEMO_HOST}=127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(
  route: SiteRoute | undefined,
  siteDir: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!route?.file) {
    response.writeHead(route?.status ?? 404, { 'content-type': 'text/plain', ...route?.headers });
    response.end(`${route?.status ?? 404}\n`);
    return;
  }
  const body = await readFile(join(siteDir, route.file));
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  const unchanged = request.headers['if-none-match'] === etag;
  response.writeHead(unchanged ? 304 : route.status, {
    etag,
    'content-type': route.contentType,
    ...route.headers,
  });
  response.end(unchanged || request.method === 'HEAD' ? undefined : body);
}
