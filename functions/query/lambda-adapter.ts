import type { OpenAPIHono } from '@hono/zod-openapi';
import { defaultIsContentTypeBinary, handle } from 'hono/aws-lambda';

/**
 * Whole views go out as bytes: read as text on its way CSV would lose its byte order mark, and Excel with it the
 * diacritics; and how large bytes are on their way is known before (answer-size.ts).
 */
const SENT_AS_BYTES = /^(?:text\/csv|application\/jsonl)/;

/** The application as a Lambda handler. */
export function adaptToLambda(app: OpenAPIHono): ReturnType<typeof handle> {
  return handle(app, {
    isContentTypeBinary: (contentType) =>
      SENT_AS_BYTES.test(contentType) || defaultIsContentTypeBinary(contentType),
  });
}
