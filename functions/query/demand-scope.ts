import type { MiddlewareHandler } from 'hono';
import type { Access } from '../../shared/access/open-access.ts';
import type { Scope } from '../../shared/access/scopes.ts';

/** What a route may know of whoever asks. */
export interface CallerVariables {
  /** The token's subject; undefined for a reader of a public register who showed no token. */
  callerSubject: string | undefined;
}

/** They describe the interface and hold nothing of the register. */
const OPEN_PATHS = new Set(['/openapi.json', '/docs']);
const READING_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Lets nobody past without a token that allows it: reading asks for `records:read`, everything else for
 * `records:review`, whatever route comes later. Of a public register everything may be read but the text of articles.
 */
export function demandScope(access: Access): MiddlewareHandler<{ Variables: CallerVariables }> {
  return async (c, next) => {
    const { path, method } = c.req;
    const authorization = c.req.header('authorization');
    const isReading = READING_METHODS.has(method);
    const isOpen = OPEN_PATHS.has(path) || (access.isRegisterPublic && !isTextOfArticle(path));
    if (isReading && isOpen && authorization === undefined) c.set('callerSubject', undefined);
    else {
      const scope: Scope = isReading ? 'records:read' : 'records:review';
      c.set('callerSubject', (await access.require(scope, authorization)).subject);
    }
    await next();
  };
}

/** An article, or a record, which is told with the text that its evidence points into: as JSON and as a page. */
function isTextOfArticle(path: string): boolean {
  return /^(?:\/v1)?\/(?:articles|records)\/./.test(path);
}
