import type { OpenAPIHono } from '@hono/zod-openapi';
import { type ApiDescription, describeApi } from '../describe-api.ts';

/** The description of the API for programs, and as a page for people, which loads nothing from anywhere. */
export function addOpenApiRoutes(app: OpenAPIHono): void {
  let document: ApiDescription | undefined;
  const describeOnce = () => {
    document ??= describeApi(app);
    return document;
  };
  app.get('/openapi.json', (c) => c.json(describeOnce()));
  app.get('/docs', async (c) => {
    const { renderApiPage } = await import('../../../web/api-page.ts');
    return c.html(renderApiPage(describeOnce()));
  });
}
