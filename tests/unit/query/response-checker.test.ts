import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchChecked } from '../../openapi/fetch-checked.ts';

const Thing = { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] };
const DESCRIPTION = {
  paths: {
    '/v1/things/{id}': {
      get: { responses: { 200: { content: { 'application/json': { schema: Thing } } } } },
    },
  },
};

let server: Server | undefined;
afterEach(() => server?.close());

/** Asks a server that gives one answer, and describes its answers as above. */
async function ask(status: number, type: string, body: string): Promise<Response> {
  server = createServer((request, response) => {
    if (request.url === '/openapi.json') response.end(JSON.stringify(DESCRIPTION));
    else response.writeHead(status, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return fetchChecked(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/things/1?a=b`);
}

describe('an answer that is checked against its description', () => {
  it('comes back as it is when it fits', async () => {
    expect(await (await ask(200, 'application/json', '{"id":"1"}')).json()).toEqual({ id: '1' });
  });

  it.each([
    ['a status', 201, 'application/json', '{"id":"1"}', /the status is not described/],
    ['a media type', 200, 'text/csv', 'id', /text\/csv is not described/],
    ['a value', 200, 'application/json', '{"id":1}', /must be string/],
    ['a missing field', 200, 'application/json', '{}', /must have required property 'id'/],
    ['a field more', 200, 'application/json', '{"id":"1","x":1}', /must NOT have additional properties/],
  ])('fails for %s that nobody described', async (_what, status, type, body, message) => {
    await expect(ask(status, type, body)).rejects.toThrow(message);
  });
});
