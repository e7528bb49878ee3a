import { z } from 'zod';

const Structured = z.object({
  statusCode: z.int().min(100).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  cookies: z.array(z.string()).optional(),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().optional(),
});

export interface HttpAnswer {
  statusCode: number;
  headers: Record<string, string | string[]>;
  body: Buffer;
}

/** What a function answered, as the HTTP API sends it on: without a status code the whole answer is a JSON body. */
export function readFunctionAnswer(answerJson: string): HttpAnswer {
  const answer: unknown = JSON.parse(answerJson);
  if (answer === null || typeof answer !== 'object' || !('statusCode' in answer)) {
    return {
      statusCode: 200,
      headers: { 'content-type': 'application/json' },
      body: Buffer.from(answerJson),
    };
  }
  const parsed = Structured.safeParse(answer);
  if (!parsed.success) return createGatewayAnswer(500, 'Internal Server Error');
  const { statusCode, headers = {}, cookies, body = '', isBase64Encoded } = parsed.data;
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
  return {
    statusCode,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      ...Object.fromEntries(named),
      ...cookieHeader(cookies),
    },
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  };
}

function cookieHeader(cookies: string[] | undefined): Record<string, string[]> {
  return cookies?.length ? { 'set-cookie': cookies } : {};
}

/** An answer of the gateway's own, in the gateway's own shape. */
export function createGatewayAnswer(statusCode: number, message: string): HttpAnswer {
  return {
    statusCode,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify({ message })),
  };
}

/** The gateway's refusal of a large body, in the words that `upload` has for the bodies which reach it. */
export function createTooLargeAnswer(): HttpAnswer {
  const problem = {
    type: 'urn:kyket:problem:body-too-large',
    title: 'The body is too large',
    status: 413,
    detail:
      'The gateway takes no request of this size; ask POST /v1/uploads for a link that takes up to 25 MB',
    uploadsUrl: '/v1/uploads',
  };
  return {
    statusCode: 413,
    headers: { 'content-type': 'application/problem+json' },
    body: Buffer.from(JSON.stringify(problem)),
  };
}
