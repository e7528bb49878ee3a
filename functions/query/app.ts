import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { secureHeaders } from 'hono/secure-headers';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { findProblem, reject } from '../../shared/http-problem/find-problem.ts';
import { PAGE_POLICY } from '../../web/page-policy.ts';
import { renderProblemPage } from '../../web/problem-page.ts';
import { demandScope } from './demand-scope.ts';
import type { QueryPorts } from './query-ports.ts';
import { refuseBrokenQuery, rejectInvalidParameter } from './reject-parameter.ts';
import { addArticleRoute } from './routes/article.route.ts';
import { addCorrectionsRoutes } from './routes/corrections.route.ts';
import { addCoverageRoute } from './routes/coverage.route.ts';
import { addDecisionsRoutes } from './routes/decisions.route.ts';
import { addExportRoutes } from './routes/export.route.ts';
import { addFeedRoute } from './routes/feed.route.ts';
import { addListPageRoutes } from './routes/list-pages.route.ts';
import { addOpenApiRoutes } from './routes/openapi.route.ts';
import { addPortalRunsRoute } from './routes/portal-runs.route.ts';
import { addPortalsRoute } from './routes/portals.route.ts';
import { addProgrammeRoute } from './routes/programme.route.ts';
import { addProgrammePageRoute } from './routes/programme-page.route.ts';
import { addProgrammesRoute } from './routes/programmes.route.ts';
import { addRecordRoute } from './routes/record.route.ts';
import { addRecordPageRoute } from './routes/record-page.route.ts';
import { addRecordsRoutes } from './routes/records.route.ts';
import { addReleasesRoutes } from './routes/releases.route.ts';
import { addSummaryRoutes } from './routes/summaries.route.ts';
import { addUploadEntry } from './routes/upload.entry.ts';
import { addUploadStatusRoute } from './routes/upload-status.route.ts';
import { addWhyRoute } from './routes/why.route.ts';
import { tellIssue } from './tell-issue.ts';

/** The whole reading side over HTTP; where it runs is its adapter's business. */
export function createQueryApp(ports: QueryPorts): OpenAPIHono {
  z.config({ customError: tellIssue });
  const app = new OpenAPIHono({ defaultHook: rejectInvalidParameter });
  app.use(secureHeaders({ contentSecurityPolicy: PAGE_POLICY, referrerPolicy: 'no-referrer' }));
  app.use(async (c, next) => {
    await next();
    // By c.header the whole response would be made anew.
    c.res.headers.set('cache-control', 'no-cache');
  });
  app.use(refuseBrokenQuery);
  app.use(demandScope(ports.access));
  app.use(methodNotAllowed({ app, onMethodNotAllowed: (c, allow) => answerWrongMethod(c, allow, ports) }));
  addRecordsRoutes(app, ports);
  addRecordRoute(app, ports);
  addCorrectionsRoutes(app, ports);
  addProgrammesRoute(app, ports);
  addProgrammeRoute(app, ports);
  addDecisionsRoutes(app, ports);
  addSummaryRoutes(app, ports);
  addArticleRoute(app, ports);
  addFeedRoute(app, ports);
  addExportRoutes(app, ports);
  addReleasesRoutes(app, ports);
  addPortalsRoute(app, ports);
  addPortalRunsRoute(app, ports);
  addCoverageRoute(app, ports);
  addWhyRoute(app, ports);
  addUploadEntry(app);
  addUploadStatusRoute(app, ports);
  addOpenApiRoutes(app);
  addListPageRoutes(app, ports);
  addRecordPageRoute(app, ports);
  addProgrammePageRoute(app, ports);
  app.notFound((c) => answerProblem(c, reject('not-found', `Nothing is at ${c.req.path}.`), ports));
  app.onError((error, c) => answerProblem(c, error, ports));
  return app;
}

function answerWrongMethod(c: Context, allow: string[], ports: QueryPorts): Response | Promise<Response> {
  const error = reject('method-not-allowed', `${c.req.path} answers ${allow.join(', ')} only.`, { allow });
  return answerProblem(c, error, ports);
}

/** Every error leaves here: as a page for who reads pages, as problem+json for everyone else. */
function answerProblem(c: Context, error: unknown, ports: QueryPorts): Response | Promise<Response> {
  const { status, headers, body, unexpected } = findProblem(error);
  if (unexpected) ports.logDefect(error, { method: c.req.method, path: c.req.path });
  const wantsPage = !c.req.path.startsWith('/v1/') && (c.req.header('accept') ?? '').includes('text/html');
  if (wantsPage) return c.html(renderProblemPage(body), status as ContentfulStatusCode, withoutType(headers));
  return new Response(JSON.stringify(body), { status, headers });
}

function withoutType({ 'content-type': _type, ...headers }: Record<string, string>): Record<string, string> {
  return headers;
}
