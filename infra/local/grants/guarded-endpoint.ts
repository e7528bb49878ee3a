import {
  Agent,
  createServer,
  request as forward,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { isTooLargeForEmulator, putInParts } from '../emulators/put-in-parts.ts';
import type { StoredObject } from '../events/bucket-notifications.ts';
import { type Grants, isGranted, type ServiceCall } from './grants.ts';
import { findLinkProblem } from './presigned-link.ts';
import { readServiceCalls, readStoredObject } from './service-call.ts';

export interface GuardedEndpoint {
  endpoint: string;
  /** Until it is told of any, nothing is granted. */
  setGrants(grants: Grants): void;
  /** Told of every object that was put through here. */
  setStoredListener(listener: (stored: StoredObject) => void): void;
  stop(): Promise<void>;
}

/**
 * Stands before an emulator and refuses what the template does not grant, as AWS would: a stage with a grant missing
 * fails on this machine already, not first in the account. Presigned links are held to what was signed, too.
 * @param upstream address of the emulator
 * @param onDenied told of every refusal
 */
export async function startGuardedEndpoint(
  upstream: string,
  onDenied: (call: ServiceCall) => void,
): Promise<GuardedEndpoint> {
  let grants: Grants = new Map();
  let onStored: (stored: StoredObject) => void = () => {};
  const agent = new Agent({ keepAlive: true });
  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const { method = 'GET', url = '/', headers } = request;
    const denied = readServiceCalls({ method, url, headers, body }).find((call) => !isGranted(grants, call));
    if (denied) {
      onDenied(denied);
      return refuse(request, tellDenied(denied), response);
    }
    const problem = await findLinkProblem({ method, url, headers });
    if (problem !== undefined) return refuse(request, problem, response);
    const stored = readStoredObject({ method, url, headers, body });
    if (stored && isTooLargeForEmulator({ headers, body })) {
      const etag = await putInParts(upstream, { ...stored, headers, body });
      response.writeHead(200, { etag }).end();
      return onStored(stored);
    }
    const status = await pass(request, body, response, upstream, agent);
    if (stored && status === 200) onStored(stored);
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    setGrants: (read) => {
      grants = read;
    },
    setStoredListener: (listener) => {
      onStored = listener;
    },
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      agent.destroy();
    },
  };
}

async function pass(
  { method, url, headers }: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
  upstream: string,
  agent: Agent,
): Promise<number> {
  // The body is here whole: nothing is left to wait for, and its length is known.
  const { expect: _expect, 'transfer-encoding': _chunked, ...rest } = headers;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const options = { method, agent, headers: { ...rest, 'content-length': body.length } };
    forward(new URL(url ?? '/', upstream), options, resolve)
      .on('error', reject)
      .end(body);
  });
  const status = answer.statusCode ?? 500;
  response.writeHead(status, answer.rawHeaders);
  answer.on('error', () => response.destroy());
  answer.pipe(response);
  return status;
}

function tellDenied({ caller, action, resource }: ServiceCall): string {
  return `${caller} is not authorized to perform ${action} on ${resource}`;
}

function refuse({ headers }: IncomingMessage, told: string, response: ServerResponse): void {
  if (headers['x-amz-target']) {
    const body = { __type: 'com.amazon.coral.service#AccessDeniedException', message: told };
    response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
    return;
  }
  const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessDenied</Code><Message>${told}</Message></Error>`;
  response.writeHead(403, { 'content-type': 'application/xml' }).end(body);
}
