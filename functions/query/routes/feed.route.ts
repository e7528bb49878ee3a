import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { findFilterValues } from '../../../shared/register/find-filter-values.ts';
import { listRecords } from '../../../shared/register/list-records.ts';
import { ViewQuery } from '../../../shared/register/records-query.ts';
import { requireAnswerFits, textAnswerBytes } from '../answer-size.ts';
import type { QueryPorts } from '../query-ports.ts';
import { problemResponses } from './problem-responses.ts';

/** Entries of a feed at most: readers ask again long before so many are new. */
const FEED_ENTRIES = 50;
const ATOM = 'application/atom+xml';

const route = createRoute({
  method: 'get',
  path: '/v1/records.atom',
  summary: 'What is new, as an Atom feed',
  description: `The ${FEED_ENTRIES} records that changed last of those that match every filter; without \`action\`, signings only.`,
  request: { query: ViewQuery.omit({ sort: true }) },
  responses: {
    200: { description: 'The feed', content: { [ATOM]: { schema: { type: 'string' as const } } } },
    ...problemResponses({ 400: 'A filter does not fit; `parameter` names it.' }),
  },
});

export function addFeedRoute(app: OpenAPIHono, ports: QueryPorts): void {
  app.openapi(route, async (c) => {
    const filters = findFilterValues({ action: 'signed' as const, ...dropUnset(c.req.valid('query')) });
    const view = { filters, sort: '-updated' as const, limit: FEED_ENTRIES };
    const { items } = listRecords(await ports.openRegister(), view);
    const { host, pathname, search } = new URL(c.req.url);
    const baseUrl = `${schemeOf(host)}://${host}`;
    // Loaded with its library when somebody asks for a feed.
    const { writeRecordFeed } = await import('../../../shared/register/exports/record-feed.ts');
    const feed = writeRecordFeed(items, baseUrl, `${baseUrl}${pathname}${search}`, ports.now());
    requireAnswerFits(textAnswerBytes(feed), 'Narrow the filters.');
    return c.body(feed, 200, { 'content-type': `${ATOM}; charset=utf-8` });
  });
}

/** The gateway speaks nothing but HTTPS, and does not say so; on one machine there is none. */
function schemeOf(host: string): string {
  return /^(?:127\.0\.0\.1|localhost)(?::|$)/.test(host) ? 'http' : 'https';
}

function dropUnset<T extends object>(query: T): T {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as T;
}
