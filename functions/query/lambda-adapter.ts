import type { OpenAPIHono } from '@hono/zod-openapi';
import { defaultIsContentTypeBinary, handle } from 'hono/aws-lambda';

/**
 * The application as a Lambda handler. CSV goes out as bytes: read as text on its way it would lose its byte order mark,
 * and Excel with it the diacritics.
 */
export function adaptToLambda(app: OpenAPIHono): ReturnType<typeof handle> {
  return handle(app, {
    isContentTypeBinary: (contentType) =>
      contentType.startsWith('text/csv') || defaultIsContentTypeBinary(contentType),
  });
}
