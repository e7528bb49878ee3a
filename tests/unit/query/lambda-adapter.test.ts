import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { MAX_ANSWER_BYTES } from '../../../functions/query/answer-size.ts';
import { adaptToLambda } from '../../../functions/query/lambda-adapter.ts';
import { articlesOf, startQueryBench } from './query-bench.ts';

/** What Lambda itself allows, JSON around the body included. */
const LAMBDA_LIMIT_BYTES = 6 * 1024 * 1024;

function eventOf(rawPath: string, rawQueryString = '', method = 'GET'): APIGatewayProxyEventV2 {
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    headers: { host: 'api.example.vn', accept: '*/*' },
    requestContext: {
      accountId: '1',
      apiId: 'x',
      domainName: 'api.example.vn',
      domainPrefix: 'api',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      requestId: 'r',
      routeKey: '$default',
      stage: '$default',
      time: '22/Nov/2026:09:00:00 +0000',
      timeEpoch: 0,
    },
    isBase64Encoded: false,
  };
}

async function answerOf(
  articles: Parameters<typeof startQueryBench>[0]['articles'],
  event: APIGatewayProxyEventV2,
) {
  const handler = adaptToLambda(startQueryBench({ articles }).app);
  return (await handler(event as never)) as APIGatewayProxyStructuredResultV2;
}

describe('the query application on Lambda', () => {
  it('keeps the byte order mark of CSV', async () => {
    const answer = await answerOf(articlesOf({}), eventOf('/v1/records.csv'));
    expect(answer.isBase64Encoded).toBe(true);
    const bytes = Buffer.from(answer.body ?? '', 'base64');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('answers JSON and pages as text', async () => {
    for (const path of ['/v1/records', '/', '/openapi.json', '/v1/nothing'])
      expect((await answerOf([], eventOf(path))).isBase64Encoded, path).toBe(false);
  });

  it('gives repeated and encoded parameters on', async () => {
    const query = 'partyType=police&partyType=mass_mobilization&q=d%C3%A2n%20v%E1%BA%ADn+%22dak+doa%22';
    const answer = await answerOf(articlesOf({}), eventOf('/v1/records', query));
    expect(JSON.parse(answer.body ?? '')).toMatchObject({ total: 1 });
  });

  it.each([
    '/%',
    '//',
    '//evil.example/x',
    '/v1/records/%E0%A4%A',
    '/v1/records/..',
    '/\u0000',
    '/?',
    '/#x',
    '/a b',
  ])('answers the odd path %j with a problem, never a fault', async (path) => {
    const answer = await answerOf([], eventOf(path));
    expect(answer.statusCode).toBeLessThan(500);
  });

  it.each(['csv', 'jsonl'])(
    'gives the largest %s that it does not put into a file within what Lambda takes',
    async (format) => {
      const reason = 'một lý do dài, "trong ngoặc" '.repeat(2_000);
      for (let count = 1; ; count *= 2) {
        const answer = await answerOf(
          articlesOf(...Array(count).fill({ reasons: [reason] })),
          eventOf(`/v1/records.${format}`),
        );
        expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(LAMBDA_LIMIT_BYTES);
        if (answer.statusCode !== 202) continue;
        expect(Buffer.byteLength(reason) * count).toBeGreaterThan(MAX_ANSWER_BYTES / 2);
        return;
      }
    },
  );
});
