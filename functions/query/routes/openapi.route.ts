import type { OpenAPIHono } from '@hono/zod-openapi';

const INFO = {
  title: 'Kyket',
  version: '1',
  description:
    'A register of coordination signings in Vietnam: who agreed what with whom, when, for which years, with the words of the article that tell it. Errors are RFC 9457 problems with a stable `type`.',
  license: { name: 'MIT', identifier: 'MIT' },
};

/** The description of the API, from the schemas that check its requests. */
export function addOpenApiRoute(app: OpenAPIHono): void {
  app.get('/openapi.json', (c) => {
    // Relative to this document: behind a gateway a function does not know its own scheme.
    const servers = [{ url: '/' }];
    return c.json(app.getOpenAPI31Document({ openapi: '3.1.0', info: INFO, servers }));
  });
}
