import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ExchangeLimits } from '../../../shared/fetching/exchange.ts';
import { guardedExchange } from '../../../shared/fetching/exchange.ts';
import type { PageFetcher } from '../../../shared/fetching/fetch-outcome.ts';
import type { HostResolver } from '../../../shared/fetching/guarded-connector.ts';
import { hostTurnsInMemory, systemClock } from '../../../shared/fetching/host-turns.ts';
import { readLocalHosts } from '../../../shared/fetching/local-hosts.ts';
import { politeFetcher } from '../../../shared/fetching/polite-fetcher.ts';
import type { HostTurnStore } from '../../../shared/store/host-turn.port.ts';
import type { ObjectStore } from '../../../shared/store/store.port.ts';
import { objectsInMemory } from '../../../tools/portal/objects-in-memory.ts';

export type Route = (request: IncomingMessage, response: ServerResponse) => void;

/** A real web server on loopback that does whatever a test tells it to; unknown paths are 404. */
export interface HostileSite {
  port: number;
  routes: Map<string, Route>;
  /** Method, host and path with query of each request, in order. */
  requests: { host: string; path: string; headers: IncomingMessage['headers']; atMs: number }[];
  stop(): Promise<void>;
}

export async function startHostileSite(): Promise<HostileSite> {
  const routes = new Map<string, Route>();
  const requests: HostileSite['requests'] = [];
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.push({ host: request.headers.host ?? '', path, headers: request.headers, atMs: Date.now() });
    const route = routes.get(path) ?? ((_request, answer) => answer.writeHead(404).end());
    route(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    routes,
    requests,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** An HTML page long enough to be an article. */
export function articleHtml(title = 'Ký kết chương trình phối hợp'): string {
  return `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1><p>${'Hai đơn vị thống nhất các nội dung phối hợp trong thời gian tới. '.repeat(20)}</p></body></html>`;
}

export function answerWith(
  status: number,
  headers: Record<string, string> = {},
  body: string | Buffer = '',
): Route {
  return (_request, response) => response.writeHead(status, headers).end(body);
}

export const HTML = { 'content-type': 'text/html; charset=utf-8' };
export const USER_AGENT = 'Kyket/0.1 (+https://kyket.example/bot; mailto:bot@kyket.example)';

export interface FetcherSettings {
  /** Host names that lead to the site; `site.test` by default. */
  hosts?: string[];
  /** In place of `hosts`, see readLocalHosts. */
  localHosts?: string;
  resolve?: HostResolver;
  pauseMs?: number;
  limits?: Partial<ExchangeLimits>;
  objects?: ObjectStore;
  now?: () => Date;
  turns?: HostTurnStore;
}

/** The real fetcher, connector included, with the site's hosts mapped as the local runtime does it. */
export function openTestFetcher(
  site: HostileSite,
  settings: FetcherSettings = {},
): { fetcher: PageFetcher; close: () => Promise<void> } {
  const hosts = settings.hosts ?? ['site.test'];
  const localHosts = readLocalHosts(
    settings.localHosts ?? hosts.map((host) => `${host}=127.0.0.1:${site.port}`).join(','),
  );
  const { exchange, close } = guardedExchange(USER_AGENT, localHosts, settings.resolve);
  const limits = settings.limits ?? {};
  const fetcher = politeFetcher({
    exchange,
    turns: settings.turns ?? hostTurnsInMemory(),
    objects: settings.objects ?? objectsInMemory(),
    clock: { ...systemClock, ...(settings.now && { now: settings.now }) },
    userAgent: USER_AGENT,
    pauseMs: () => settings.pauseMs ?? 0,
    limits: { page: limits, listing: limits, robots: limits },
  });
  return { fetcher, close };
}
