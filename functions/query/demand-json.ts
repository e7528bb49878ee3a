import type { MiddlewareHandler } from 'hono';
import { reject } from '../../shared/http-problem/find-problem.ts';

/** @throws RejectedInput `unsupported-media-type`, `malformed-json`: before a schema looks at the body */
export const demandJson: MiddlewareHandler = async (c, next) => {
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/json(?:;|$)/i.test(type.trim())) {
    throw reject('unsupported-media-type', 'Expected a body of application/json.', { contentType: type });
  }
  try {
    await c.req.json();
  } catch {
    throw reject('malformed-json', 'The body is not JSON.');
  }
  await next();
};
