import type { OpenAPIHono } from '@hono/zod-openapi';
import { requireAnswerFits, textAnswerBytes } from '../answer-size.ts';
import { findProgramme } from '../find-programme.ts';
import type { QueryPorts } from '../query-ports.ts';

/** `GET /programmes/{id}`: one programme as a timeline; one that was joined with another leads there. */
export function addProgrammePageRoute(app: OpenAPIHono, ports: QueryPorts): void {
  app.get('/programmes/:id', async (c) => {
    const found = await findProgramme(c.req.param('id'), ports);
    if ('redirectedTo' in found) {
      return c.redirect(`/programmes/${encodeURIComponent(found.redirectedTo)}`, 301);
    }
    const { renderProgrammePage } = await import('../../../web/programme-page.ts');
    const page = await renderProgrammePage(found.answer);
    requireAnswerFits(textAnswerBytes(String(page)), 'Ask for the programme as JSON.');
    return c.html(page);
  });
}
