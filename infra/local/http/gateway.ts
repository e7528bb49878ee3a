import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FunctionFailed } from '../functions/function-instance.ts';
import { createHttpEvent } from './http-event.ts';
import {
  createGatewayAnswer,
  createTooLargeAnswer,
  type HttpAnswer,
  readFunctionAnswer,
} from './http-response.ts';
import { isOwnCaller } from './is-own-caller.ts';

/** What an HTTP API takes at most, and how long it waits for a function. */
const BODY_LIMIT_BYTES = 10 * 1024 * 1024;
const INTEGRATION_LIMIT_MS = 30_000;

export interface Route {
  /** `POST /v1/articles` or `$default`. */
  routeKey: string;
  invoke(event: object): Promise<string>;
}

/** The HTTP API on this machine: routes of the template, open to this machine only, hence without signatures. */
export class Gateway {
  readonly #server: Server;
  #routes = new Map<string, Route>();
  #onFailure: (error: unknown) => void = () => {};

  private constructor(server: Server) {
    this.#server = server;
  }

  /** Takes the port at once, so that a port in use is known before anything else is started. */
  static async listen(port: number): Promise<Gateway> {
    const server = createServer();
    const gateway = new Gateway(server);
    server.on('request', (request, response) => {
      // A header that HTTP does not allow, say: this request's failure, not the end of the stack.
      gateway.#serve(request, response).catch((error: unknown) => {
        gateway.#onFailure(error);
        response.destroy();
      });
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    return gateway;
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  open(routes: readonly Route[], onFailure: (error: unknown) => void): void {
    this.#routes = new Map(routes.map((route) => [route.routeKey, route]));
    this.#onFailure = onFailure;
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await this.#findAnswer(request).catch((error: unknown) => {
      this.#onFailure(error);
      return createGatewayAnswer(500, 'Internal Server Error');
    });
    response.writeHead(answer.statusCode, { ...answer.headers, 'content-length': answer.body.length });
    response.end(request.method === 'HEAD' ? undefined : answer.body);
  }

  async #findAnswer(request: IncomingMessage): Promise<HttpAnswer> {
    if (!isOwnCaller(request)) return createGatewayAnswer(403, 'Forbidden');
    if (this.#routes.size === 0) return createGatewayAnswer(503, 'Service Unavailable');
    const body = await readBody(request);
    if (!body) return createTooLargeAnswer();
    const [path] = (request.url ?? '/').split('?');
    const route = this.#routes.get(`${request.method} ${path}`) ?? this.#routes.get('$default');
    if (!route) return createGatewayAnswer(404, 'Not Found');
    const reply = route.invoke(createHttpEvent(request, body, route.routeKey));
    return withinLimit(reply.then(readFunctionAnswer)).catch((error: unknown) => this.#tellFailure(error));
  }

  #tellFailure(error: unknown): HttpAnswer {
    this.#onFailure(error);
    if (error instanceof IntegrationTimeout) return createGatewayAnswer(503, 'Service Unavailable');
    if (error instanceof FunctionFailed && error.message === 'the event is too large')
      return createTooLargeAnswer();
    return createGatewayAnswer(500, 'Internal Server Error');
  }
}

class IntegrationTimeout extends Error {}

async function withinLimit(answer: Promise<HttpAnswer>): Promise<HttpAnswer> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new IntegrationTimeout('no answer within 30 s')), INTEGRATION_LIMIT_MS);
  });
  return Promise.race([answer, limit]).finally(() => clearTimeout(timer));
}

/** @returns undefined when it is over the limit; the rest is read and dropped, so that the caller hears the answer */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= BODY_LIMIT_BYTES) chunks.push(chunk);
  }
  return length <= BODY_LIMIT_BYTES ? Buffer.concat(chunks) : undefined;
}
