import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { Problem } from '../../shared/http-problem/problem.contract.ts';

export type ApiDescription = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

const INFO = {
  title: 'Kyket',
  version: '1',
  description:
    'A register of coordination signings in Vietnam: who agreed what with whom, when, for which years, with the words of the article that tell it. Errors are RFC 9457 problems with a stable `type`.',
  license: { name: 'MIT', identifier: 'MIT' },
};

const TOKEN = {
  type: 'http' as const,
  scheme: 'bearer',
  bearerFormat: 'JWT',
  description:
    'A token of the OpenID Connect issuer: `records:read` to read, `articles:write` to upload, `records:review` to correct. On loopback none is asked for, and of a public register none to read.',
};

/** What any route may answer besides its own: no token or the wrong one, another method, a fault on this side. */
const OTHER_ERRORS =
  'Any other error: 401 without a token that holds, 403 without its scope, 405 for another method, 500 and 503 for a fault on this side';

/** The description of the API, from the schemas that check its requests. Call it once: it notes parts of it in the app. */
export function describeApi(app: OpenAPIHono): ApiDescription {
  const { $schema: _schema, ...problem } = z.toJSONSchema(Problem);
  app.openAPIRegistry.registerComponent('schemas', 'Problem', problem as never);
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', TOKEN);
  // Relative to this document: behind a gateway a function does not know its own scheme.
  const servers = [{ url: '/' }];
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: INFO,
    servers,
    security: [{ token: [] }, {}],
  });
  const schema = { $ref: '#/components/schemas/Problem' };
  const other = { description: OTHER_ERRORS, content: { 'application/problem+json': { schema } } };
  for (const item of Object.values(document.paths ?? {}))
    for (const operation of [item.get, item.post, item.patch, item.put, item.delete])
      if (operation?.responses) operation.responses.default ??= other;
  return document;
}
